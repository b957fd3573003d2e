import type { SurveyPicture } from '../../../../core/records/survey/picture'
import { channelsOf, clear } from '../../colour'
import type { ColourName } from '../../palette'
import { type OutcomeColour, outcomeColours } from '../../signs/outcome-signs'
import { basinCells } from './basin-cells'

/** Packed colours of the cells of a map: those that reach a minimum by its hue and their steps, all others clear. */
export interface BasinColours {
  /** `shades` of each hue, from few steps to many. */
  readonly table: Uint32Array
  /** Colours of the patterns. */
  readonly inks: Readonly<Record<OutcomeColour, string>>
}

/** Colours of the minima, as many as `src/state/followers/basin-hues.ts` gives out. */
export const basinHues = [
  'basin-1',
  'basin-2',
  'basin-3',
  'basin-4',
  'basin-5',
  'basin-6',
  'basin-7',
  'basin-8',
] as const satisfies readonly ColourName[]

export const hues = basinHues.length
export const shades = 24
/** The way of the shade of many steps to the colour named last, as a share. */
const darkest = 0.5

/** The hues, then the colour they darken to, then those of the patterns. */
export const basinColourNames: readonly ColourName[] = [
  ...basinHues,
  'basin-slow',
  ...outcomeColours,
]

/** @param colours those that `basinColourNames` name */
export function basinColours(colours: readonly string[]): BasinColours {
  const table = new Uint32Array(hues * shades)
  const slow = channelsOf(colours[hues] ?? '') ?? clear
  for (let hue = 0; hue < hues; hue++) {
    const fast = channelsOf(colours[hue] ?? '') ?? clear
    for (let shade = 0; shade < shades; shade++) {
      const part = (darkest * shade) / (shades - 1)
      const mix = (from: number, to: number) => Math.round(from + part * (to - from))
      table[hue * shades + shade] = packed(
        mix(fast[0], slow[0]),
        mix(fast[1], slow[1]),
        mix(fast[2], slow[2]),
      )
    }
  }
  const inks = Object.fromEntries(
    outcomeColours.map((name, k) => [name, colours[hues + 1 + k] ?? '']),
  ) as Record<OutcomeColour, string>
  return { table, inks }
}

/** Writes the colour of every cell into `pixels`, row by row from the top left. */
export function fillColours(
  pixels: Uint32Array,
  picture: SurveyPicture,
  hueOf: readonly number[],
  { table }: BasinColours,
): void {
  const { minimum, steps } = picture.outcomes
  const shadeOf = shading(basinCells(picture).steps)
  const firstShade = Uint32Array.from(hueOf, (hue) => hue * shades)
  for (let cell = 0; cell < pixels.length; cell++) {
    const number = minimum[cell]!
    pixels[cell] = number < 0 ? 0 : table[firstShade[number]! + shadeOf(steps[cell]!)]!
  }
}

/** The cells of a map with their colours, clear where a pattern is to be. */
export interface ColouredCells {
  readonly columns: number
  readonly rows: number
  readonly colours: Uint32Array
  /** The outcome of each cell, by its place among `outcomeKinds`. */
  readonly kinds: Uint8Array
}

/** The place of the cells, in device pixels. */
export interface CellsPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Writes the cells into an image of `width` pixels a row, the patterns at the size of the pixels and not of the cells. All
 * in one pass: masks and patterns of the canvas take several times as long.
 *
 * @param tiles the pattern of each kind, row by row, one kind after another
 * @param side of a tile, in pixels
 */
export function fillPixels(
  pixels: Uint32Array,
  width: number,
  { columns, rows, colours, kinds }: ColouredCells,
  place: CellsPlace,
  tiles: Uint32Array,
  side: number,
): void {
  const height = pixels.length / width
  const columnOf = cellsAlong(width, place.left, place.width, columns)
  const rowOf = cellsAlong(height, place.top, place.height, rows)
  for (let y = 0; y < height; y++) {
    const from = rowOf[y]! * columns
    const line = (y % side) * side
    for (let x = 0, within = 0; x < width; x++) {
      const column = columnOf[x]!
      let colour = 0
      if (from >= 0 && column >= 0) {
        const cell = from + column
        colour = colours[cell]!
        if (colour === 0) colour = tiles[kinds[cell]! * side * side + line + within]!
      }
      pixels[y * width + x] = colour
      within = within + 1 === side ? 0 : within + 1
    }
  }
}

/** For each pixel, the index of the cell in which its centre lies; −1 outside the map. */
function cellsAlong(pixels: number, from: number, length: number, cells: number): Int32Array {
  return Int32Array.from({ length: pixels }, (_, pixel) => {
    const cell = Math.floor(((pixel + 0.5 - from) / length) * cells)
    return cell >= 0 && cell < cells ? cell : -1
  })
}

/**
 * The shade of a number of steps, on a logarithmic scale, as one step of ten is as much as ten of a
 * hundred.
 */
export function shading([few, many]: readonly [number, number]): (steps: number) => number {
  const low = Math.log(few + 1)
  const span = Math.log(many + 1) - low
  const exactly = (steps: number) => {
    if (!(span > 0)) return 0
    const part = (Math.log(steps + 1) - low) / span
    return Math.min(shades - 1, Math.max(0, Math.round(part * (shades - 1))))
  }
  // Logarithms of a quarter of a million cells would be felt.
  const table = Uint8Array.from({ length: 2048 }, (_, steps) => exactly(steps))
  return (steps) => table[steps] ?? exactly(steps)
}

/**
 * Packs a colour into the 32 bits of an image's pixel, in little-endian order, which all machines
 * that run browsers have.
 */
function packed(red: number, green: number, blue: number): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0
}
