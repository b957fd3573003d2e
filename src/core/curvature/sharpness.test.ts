import fc from 'fast-check'
import { expect, it } from 'vitest'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { sharpnessAt } from './sharpness'

function typed(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective.f
}

const coordinate = fc.double({ min: -10, max: 10, noNaN: true })

it('is that of a quadratic wherever it is asked', () => {
  const f = typed('2*x^2 + 3*y^2')
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 9 }), (points) => {
      const x = points.map(([x]) => x)
      const y = points.map(([, y]) => y)
      const { greatest, alongGradient } = finish(sharpnessAt(f, x, y))
      for (const [i, [px, py]] of points.entries()) {
        expect(greatest[i]).toBe(6)
        const [gx, gy] = [4 * px, 6 * py]
        const squared = gx * gx + gy * gy
        // Closed form; below 1e-150 squares of the gradient underflow.
        if (squared > 1e-290)
          expect(alongGradient[i]).toBeCloseTo((4 * gx * gx + 6 * gy * gy) / squared, 13)
      }
    }),
  )
})

it('is that of a quartic by hand, and may be negative', () => {
  // H = diag(12x² − 4, 2) of the double well, ∇f = (4x³ − 4x, 2y).
  const { greatest, alongGradient } = finish(
    sharpnessAt(typed('(x^2 - 1)^2 + y^2'), [0.5, 2, 0.5], [0, 0, 1]),
  )
  expect([...greatest]).toEqual([2, 44, 2])
  expect(alongGradient[0]).toBe(-1)
  expect(alongGradient[1]).toBe(44)
  // g = (−1.5, 2): (−1·2.25 + 2·4) / 6.25.
  expect(alongGradient[2]).toBeCloseTo(0.92, 14)
})

it('is no number where there is no Hessian, nor along a gradient of 0', () => {
  const { greatest, alongGradient } = finish(
    sharpnessAt(typed('log(x) + y^2'), [-1, 1e-200, 1], [0, 0, 3]),
  )
  expect([...greatest]).toEqual([Number.NaN, Number.NaN, 2])
  expect(alongGradient[0]).toBeNaN()
  expect(finish(sharpnessAt(typed('x^2 + y^2'), [0], [0])).alongGradient[0]).toBeNaN()
})
