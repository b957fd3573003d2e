import { type Around, boxAround } from '../around'
import type { Rectangle } from '../clip'
import { labelFont } from '../font'
import { type PlacedLabel, placeLabels } from '../labels'
import type { Medium } from '../medium'
import type { Palette } from '../palette'
import type { Projection } from '../projection'
import { pointSign } from '../signs/point-sign'
import type { PlotMinimum } from './plot-minimum'

/** A known minimum within the plot, in pixels. */
export interface ShownMinimum {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly global: boolean
  readonly name: string
}

/** The names given, by their text: one minimum of each kind has one, where there is room. */
export type MinimaNames = ReadonlyMap<string, PlacedLabel>

/** Radius of a minimum's sign, from its middle to its tip, in pixels. */
const radius = 4.75
const reach = 6
const gap = 9

/** The look of the signs. */
export function minimumStyle(palette: Palette) {
  const [ink, paper] = [palette('ink'), palette('paper')]
  return {
    outline: { colour: ink, width: 1.4 },
    casing: { colour: paper, width: 4 },
    fill: (global: boolean) => (global ? ink : paper),
  }
}

export function shownMinima(
  minima: readonly PlotMinimum[],
  { x, y, width, height }: Projection,
): readonly ShownMinimum[] {
  return minima
    .map(({ at, global, name }) => ({ key: at.join(), x: x(at[0]), y: y(at[1]), global, name }))
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
}

/** @param before the names given before, each of which stays where it can be read */
export function nameMinima(
  shown: readonly ShownMinimum[],
  { width, height }: Projection,
  { covered, clutter }: Around,
  measure: Medium['measure'],
  before: MinimaNames = new Map(),
): MinimaNames {
  const bounds = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 }
  const obstacles: Rectangle[] = [...covered, ...shown.map(({ x, y }) => boxAround(x, y, reach))]
  const named = new Map<string, PlacedLabel>()
  for (const text of new Set(shown.map(({ name }) => name))) {
    const candidates = shown.filter(({ name }) => name === text)
    const last = before.get(text)
    // The one that has the name keeps it for as long as it can be read.
    const first = candidates.filter(({ key }) => key === last?.key)
    for (const { key, x, y } of [...first, ...candidates]) {
      const previous = new Map(last && key === last.key ? [[key, last.side]] : [])
      const request = { key, x, y, width: measure(text, labelFont), gap }
      const [label] = placeLabels([request], { bounds, obstacles, clutter, previous })
      if (label?.cost !== 0) continue
      named.set(text, label)
      obstacles.push(label.box)
      break
    }
  }
  return named
}

/** The sign of a known minimum, around its place. */
export function minimumSign(global: boolean): string {
  return pointSign({ kind: global ? 'lowest' : 'minimum', directions: null }, radius, 0, 0)
}

/** Upright strokes one and a half pixels wide are crisp around half a pixel. */
export function snapped(pixels: number): number {
  return Math.round(pixels * 2) / 2
}
