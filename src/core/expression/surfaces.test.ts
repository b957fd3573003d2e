import { describe, expect, it } from 'vitest'
import reference from '../fixtures/surfaces.json'
import { differentiable } from './evaluator'
import { interpret } from './interpret'
import { parseFormula } from './parse'

const parsed = (formula: string) => {
  const result = parseFormula(formula, ['x', 'y'])
  if (!result.ok) throw new Error(`${formula}: ${result.error.message}`)
  return result.expression
}

// The references are exact; a sum of terms up to `size` keeps about 2⁻⁵² of that in each of a few dozen roundings.
const tolerance = (size: number) => 1e-13 * Math.max(1, size)

describe.each(reference.surfaces)('$id', ({ formula, samples }) => {
  const expression = parsed(formula)
  const functions = { compiled: differentiable(expression), interpreted: interpret(expression) }

  it.each(Object.entries(functions))('%s has the reference value, gradient and Hessian', (_, f) => {
    for (const { x, y, f: value, grad, hess } of samples) {
      const out = new Float64Array(5)
      expect(Math.abs(f.value(x, y) - value)).toBeLessThanOrEqual(tolerance(Math.abs(value)))
      expect(f.hessian(x, y, out)).toBe(f.value(x, y))
      const expected = [...grad, ...hess]
      const size = Math.max(...expected.map(Math.abs))
      for (const [i, derivative] of expected.entries()) {
        expect(Math.abs(out[i]! - derivative), `derivative ${i}`).toBeLessThanOrEqual(
          tolerance(size),
        )
      }
      const gradient = new Float64Array(2)
      expect(f.gradient(x, y, gradient)).toBe(f.value(x, y))
      expect([...gradient]).toEqual([...out.subarray(0, 2)])
    }
  })
})
