import { range, select } from 'd3'

/** The colours a canvas needs, which unlike an element cannot follow a CSS variable. */
export interface Palette {
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
]

/** Reads the palette in force at `node`, and again whenever the theme changes. */
export function watchPalette(node: HTMLElement, onChange: () => void): ThemeWatch<Palette> {
  const runs = range(1, 7).map((colour) => `--run-${colour}`)
  return watchColours(node, ['--paper', '--hairline', ...runs], onChange, (colours) => {
    const [paper = '', hairline = '', ...runs] = colours
    return { paper, hairline, runs: ['', ...runs] }
  })
}

/** Makes something of the colours that custom properties have at `node`, and again whenever the theme changes. */
export function watchColours<Value>(
  node: HTMLElement,
  variables: readonly string[],
  onChange: () => void,
  make: (colours: readonly string[]) => Value,
): ThemeWatch<Value> {
  // Probes, because a custom property may hold light-dark() or another expression that only a colour resolves.
  const probes = select(node).append('span').attr('hidden', '').attr('aria-hidden', 'true')
  const probed = variables.map(
    (variable) =>
      probes
        .append('span')
        .attr('class', 'plot-probe')
        .style('color', `var(${variable})`)
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
