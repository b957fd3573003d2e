import { expect, it } from 'vitest'
import { project } from '../projection'
import { modelEnd, rowNear, traceModel, traceResiduals } from './data-shapes'

// 10 pixels a unit across, 20 up; the top left corner is (0, 5).
const plot = project({ x0: 0, x1: 20, y0: 0, y1: 5 }, 200, 100, false)

function recorder() {
  const lines: [number, number][][] = []
  return {
    lines,
    pen: {
      moveTo: (x: number, y: number) => void lines.push([[x, y]]),
      lineTo: (x: number, y: number) => void lines.at(-1)!.push([x, y]),
    },
  }
}

const points = { x: Float64Array.of(5, 5.5, 10), y: Float64Array.of(2, 2, 4) }

it('finds the nearest point within reach, the upper of two that lie on each other', () => {
  expect(rowNear(points, plot, [51, 60], 11)).toBe(0)
  expect(rowNear(points, plot, [54, 60], 11)).toBe(1)
  expect(rowNear(points, plot, [80, 60], 11)).toBeNull()
  const twins = { x: Float64Array.of(5, 5), y: Float64Array.of(2, 2) }
  expect(rowNear(twins, plot, [52, 60], 11)).toBe(1)
})

it('draws of a curve what is within the plot', () => {
  const { lines, pen } = recorder()
  // y = 10 − x: it comes in at (5, 5) and leaves at (10, 0).
  const shape = { kind: 'curve', from: 0, to: 20, values: Float64Array.of(10, 0, -10) } as const
  traceModel(pen, shape, plot)
  expect(lines).toHaveLength(1)
  expect(lines[0]![0]).toEqual([50, 0])
  expect(lines[0]!.at(-1)).toEqual([100, 100])
  expect(modelEnd(shape, plot)).toEqual([100, 100])
})

it('leaves out what is no number, and what is far away', () => {
  const { lines, pen } = recorder()
  const values = Float64Array.of(1, Number.NaN, 1, 1, 1e300, -1e300)
  traceModel(pen, { kind: 'curve', from: 0, to: 20, values }, plot)
  expect(lines.flat().every(([x, y]) => x >= 0 && x <= 200 && y >= 0 && y <= 100)).toBe(true)
  const beyond = { kind: 'curve', from: 0, to: 20, values: Float64Array.of(9, 9) } as const
  expect(modelEnd(beyond, plot)).toBeNull()
})

it('draws residuals as lines, and as squares within the picture', () => {
  const residuals = { colour: 1, ...points, fitted: Float64Array.of(1, 1, 4.5) }
  const asLines = recorder()
  traceResiduals(asLines.pen, { as: 'lines', ...residuals }, plot)
  expect(asLines.lines[0]).toEqual([
    [50, 60],
    [50, 80],
  ])
  const asSquares = recorder()
  traceResiduals(asSquares.pen, { as: 'squares', ...residuals }, plot)
  for (const square of asSquares.lines) {
    const [xs, ys] = [square.map(([x]) => x), square.map(([, y]) => y)]
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(Math.max(...ys) - Math.min(...ys), 12)
  }
})
