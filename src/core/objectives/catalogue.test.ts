import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../proof/central-differences'
import { samplePoints } from '../../proof/sample-points'
import { eigenvalues } from '../curvature/curvature'
import reference from '../fixtures/surfaces.json'
import type { Point } from '../records/experiment'
import { resolveObjective } from '../resolve-objective'
import { catalogue, findRecord } from './catalogue'
import { groups } from './groups'
import type { KnownMinimum } from './objective'

it('has every published surface, and each of its own once', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(reference.surfaces.map(({ id }) => id)))
  expect(reference.surfaces.length).toBeGreaterThanOrEqual(32)
  expect(findRecord('__proto__')).toBeUndefined()
})

it('lists its groups one after the other, none empty', () => {
  const order = catalogue.map(({ group }) => groups.findIndex(({ id }) => id === group))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  expect(new Set(order).size).toBe(groups.length)
})

it('teaches something else with every surface', () => {
  for (const { lesson } of catalogue) expect(lesson).toMatch(/^[A-Z].{20,}\.$/)
  expect(new Set(catalogue.map(({ lesson }) => lesson)).size).toBe(catalogue.length)
  expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length)
})

describe.each(catalogue)('$id', (record) => {
  const resolved = resolveObjective({ kind: 'catalogue', id: record.id })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { f } = resolved.objective
  const published = reference.surfaces.find(({ id }) => id === record.id)
  const { x0, x1, y0, y1 } = record.domain
  const size = Math.hypot(x1 - x0, y1 - y0)
  const minima = [...record.globalMinima, ...record.localMinima]
  const ofKind = (kind: KnownMinimum['kind']) =>
    minima.filter((minimum) => (minimum.kind ?? 'interior') === kind)

  // A record that nothing has been published of is held to the properties below alone.
  it.runIf(published)('is the published function, domain and minima', () => {
    const { formula, convex, domain, globalMinima, localMinima } = published!
    expect(record.formula).toBe(formula)
    expect(record.convex).toBe(convex)
    expect([x0, x1]).toEqual(domain.x)
    expect([y0, y1]).toEqual(domain.y)
    const theirs = (minima: readonly { x: number; y: number; f: number }[]) =>
      minima.map(({ x, y, f }) => [x, y, f])
    expect(record.globalMinima.map(({ at, f }) => [...at, f])).toEqual(theirs(globalMinima))
    for (const [x, y, value] of theirs(localMinima)) {
      const found = record.localMinima.find(({ at }) => at[0] === x && at[1] === y)
      // The record may sum the value from its parts: one rounding more.
      expect(Math.abs(found!.f - value!)).toBeLessThanOrEqual(1e-14 * Math.abs(value!))
    }
  })

  it.runIf(published)('has the value, gradient and Hessian of the published samples', () => {
    const out = new Float64Array(5)
    for (const sample of published!.samples) {
      const value = f.hessian(sample.x, sample.y, out)
      const expected = [sample.f, ...sample.grad, ...sample.hess]
      const scale = Math.max(1, ...expected.map(Math.abs))
      for (const [i, actual] of [value, ...out].entries()) {
        // A few dozen roundings of 2⁻⁵³.
        expect(Math.abs(actual - expected[i]!) / scale).toBeLessThan(1e-13)
      }
    }
  })

  it('has the gradient and Hessian that central differences give, all over its view', () => {
    const out = new Float64Array(5)
    const view = record.view ?? record.domain
    // Small against the finest ripples of the catalogue, which are a thirtieth of the view wide.
    const h = 1e-5 * Math.hypot(view.x1 - view.x0, view.y1 - view.y0)
    for (const [x, y] of samplePoints(view, 40)) {
      f.hessian(x, y, out)
      for (const [i, { value, uncertainty }] of differencesOf(f, x, y, h).entries()) {
        expect(Math.abs(out[i]! - value), `derivative ${i} at (${x}, ${y})`).toBeLessThanOrEqual(
          uncertainty,
        )
        // The comparison means something: it would notice one wrong digit in four, or what is as good as 0.
        expect(uncertainty).toBeLessThan(1e-4 * Math.max(Math.abs(value), Math.hypot(...out), 0.1))
      }
    }
  })

  it('is stationary, not curved downwards, and of the stated value at each interior minimum', () => {
    const out = new Float64Array(5)
    for (const { at, f: low } of ofKind('interior')) {
      const [x, y] = at
      const value = f.hessian(x, y, out)
      const [least, most] = eigenvalues(out[2]!, out[3]!, out[4]!)
      // Where f is flat along a direction to second order, samples say that nothing is lower.
      if (least > 0) expect(least).toBeGreaterThan(1e-12 * most)
      else expectNothingLower(at, low)
      // A coordinate is rounded to 2⁻⁵³, which moves the gradient by that times the curvature; sums round as well.
      const slack = 1e-14 * Math.max(1, most) * Math.max(1, Math.abs(x), Math.abs(y))
      expect(Math.hypot(out[0]!, out[1]!)).toBeLessThanOrEqual(slack)
      expect(Math.abs(value - low)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(low)))
    }
  })

  function expectNothingLower([x, y]: Point, low: number): void {
    for (const radius of [1e-6, 1e-5, 1e-4, 1e-3]) {
      for (let k = 0; k < 64; k++) {
        const a = x + radius * size * Math.cos((k * Math.PI) / 32)
        const b = y + radius * size * Math.sin((k * Math.PI) / 32)
        if (a < x0 || a > x1 || b < y0 || b > y1) continue
        // On the boundary the coordinate along it is rounded, as is f: a few units in the last place.
        expect(f.value(a, b)).toBeGreaterThanOrEqual(low - 4e-16 * Math.max(1, Math.abs(low)))
      }
    }
  }

  it('has nothing lower near a minimum at a kink or on the boundary', () => {
    for (const { at, f: low } of [...ofKind('kink'), ...ofKind('boundary')]) {
      const [x, y] = at
      expect(Math.abs(f.value(x, y) - low)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(low)))
      expectNothingLower(at, low)
    }
  })

  it('starts where there is somewhere to go', () => {
    const [x, y] = record.start
    expect(x >= x0 && x <= x1 && y >= y0 && y <= y1).toBe(true)
    const gradient = new Float64Array(2)
    const value = f.gradient(x, y, gradient)
    expect(Number.isFinite(value)).toBe(true)
    for (const { f: low } of record.globalMinima) expect(value).toBeGreaterThan(low)
    // Far more than what counts as stationary.
    expect(Math.hypot(...gradient)).toBeGreaterThan(1e-3)
  })

  it('flags the minima that are no ordinary ones', () => {
    const gradient = new Float64Array(2)
    const out = new Float64Array(5)
    for (const { at } of ofKind('boundary')) {
      const [x, y] = at
      expect(x === x0 || x === x1 || y === y0 || y === y1).toBe(true)
      f.gradient(x, y, gradient)
      expect(Math.hypot(...gradient)).toBeGreaterThan(0.1)
    }
    for (const { at } of ofKind('kink')) {
      f.hessian(at[0], at[1], out)
      // None, or the zeros that the convention abs′(0) = 0 gives.
      expect([...out.subarray(2)].every((entry) => entry === 0 || !Number.isFinite(entry))).toBe(
        true,
      )
    }
  })

  it('lists its minima where they belong', () => {
    const [lowest] = record.globalMinima
    for (const { at, f: low, kind } of minima) {
      const inside = at[0] > x0 && at[0] < x1 && at[1] > y0 && at[1] < y1
      expect(inside).toBe(kind !== 'boundary')
      expect(low).toBeGreaterThanOrEqual(lowest!.f)
    }
    for (const minimum of record.globalMinima) expect(minimum.f).toBe(lowest!.f)
    expect(new Set(minima.map(({ at }) => at.join())).size).toBe(minima.length)
  })

  it('starts in view, where f is not stationary', () => {
    const [x, y] = record.start
    const view = record.view ?? record.domain
    const gradient = new Float64Array(2)
    expect(x > view.x0 && x < view.x1 && y > view.y0 && y < view.y1).toBe(true)
    expect(view.x0 >= x0 && view.x1 <= x1 && view.y0 >= y0 && view.y1 <= y1).toBe(true)
    expect(Number.isFinite(f.gradient(x, y, gradient))).toBe(true)
    expect(Math.hypot(...gradient)).toBeGreaterThan(0.01)
  })

  it('is plain data', () => expect(structuredClone(record)).toEqual(record))
})
