import { describe, expect, it } from 'vitest'
import { eigenvalues } from '../curvature'
import reference from '../fixtures/surfaces.json'
import { resolveObjective } from '../objective'
import { catalogue, findRecord } from './catalogue'

it('has the ten surfaces to begin with, each once', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(
    expect.arrayContaining([
      'sphere',
      'bowl_k10',
      'rosenbrock',
      'himmelblau',
      'beale',
      'booth',
      'six_hump_camel',
      'styblinski_tang',
      'rastrigin',
      'saddle',
    ]),
  )
  expect(findRecord('__proto__')).toBeUndefined()
})

describe.each(catalogue)('$id', (record) => {
  const resolved = resolveObjective({ kind: 'catalogue', id: record.id })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { f } = resolved.objective
  const published = reference.surfaces.find(({ id }) => id === record.id)
  const { x0, x1, y0, y1 } = record.domain

  it('is the published function, domain and minima', () => {
    expect(record.formula).toBe(published?.formula)
    expect(record.convex).toBe(published?.convex)
    expect([x0, x1]).toEqual(published?.domain.x)
    expect([y0, y1]).toEqual(published?.domain.y)
    const plain = ({ at, f }: (typeof record.globalMinima)[number]) => [...at, f]
    const theirs = (minima: readonly { x: number; y: number; f: number }[] = []) =>
      minima.map(({ x, y, f }) => [x, y, f])
    expect(record.globalMinima.map(plain)).toEqual(theirs(published?.globalMinima))
    for (const [x, y, value] of theirs(published?.localMinima)) {
      const found = record.localMinima.find(({ at }) => at[0] === x && at[1] === y)
      // The record may sum the value from its parts: one rounding more.
      expect(Math.abs(found!.f - value!)).toBeLessThanOrEqual(1e-14 * Math.abs(value!))
    }
  })

  it('has the value and gradient of the published samples', () => {
    const gradient = new Float64Array(2)
    for (const sample of published?.samples ?? []) {
      const size = Math.max(1, Math.abs(sample.f), ...sample.grad.map(Math.abs))
      // A few dozen roundings of 2⁻⁵³.
      expect(Math.abs(f.gradient(sample.x, sample.y, gradient) - sample.f) / size).toBeLessThan(
        1e-13,
      )
      expect(Math.abs(gradient[0]! - sample.grad[0]!) / size).toBeLessThan(1e-13)
      expect(Math.abs(gradient[1]! - sample.grad[1]!) / size).toBeLessThan(1e-13)
    }
  })

  it.each([...record.globalMinima, ...record.localMinima])(
    'has a minimum at $at',
    ({ at, f: low }) => {
      const [x, y] = at
      const out = new Float64Array(5)
      const value = f.hessian(x, y, out)
      const [least, most] = eigenvalues(out[2]!, out[3]!, out[4]!)
      expect(least).toBeGreaterThan(0)
      // A coordinate is rounded to 2⁻⁵³, which moves the gradient by that times the curvature; sums round as well.
      const slack = 1e-14 * Math.max(1, most) * Math.max(1, Math.abs(x), Math.abs(y))
      expect(Math.hypot(out[0]!, out[1]!)).toBeLessThanOrEqual(slack)
      expect(Math.abs(value - low)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(low)))
    },
  )

  it('lists its minima where they belong', () => {
    const [lowest] = record.globalMinima
    for (const { at, f: low } of [...record.globalMinima, ...record.localMinima]) {
      expect(at[0] > x0 && at[0] < x1 && at[1] > y0 && at[1] < y1).toBe(true)
      expect(low).toBeGreaterThanOrEqual(lowest!.f)
    }
    for (const minimum of record.globalMinima) expect(minimum.f).toBe(lowest!.f)
  })

  it('starts in its domain, where f is not stationary', () => {
    const [x, y] = record.start
    const gradient = new Float64Array(2)
    expect(x > x0 && x < x1 && y > y0 && y < y1).toBe(true)
    expect(Number.isFinite(f.gradient(x, y, gradient))).toBe(true)
    expect(Math.hypot(...gradient)).toBeGreaterThan(0.01)
  })

  it('is plain data', () => expect(structuredClone(record)).toEqual(record))
})
