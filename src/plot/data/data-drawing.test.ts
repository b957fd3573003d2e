import { expect, it } from 'vitest'
import { project } from '../scene/projection'
import { drawPoints } from './data-drawing'

const projection = project({ x0: 0, x1: 1, y0: 0, y1: 1 }, 100, 100, false)
const inks = { ink: 'ink', paper: 'paper', runs: [] }

/** The colours that a context is painted with, in their order. */
function painted(classes: Float64Array | null, lit: ReadonlySet<number> | null) {
  const colours: unknown[] = []
  const context = {
    beginPath() {},
    moveTo() {},
    arc() {},
    fill() {
      colours.push(this.fillStyle)
    },
    stroke() {
      colours.push(this.strokeStyle)
    },
    fillStyle: '',
    strokeStyle: '',
  }
  const [x, y] = [Float64Array.of(0.5, 0.51), Float64Array.of(0.5, 0.5)]
  const points = { x, y, classes, lit }
  drawPoints(context as unknown as CanvasRenderingContext2D, points, projection, inks)
  return colours
}

it.each([
  ['no class', null, null, 1],
  ['both classes', Float64Array.of(0, 1), null, 2],
  ['both classes, of which a step sees one', Float64Array.of(0, 1), new Set([1]), 4],
])(
  'draws ink over the paper around points of %s, which so hide no other in a crowd',
  (_, classes, lit, passes) => {
    const pair = ['paper', 'ink']
    expect(painted(classes, lit)).toEqual(Array.from({ length: passes }, () => pair).flat())
  },
)
