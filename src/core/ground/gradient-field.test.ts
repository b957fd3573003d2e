import fc from 'fast-check'
import { expect, it } from 'vitest'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { gradientField } from './gradient-field'

function typed(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective.f
}

const f = typed('x^2 + x*y')

it('has the gradient at every point of the lattice that lies in the view, and at no other', () => {
  const coordinate = fc.double({ min: -10, max: 10, noNaN: true })
  const size = fc.double({ min: 0.01, max: 5, noNaN: true })
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      size,
      size,
      size,
      size,
      (x0, y0, width, height, ...apart) => {
        const [across, up] = apart
        fc.pre(width * height < 4000 * across * up)
        const view = { x0, x1: x0 + width, y0, y1: y0 + height }
        const field = finish(gradientField(f, view, { x: across, y: up }))
        const { firstColumn, firstRow, columns, rows } = field
        const at = (index: number, spacing: number) => (index + 0.5) * spacing
        // A rounding may take what lies on the very edge for one side or the other.
        const slack = 1e-12 * (Math.abs(x0) + Math.abs(y0) + 5)
        for (const [first, count, from, to, spacing] of [
          [firstColumn, columns, view.x0, view.x1, across],
          [firstRow, rows, view.y0, view.y1, up],
        ] as const) {
          expect(at(first - 1, spacing)).toBeLessThan(from + slack)
          expect(at(first, spacing)).toBeGreaterThan(from - slack)
          expect(at(first + count - 1, spacing)).toBeLessThan(to + slack)
          expect(at(first + count, spacing)).toBeGreaterThan(to - slack)
        }
        for (let row = 0; row < rows; row++)
          for (let column = 0; column < columns; column++) {
            const [x, y] = [at(firstColumn + column, across), at(firstRow + row, up)]
            // 2x + y and x, to a few roundings.
            const k = row * columns + column
            expect(Math.abs(field.dfdx[k]! - (2 * x + y))).toBeLessThan(1e-13)
            expect(Math.abs(field.dfdy[k]! - x)).toBeLessThan(1e-13)
          }
      },
    ),
  )
})

it('says where there is no gradient', () => {
  const { dfdx } = finish(
    gradientField(typed('log(x)'), { x0: -1, x1: 1, y0: 0, y1: 0.5 }, { x: 0.5, y: 0.5 }),
  )
  expect([...dfdx]).toEqual([Number.NaN, Number.NaN, 4, 4 / 3])
})

it('refuses a lattice without end', () => {
  const view = { x0: 0, x1: 1, y0: 0, y1: 1 }
  expect(() => finish(gradientField(f, view, { x: 1e-6, y: 1e-6 }))).toThrow(RangeError)
  expect(() => finish(gradientField(f, view, { x: 0, y: 1 }))).toThrow(RangeError)
})
