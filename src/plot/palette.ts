import { range, select } from 'd3'

/** The colours a canvas needs, which unlike an element cannot follow a CSS variable. */
export interface Palette {
  readonly paper: string
  readonly hairline: string
  /** By a run's colour, 1 to 6. */
  readonly runs: readonly string[]
}

export interface PaletteWatch {
  readonly current: Palette
  stop(): void
}

const media = [
  '(prefers-color-scheme: dark)',
  '(forced-colors: active)',
  '(prefers-contrast: more)',
]

/** Reads the palette in force at `node`, and again whenever the theme changes. */
export function watchPalette(node: HTMLElement, onChange: () => void): PaletteWatch {
  // Probes, because a custom property may hold light-dark() or another expression that only a colour resolves.
  const probes = select(node).append('span').attr('hidden', '').attr('aria-hidden', 'true')
  const probe = (variable: string) =>
    probes
      .append('span')
      .attr('class', 'plot-probe')
      .style('color', `var(${variable})`)
      .node() as HTMLElement
  const paper = probe('--paper')
  const hairline = probe('--hairline')
  const runs = range(1, 7).map((colour) => probe(`--run-${colour}`))
  const colourOf = (element: HTMLElement) => getComputedStyle(element).color
  const read = (): Palette => ({
    paper: colourOf(paper),
    hairline: colourOf(hairline),
    runs: ['', ...runs.map(colourOf)],
  })

  let current: Palette | null = null
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
      current ??= read()
      return current
    },
    stop() {
      observer.disconnect()
      for (const query of queries) query.removeEventListener('change', changed)
      probes.remove()
    },
  }
}
