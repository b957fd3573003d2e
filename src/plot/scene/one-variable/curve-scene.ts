import { labelMark } from '../label-mark'
import { cased, type GroupMark, type Mark } from '../mark'
import { markerPath } from '../markers'
import { measure } from '../measure'
import { fadedRunColour, type Palette, runColour } from '../palette'
import { startMarks } from '../starts/start-marks'
import { tickRoom } from '../tick-room'
import { planeMarks, rowsOf } from './axis-marks'
import type { CurveContent, CurveRun } from './curve-content'
import { graphPath, isInside, linePath, type Plane, planeX, planeY } from './plane'
import { stepsDrawn } from './steps-drawn'

interface Size {
  readonly width: number
  readonly height: number
}

const margin = { left: 52, right: 22, top: 26, bottom: 26 } as const
/** Height of the picture above the highest start, as a share of how deep f falls below it. */
const rise = 0.18
/** Hills that rise no higher above the lowest place than so many times as high as a start are shown whole. */
const tallest = 4
/** Height of the picture below the lowest place, where tangents lead that promise too much. */
const below = 0.2
/** A picture that shows less of the curve than this share of its height shows all of it. */
const least = 0.02

/** The curve's place: across the whole stretch, up as far as where the runs begin. */
export function curvePlane(
  { low, high, values, runs, rests }: CurveContent,
  { width, height }: Size,
): Plane {
  let [floor, ceiling] = [Infinity, -Infinity]
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!
    if (!Number.isFinite(value)) continue
    if (value < floor) floor = value
    if (value > ceiling) ceiling = value
  }
  if (floor > ceiling) [floor, ceiling] = [-1, 1]
  const begun = Math.max(...runs.map(({ f }) => (Number.isFinite(f[0]) ? f[0]! : -Infinity)))
  const hills = rests
    .map(({ value }) => value)
    .filter((value) => value - floor <= tallest * (begun - floor))
  const peak = Math.max(begun, ...hills)
  const wanted = peak + rise * (peak - floor)
  const shown = wanted - floor > least * (ceiling - floor) ? Math.min(wanted, ceiling) : ceiling
  // A function that hardly changes still gets a picture with a little room.
  const room = Math.max((shown - floor) * 0.05, Math.abs(floor) * 1e-12, 1e-300)
  const up = [floor - below * (shown - floor) - room, shown + room] as const
  const inner = Math.max(1, height - margin.top - margin.bottom)
  const left = Math.max(margin.left, tickRoom(rowsOf(up, inner), measure))
  return {
    left,
    top: margin.top,
    width: Math.max(1, width - left - margin.right),
    height: inner,
    across: [low, high],
    up,
  }
}

/** The part that stays while the playhead moves: the axes, the curve and the places where f′ vanishes. */
export function curveGround(
  { name, values, rests }: CurveContent,
  plane: Plane,
  palette: Palette,
): readonly Mark[] {
  return [
    ...planeMarks(plane, [name, 'f'], palette),
    { kind: 'path', d: graphPath(plane, values), stroke: { colour: palette('ink'), width: 2 } },
    ...rests
      .filter(({ at, value }) => isInside(plane, at, value))
      .map(({ at, value }): Mark => circle(planeX(plane, at), planeY(plane, value), palette)),
  ]
}

export function circle(x: number, y: number, palette: Palette, isFull = false): GroupMark {
  return {
    kind: 'group',
    translate: [x, y],
    marks: [
      {
        kind: 'path',
        d: markerPath(1, 50),
        fill: palette(isFull ? 'ink' : 'paper'),
        stroke: { colour: palette('ink'), width: 1.75 },
      },
    ],
  }
}

/** Iterate t of every run, the steps that have led the selected one there, and its tangent with the step to come. */
export function curveTrail(
  { runs, selected }: CurveContent,
  plane: Plane,
  t: number,
  palette: Palette,
): readonly Mark[] {
  const run = runs[selected]
  const others = runs.filter((each) => each !== run)
  const marks = others.map((each) => headOf(each, plane, t, palette))
  if (!run) return marks.flat()
  return [
    ...trailOf(run, plane, t, palette),
    ...startOf(run, plane, palette),
    ...marks.flat(),
    ...headOf(run, plane, t, palette),
  ]
}

