import { freshContext } from '../canvas'
import type { DataContent, PlotModel, PlotPoints } from '../scene/data/data-content'
import { dotRadius, modelEnd, traceModel, traceResiduals } from '../scene/data/data-shapes'
import { markerPath } from '../scene/markers'
import type { ColourName } from '../scene/palette'
import type { Projection } from '../scene/projection'

export const dataColours = [
  'ink',
  'paper',
  'run-1',
  'run-2',
  'run-3',
  'run-4',
  'run-5',
  'run-6',
] as const satisfies readonly ColourName[]

export interface DataColours {
  readonly ink: string
  readonly paper: string
  /** Colours of runs, by the run's colour, 1 to 6. */
  readonly runs: readonly string[]
}

export function colouredBy([ink = '', paper = '', ...runs]: readonly string[]): DataColours {
  return { ink, paper, runs: ['', ...runs] }
}

/** Opacity of a point that a step does not see. */
const unseen = 0.28

/** Residuals below the models, and the points above all. */
export function drawData(
  canvas: HTMLCanvasElement,
  { points, models, residuals }: DataContent,
  pointed: number | null,
  projection: Projection,
  colours: DataColours,
): void {
  const context = freshContext(canvas, projection.width, projection.height)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  if (residuals) {
    context.strokeStyle = context.fillStyle = colours.runs[residuals.colour] ?? colours.ink
    context.lineWidth = 1
    context.beginPath()
    traceResiduals(context, residuals, projection)
    if (residuals.as === 'squares') {
      context.globalAlpha = 0.12
      context.fill()
    }
    context.globalAlpha = 0.6
    context.stroke()
    context.globalAlpha = 1
  }
  for (const model of models) drawModel(context, model, projection, colours)
  drawPoints(context, points, projection, colours)
  if (pointed !== null) ring(context, points, pointed, projection, colours)
}

function drawModel(
  context: CanvasRenderingContext2D,
  { colour, isRaised, shape }: PlotModel,
  projection: Projection,
  { ink, paper, runs }: DataColours,
): void {
  const width = isRaised ? 2.5 : 1.75
  const line = (stroke: string, wide: number) => {
    context.strokeStyle = stroke
    context.lineWidth = wide
    context.beginPath()
    traceModel(context, shape, projection)
    context.stroke()
  }
  if (colour === null) {
    context.setLineDash([2, 5])
    line(ink, 1.5)
    context.setLineDash([])
    return
  }
  line(paper, width + 2)
  line(runs[colour] ?? ink, width)
  const end = modelEnd(shape, projection)
  if (!end) return
  const marker = new Path2D(markerPath(colour, 80))
  context.save()
  context.translate(Math.min(projection.width - 6, end[0]), end[1])
  context.strokeStyle = paper
  context.lineWidth = 2.5
  context.stroke(marker)
  context.fillStyle = runs[colour] ?? ink
  context.fill(marker)
  context.restore()
}

/** In four passes at most, as each has a style of its own: of either class, seen by the step or not. */
export function drawPoints(
  context: CanvasRenderingContext2D,
  { x, y, classes, lit }: PlotPoints,
  projection: Projection,
  { ink, paper }: DataColours,
): void {
  const radius = dotRadius(x.length)
  for (const isLit of lit ? [false, true] : [true])
    for (const ofClass of classes ? [0, 1] : [1]) {
      const isOpen = ofClass === 0
      // The outline of a dot lies around it, that of an open one in it.
      const reach = isOpen ? radius : 0.8 * radius
      context.beginPath()
      for (let row = 0; row < x.length; row++) {
        if (lit && lit.has(row) !== isLit) continue
        if (classes && classes[row] !== ofClass) continue
        const [px, py] = [projection.x(x[row]!), projection.y(y[row]!)]
        context.moveTo(px + reach, py)
        context.arc(px, py, reach, 0, 2 * Math.PI)
      }
      context.globalAlpha = isLit ? 1 : unseen
      context.strokeStyle = isOpen ? ink : paper
      context.fillStyle = isOpen ? paper : ink
      context.lineWidth = isOpen ? 0.4 * radius : 0.8 * radius
      // Ink comes last: in a crowd the paper around one point would hide the next.
      if (isOpen) context.fill()
      context.stroke()
      if (!isOpen) context.fill()
    }
  context.globalAlpha = 1
}

function ring(
  context: CanvasRenderingContext2D,
  { x, y }: PlotPoints,
  row: number,
  projection: Projection,
  { ink, paper }: DataColours,
): void {
  if (row >= x.length) return
  for (const [stroke, width] of [
    [paper, 5],
    [ink, 1.75],
  ] as const) {
    context.beginPath()
    context.arc(projection.x(x[row]!), projection.y(y[row]!), 8, 0, 2 * Math.PI)
    context.strokeStyle = stroke
    context.lineWidth = width
    context.stroke()
  }
}
