import { select } from 'd3'
import { type ColourName, themed } from './scene/palette'

/** The colours a canvas needs, which unlike an element cannot follow a CSS variable. */
export interface CanvasColours {
  readonly paper: string
  readonly hairline: string
  /** By a run's colour, 1 to 6. */
  readonly runs: readonly string[]
}

/** Something that is read from the theme. */
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

const runs: readonly ColourName[] = ['run-1', 'run-2', 'run-3', 'run-4', 'run-5', 'run-6']

/** Reads the palette in force at `node`, and again whenever the theme changes. */
export function watchPalette(node: HTMLElement, onChange: () => void): ThemeWatch<CanvasColours> {
  return watchColours(node, ['paper', 'hairline', ...runs], onChange, (colours) => {
    const [paper = '', hairline = '', ...runs] = colours
    return { paper, hairline, runs: ['', ...runs] }
  })
}

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

  let current: Value | null = null
  const changed = () => {
    current = null
    onChange()
  }
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true })
  const queries = media.map((query) => matchMedia(query))
  for (const query of queries) query.addEventListener('change', changed)

  return {
    get current() {
      current ??= make(probed.map((element) => getComputedStyle(element).color))
      return current
    },
    stop() {
      observer.disconnect()
      for (const query of queries) query.removeEventListener('change', changed)
      probes.remove()
    },
  }
}
