import { expect, it } from 'vitest'
import { fineMantissas, pleasantBetween, roughness } from './pleasant'

it('lists the decimals of an interval, ends included, each correctly rounded', () => {
  expect(pleasantBetween(0.001, 0.3, [1, 2, 5])).toEqual([
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2,
  ])
  expect(pleasantBetween(3e-320, 1e-319, [1, 5])).toEqual([5e-320, 1e-319])
})

it('has three significant digits at most one per cent apart', () => {
  for (const [i, mantissa] of fineMantissas.entries()) {
    const next = fineMantissas[i + 1] ?? 10
    expect(next / mantissa).toBeGreaterThan(1.003)
    expect(next / mantissa).toBeLessThanOrEqual(1.01 + 1e-12)
  }
})

it('holds few digits for rounder, and a last 5 for half of one', () => {
  const ascending = [2, 0.5, 0.15, 1.2e-5, 0.0185, 0.0187]
  expect(ascending.toSorted((a, b) => roughness(a) - roughness(b)).map(roughness)).toEqual([
    0.5, 1, 1.5, 2, 2.5, 3,
  ])
})
