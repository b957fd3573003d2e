import { select } from 'd3'
import type { Point } from '../core/experiment'
import { clipSegment } from './clip'
import type { Projection } from './projection'

/** The gradient at an iterate, and the step from there. */
export interface PlotStep {
  readonly at: Point
  /** Drawn for its direction alone, uphill. */
  readonly gradient: Point
  /** **w**ₜ₊₁, to which the step leads; drawn to scale. */
  readonly to: Point
  /** What the step is called, such as −η∇f. */
  readonly label: string
}

export interface StepArrows {
  setStep(step: PlotStep | null): void
  draw(projection: Projection): void
}

/** Of the gradient's arrow, in pixels: its true length says nothing that fits on a plot. */
const gradientLength = 46
/** A step shorter than this, in pixels, is hidden by the marker at its start. */
const shortest = 9
const head = 7
const gap = 10

interface Arrow {
  readonly kind: 'gradient' | 'step'
  readonly from: Point
  readonly to: Point
  readonly angle: number
  /** False where the arrow is cut off by the edge. */
  readonly whole: boolean
  readonly label: string
}

/** Two labelled arrows at the playhead of the selected run. */
export function stepArrows(node: HTMLElement): StepArrows {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-arrows')
    .attr('aria-hidden', 'true')
  let step: PlotStep | null = null

  return {
    setStep(next) {
      step = next
    },
    draw(projection) {
      const arrows = step ? arrowsOf(step, projection) : []
      const groups = svg
        .selectAll<SVGGElement, Arrow>('g')
        .data(arrows, ({ kind }) => kind)
        .join((enter) => {
          const group = enter.append('g')
          group.append('path').attr('class', 'plot-arrow-casing')
          group.append('path').attr('class', 'plot-arrow-line')
          group.append('text').attr('class', 'plot-arrow-label').attr('dy', '0.35em')
          return group
        })
        .attr('class', ({ kind }) => `plot-arrow plot-arrow-${kind}`)
      groups.selectAll<SVGPathElement, Arrow>('path').attr('d', function () {
        return outline(select<SVGElement, Arrow>(this.parentNode as SVGGElement).datum())
      })
      groups
        .select('text')
        .attr('text-anchor', ({ angle }) => (Math.cos(angle) < 0 ? 'end' : 'start'))
        .attr('x', ({ to: [x], angle }) => x + gap * Math.cos(angle))
        .attr('y', ({ to: [, y], angle }) => {
          const wanted = y + gap * Math.sin(angle)
          return Math.min(projection.height - 10, Math.max(10, wanted))
        })
        .text(({ label }) => label)
    },
  }
}

/** In pixels; none where the iterate is out of the plot. */
export function arrowsOf(
  { at, gradient, to, label }: PlotStep,
  projection: Projection,
): readonly Arrow[] {
  const { width, height } = projection
  const from: Point = [projection.x(at[0]), projection.y(at[1])]
  if (!(from[0] >= 0 && from[0] <= width && from[1] >= 0 && from[1] <= height)) return []
  const arrows: Arrow[] = []
  const slope = Math.hypot(...gradient)
  if (slope > 0 && slope < Infinity) {
    const tip: Point = [
      from[0] + (gradientLength * gradient[0]) / slope,
      from[1] - (gradientLength * gradient[1]) / slope,
    ]
    arrows.push({ kind: 'gradient', label: '∇f', ...cut(from, tip, projection) })
  }
  const tip: Point = [projection.x(to[0]), projection.y(to[1])]
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1])
  if (length >= shortest && length < Infinity)
    arrows.push({ kind: 'step', label, ...cut(from, tip, projection) })
  return arrows
}

function cut(
  from: Point,
  tip: Point,
  { width, height }: Projection,
): Pick<Arrow, 'from' | 'to' | 'angle' | 'whole'> {
  const part = { from: 0, to: 1 }
  clipSegment(...from, ...tip, { x0: 0, y0: 0, x1: width, y1: height }, part)
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]]
  return {
    from,
    to: [from[0] + part.to * dx, from[1] + part.to * dy],
    angle: Math.atan2(dy, dx),
    whole: part.to === 1,
  }
}

function outline({ from, to, angle, whole }: Arrow): string {
  const line = `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`
  if (!whole) return line
  const barb = (turn: number) =>
    `${to[0] - head * Math.cos(angle + turn)} ${to[1] - head * Math.sin(angle + turn)}`
  return `${line}M${barb(0.45)}L${to[0]} ${to[1]}L${barb(-0.45)}`
}
