import { select } from 'd3'
import { type ColourName, themed } from './scene/palette'

/** The colours a canvas needs, which unlike an element cannot follow a CSS variable. */
export interface CanvasColours {
  readonly paper: string
  readonly hairline: string
  /** Colours of runs, by the run's colour, 1 to 6. */
  readonly runs: readonly string[]
}

/** A value that is read from the theme, and kept as the theme has it. */
export interface ThemeWatch<Value> {
  readonly current: Value
  stop(): void
}

const media = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
  'print',
]

/**
 * The theme as the page's root tells it: that which was chosen, and whether the page is printed.
 */
const themeOf = ({ dataset, classList }: HTMLElement) =>
  `${dataset['theme']} ${classList.contains('printing')}`

const runs: readonly ColourName[] = ['run-1', 'run-2', 'run-3', 'run-4', 'run-5', 'run-6']

/** Reads the palette in force at `node`, and again whenever the theme changes. */
export function watchPalette(node: HTMLElement, onChange: () => void): ThemeWatch<CanvasColours> {
  return watchColours(node, ['paper', 'hairline', ...runs], onChange, (colours) => {
    const [paper = '', hairline = '', ...runs] = colours
    return { paper, hairline, runs: ['', ...runs] }
  })
}

/**
 * Colours last read, by the names asked for: they are the same at every plot, and to read them anew amid what is being drawn
 * has the browser lay out what is there so far.
 */
const lastRead = new Map<string, readonly string[]>()

/** Makes something of the colours in force at `node`, and again whenever the theme changes. */
export function watchColours<Value>(
  node: HTMLElement,
  names: readonly ColourName[],
  onChange: () => void,
  make: (colours: readonly string[]) => Value,
): ThemeWatch<Value> {
  // Probes, because a custom property may hold light-dark() or another expression that only a colour resolves.
  const probes = select(node).append('span').attr('hidden', '').attr('aria-hidden', 'true')
  const probed = names.map(
    (name) =>
      probes
        .append('span')
        .attr('class', 'plot-probe')
        .style('color', themed(name))
        .node() as HTMLElement,
  )

  const key = names.join(' ')
  function read(): readonly string[] {
    const colours = probed.map((element) => getComputedStyle(element).color)
    lastRead.set(key, colours)
    return colours
  }

  let current: Value | null = null
  const changed = () => {
    current = null
    lastRead.delete(key)
    onChange()
  }
  const page = document.documentElement
  let theme = themeOf(page)
  const observer = new MutationObserver(() => {
    if (themeOf(page) === theme) return
    theme = themeOf(page)
    changed()
  })
  observer.observe(page, { attributeFilter: ['class', 'data-theme'] })
  const queries = media.map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)

  return {
    get current() {
      current ??= make(lastRead.get(key) ?? read())
      return current
    },
    stop() {
      observer.disconnect()
      for (const query of queries) query.removeEventListener('change', changed)
      probes.remove()
    },
  }
}
