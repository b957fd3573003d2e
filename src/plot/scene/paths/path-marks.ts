import type { GroupMark, Mark } from '../mark'
import type { Palette } from '../palette'
import { runColour } from '../palette'
import { pathPen, tenths } from '../pen'
import type { Projection } from '../projection'
import { type Head, headOf } from './head'
import { headCasing, headShape } from './head-shape'
import type { PlotPath } from './plot-path'
import { lineWidth, pathTrace, type Trace } from './trace'
import { areDotted, countDots, drawStrokes, radiusOf, trailWidth } from './trail-strokes'

/** A path up to an iterate, drawn at once: what the live page draws bit by bit. */
export interface DrawnPath {
  readonly trail: readonly Mark[]
  /** Null where nothing of its end is to be seen. */
  readonly head: Head | null
}

export function drawPath(
  path: PlotPath,
  projection: Projection,
  t: number,
  palette: Palette,
): DrawnPath {
  const trace = pathTrace()
  trace.restart(path, projection)
  trace.advance(t)
  const shown = Math.min(t, trace.traced)
  const pen = pathPen()
  drawStrokes(pen, trace, 0, trace.verticesUntil(shown))
  const colour = runColour(palette, path.colour)
  const dots = dotsOf(trace, shown)
  const line = pen.path()
  const { casing } = trailWidth
  const inked = (colour: string, margin: number): readonly Mark[] => [
    { kind: 'path', d: line, stroke: { colour, width: lineWidth + 2 * margin } },
    ...dots.map(
      ({ radius, d }): Mark => ({
        kind: 'path',
        d,
        stroke: { colour, width: 2 * (radius + margin) },
      }),
    ),
  ]
  return {
    trail: [...inked(palette('paper'), casing), ...inked(colour, 0)],
    head: headOf({ path, trace }, projection, t),
  }
}

/** Strokes without a length, whose round ends are dots; those of one radius are one path, and each place has one. */
function dotsOf(
  trace: Trace,
  shown: number,
): readonly { readonly radius: number; readonly d: string }[] {
  const count = countDots(trace, shown)
  if (!areDotted(count)) return []
  const byRadius = new Map<number, Set<string>>()
  for (const dot of trace.dots.slice(0, count)) {
    const radius = Math.round(5 * radiusOf(dot)) / 5
    // No larger than the line is wide, it is not to be seen.
    if (radius <= lineWidth / 2) continue
    const places = byRadius.get(radius) ?? new Set()
    byRadius.set(radius, places.add(`M${tenths(dot.x)} ${tenths(dot.y)}h0`))
  }
  return [...byRadius].map(([radius, places]) => ({ radius, d: [...places].join('') }))
}

/** The end of a path, above all paths. */
export function headMarks(head: Head, palette: Palette): readonly Mark[] {
  const colour = runColour(palette, head.colour)
  const shape = headShape(head)
  const pen = pathPen()
  if (head.step) {
    pen.moveTo(...head.step)
    pen.lineTo(head.x, head.y)
  }
  const marker: GroupMark = {
    kind: 'group',
    translate: [head.x, head.y],
    ...(head.kind === 'arrow' && { turn: (head.angle * 180) / Math.PI }),
    marks: [
      { kind: 'path', d: shape, stroke: { colour: palette('paper'), width: 2 * headCasing } },
      { kind: 'path', d: shape, fill: colour },
    ],
  }
  return [{ kind: 'path', d: pen.path(), stroke: { colour, width: lineWidth } }, marker]
}
