import type { Point } from '../../../../core/records/experiment'
import { labelMark } from '../../label-mark'
import type { Mark } from '../../mark'
import type { Palette } from '../../palette'
import { tenths } from '../../pen'
import type { Projection } from '../../projection'
import { pointSign } from '../../signs/point-sign'
import type { LayerScene } from '../layer-scene'
import { markRadius } from './mark-radius'
import { nameMarks } from './name-marks'
import type { PlotContinuum, PlotCritical, ShownMark } from './plot-critical'

/** The critical points of a plot. */
export interface CriticalContent {
  readonly points: readonly PlotCritical[]
  readonly continua: readonly PlotContinuum[]
  /** Stands in a corner. */
  readonly note: string
  /** The one with a ring around it. */
  readonly chosen: Point | null
}

/** The marks that lie in the plot, with the radius that they are drawn with. */
export function shownMarks(
  points: readonly PlotCritical[],
  { x, y, width, height }: Projection,
): { readonly marks: readonly ShownMark[]; readonly radius: number } {
  const marks = points
    .map((point) => ({ point, x: x(point.at[0]), y: y(point.at[1]) }))
    .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
  return { marks, radius: markRadius(marks.length, width, height) }
}

/** The outlines of all marks: those of the lowest minima are filled. */
export function markOutlines(marks: readonly ShownMark[], radius: number) {
  const outlines = { hollow: '', solid: '' }
  for (const { point, x, y } of marks)
    outlines[point.kind === 'lowest' ? 'solid' : 'hollow'] += pointSign(point, radius, x, y)
  return outlines
}

/** A dot at every sample. */
export function continuumPath(continua: readonly PlotContinuum[], { x, y }: Projection): string {
  const samples = continua.flatMap((continuum) => continuum.samples)
  return samples.map(([sx, sy]) => `M${tenths(x(sx))} ${tenths(y(sy))}h0`).join('')
}

export function isAt(point: Point | null, { point: { at } }: ShownMark): boolean {
  return at[0] === point?.[0] && at[1] === point[1]
}

/** Radius of the ring around a mark of that radius, in pixels. */
export function ringRadius(radius: number): number {
  return radius * 1.7 + 4
}

/** The look of the marks. */
export function criticalStrokes(palette: Palette) {
  return {
    continuum: { colour: palette('ink'), width: 3.5 },
    casing: { colour: palette('paper'), width: 4.5 },
    outline: { colour: palette('ink'), width: 1.4 },
    ring: { colour: palette('ink'), width: 1.25 },
  }
}

/** Place of the note, in pixels from the top left corner of the plot. */
const notePlace = { x: 10, y: 16 } as const

/** Marks of the critical points, one of each sort with its name. */
export const criticalScene: LayerScene<CriticalContent> = (content, projection, around, medium) => {
  const { points, continua, note, chosen } = content
  const { palette, measure } = medium
  const { marks, radius } = shownMarks(points, projection)
  const { hollow, solid } = markOutlines(marks, radius)
  const names = nameMarks({ marks, radius, continua }, projection, around, measure)
  const [ink, paper] = [palette('ink'), palette('paper')]
  const { continuum, casing, outline, ring } = criticalStrokes(palette)
  const ringed = marks.filter((mark) => isAt(chosen, mark))
  return {
    marks: [
      { kind: 'path', d: continuumPath(continua, projection), stroke: continuum },
      { kind: 'path', d: hollow + solid, stroke: casing },
      { kind: 'path', d: hollow, fill: paper, stroke: outline },
      { kind: 'path', d: solid, fill: ink, stroke: outline },
      ...ringed.map(
        ({ x, y }): Mark => ({
          kind: 'path',
          d: circle(x, y, ringRadius(radius)),
          stroke: ring,
        }),
      ),
      ...[...names].map(([text, place]) => labelMark(place, text, palette)),
      ...(note ? [labelMark(notePlace, note, palette)] : []),
    ],
    covered: [...names.values()].map(({ box }) => box),
  }
}

function circle(x: number, y: number, radius: number): string {
  const [r, width] = [tenths(radius), tenths(2 * radius)]
  return `M${tenths(x - radius)} ${tenths(y)}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 -${width} 0`
}
