import { expect, it } from 'vitest'
import references from '../fixtures/special-function-values.json'
import type { PrimitiveName } from '../records/primitive-name'
import { primitives } from './primitives'

/**
 * Relative to the value, or to 1 where the function passes through 0: a shift of the argument by 12 costs some ten units
 * in the last place, and near a pole or a zero the argument's own rounding is magnified.
 */
const tolerance: Partial<Record<PrimitiveName, number>> = {
  gamma: 2e-14,
  digamma: 2e-14,
  trigamma: 1e-12,
}

it.each(references.values as [PrimitiveName, number, number, number][])(
  '%s(%d), known to 32 digits',
  (name, x, nearest) => {
    const size =
      name === 'digamma' || name.startsWith('sinc')
        ? Math.max(1, Math.abs(nearest))
        : Math.abs(nearest)
    const found = primitives[name](x, Number.NaN)
    expect(Math.abs(found - nearest)).toBeLessThanOrEqual((tolerance[name] ?? 2e-15) * size)
  },
)

it('knows factorials', () => {
  expect([1, 2, 3, 5, 11, 19].map((n) => primitives.gamma(n))).toEqual([
    1, 1, 2, 24, 3628800, 6402373705728000,
  ])
  expect(primitives.gamma(172)).toBe(Infinity)
})

it('has no Γ, ψ or ψ′ at a pole', () => {
  for (const x of [0, -1, -20, -Infinity])
    for (const name of ['gamma', 'digamma', 'trigamma'] as const)
      expect(primitives[name](x), `${name}(${x})`).toBeNaN()
})