function trailOf(run: CurveRun, plane: Plane, t: number, palette: Palette): readonly Mark[] {
  const { at, f, slopes, colour } = run
  const own = runColour(palette, colour)
  const shown = Math.min(t, at.length - 1)
  let [older, steps, dots] = ['', '', '']
  for (const { from, to, isLatest } of stepsDrawn(shown))
    for (let k = from; k < to; k++) {
      const step = linePath(plane, at[k]!, f[k]!, at[k + 1]!, f[k + 1]!)
      if (isLatest) steps += step
      else older += step
      if (isInside(plane, at[k]!, f[k]!))
        dots += dot(planeX(plane, at[k]!), planeY(plane, f[k]!), 2.5)
    }
  const casing = { colour: palette('paper'), width: 3.5 }
  const marks: Mark[] = [
    fadedSteps(older, colour, palette),
    ...cased(steps, { colour: own, width: 1.25 }, casing),
    { kind: 'path', d: dots, fill: own },
  ]
  if (shown + 1 >= at.length) return marks
  const [here, next] = [at[shown]!, at[shown + 1]!]
  const promised = f[shown]! + slopes[shown]! * (next - here)
  return [
    ...marks,
    // The tangent as far as the step goes: what the slope alone promises, and what there is.
    ...cased(
      linePath(plane, here, f[shown]!, next, promised),
      { colour: own, width: 2.5 },
      { colour: palette('paper'), width: 5 },
    ),
    {
      kind: 'path',
      d: linePath(plane, next, promised, next, f[shown + 1]!),
      stroke: { colour: own, width: 1.75, dash: [3, 4] },
    },
    {
      kind: 'path',
      d: linePath(plane, next, f[shown + 1]!, next, plane.up[0]),
      stroke: { colour: palette('muted'), width: 1, dash: [1, 4] },
    },
  ]
}

/** The ring that is dragged along the curve. */
function startOf({ at, f }: CurveRun, plane: Plane, palette: Palette): readonly Mark[] {
  const [place = Number.NaN, value = Number.NaN] = [at[0], f[0]]
  if (!isInside(plane, place, value)) return []
  const [x, y] = [planeX(plane, place), planeY(plane, value)]
  const isRight = x < plane.left + 0.85 * plane.width
  return [
    ...startMarks({ run: null }, { x, y, isOutside: false, label: null, covered: [] }, palette),
    labelMark({ x: x + (isRight ? 14 : -44), y }, 'start', palette),
  ]
}

/** Steps of long ago. */
export function fadedSteps(d: string, colour: number, palette: Palette): Mark {
  return { kind: 'path', d, stroke: { colour: fadedRunColour(palette, colour, 0.3), width: 0.75 } }
}

function headOf(
  { at, f, colour }: CurveRun,
  plane: Plane,
  t: number,
  palette: Palette,
): readonly Mark[] {
  const shown = Math.min(t, at.length - 1)
  const [x, y] = [at[shown] ?? Number.NaN, f[shown] ?? Number.NaN]
  return isInside(plane, x, y) ? [marker(plane, x, y, colour, palette)] : []
}

/** The sign of a run, with a casing that keeps it apart from the curve. */
export function marker(
  plane: Plane,
  x: number,
  y: number,
  colour: number,
  palette: Palette,
): GroupMark {
  const d = markerPath(colour, 90)
  return {
    kind: 'group',
    translate: [planeX(plane, x), planeY(plane, y)],
    marks: [
      { kind: 'path', d, stroke: { colour: palette('paper'), width: 4 } },
      { kind: 'path', d, fill: runColour(palette, colour) },
    ],
  }
}

/** The path of a dot. */
export function dot(x: number, y: number, radius: number): string {
  const across = 2 * radius
  return `M${(x - radius).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 ${-across} 0`
}
