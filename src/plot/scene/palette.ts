import type { Colour } from './colour'
import type { ColourName } from './palettes'

export type { ColourName } from './palettes'

/** The colours of a picture by their names. */
export interface Palette {
  (name: ColourName): Colour
  /** The colour at a share of its opacity. */
  readonly faded: (name: ColourName, share: number) => Colour
  /** `share` of the colour `to` in `from`, mixed as the eye sees them, in Oklab. */
  readonly mixed: (from: ColourName, share: number, to: ColourName) => Colour
}

const variable = (name: ColourName): Colour => `var(--${name})`

/** The palette of a picture in a page, which follows the theme of that. */
export const themed: Palette = Object.assign(variable, {
  faded: (name: ColourName, share: number) =>
    `color-mix(in srgb, ${variable(name)} ${percent(share)}, transparent)`,
  mixed: (from: ColourName, share: number, to: ColourName) => {
    if (share === 0) return variable(from)
    if (share === 1) return variable(to)
    return `color-mix(in oklab, ${variable(to)} ${percent(share)}, ${variable(from)})`
  },
})

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

/** The colour of a run by its place among the run colours, 1 to 6. */
export function runColour(palette: Palette, colour: number): Colour {
  return palette(`run-${placeOf(colour)}`)
}

/** The colour of a run at a share of its opacity, by its place as for `runColour`. */
export function fadedRunColour(palette: Palette, colour: number, share: number): Colour {
  return palette.faded(`run-${placeOf(colour)}`, share)
}

/** The colour of a run's letters, by its place as for `runColour`. */
export function runTextColour(palette: Palette, colour: number): Colour {
  return palette(`run-text-${placeOf(colour)}`)
}

function placeOf(colour: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, colour)) as 1 | 2 | 3 | 4 | 5 | 6
}
