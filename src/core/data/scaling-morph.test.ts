import { expect, it } from 'vitest'
import { eigenvalues } from '../curvature/curvature'
import { resolveData } from '../learning/resolve-data'
import { findBuiltIn } from './built-in'
import { type DataReference, dataReference } from './data-reference'
import { scalingMorph } from './scaling-morph'

const { table, source } = findBuiltIn('question')!
const raw = dataReference({
  loss: { kind: 'builtIn', id: 'linear' },
  table,
  source,
  columns: ['x', 'y'],
  scaling: 'raw',
  l2: 0,
})
const { view, steps: maxSteps } = raw.description
const usual = { view, maxSteps }
const shares = Array.from({ length: 41 }, (_, k) => k / 40)

function condition(reference: DataReference): number {
  const resolved = resolveData(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const out = new Float64Array(5)
  resolved.objective.f.hessian(0, 0, out)
  const [low, high] = eigenvalues(out[2]!, out[3]!, out[4]!)
  return high / low
}

it('turns the ravine into a bowl, step by step', () => {
  const morph = scalingMorph(raw, 'standard', { ...usual, start: [0, 0] })!
  const conditions = shares.map((share) => condition(morph(share).objective))
  expect(conditions[0]).toBeCloseTo(condition(raw), 6)
  expect(conditions.at(-1)).toBeCloseTo(1, 10)
  conditions.slice(1).forEach((next, k) => {
    expect(next).toBeLessThan(conditions[k]!)
    // In no step is more than a third of the way gone, as it is seen on a logarithmic scale.
    expect(Math.log(conditions[k]! / next)).toBeLessThan(Math.log(conditions[0]!) / 3)
  })
})

it('shows the minimum all the way, from the view there was to the one that the scaled data ask for', () => {
  const morph = scalingMorph(raw, 'standard', { ...usual, start: [0, 0] })!
  for (const share of shares) {
    const { objective, view: shown } = morph(share)
    const [w, b] = objective.description.globalMinima[0]!.at
    expect(w).toBeGreaterThan(shown.x0)
    expect(w).toBeLessThan(shown.x1)
    expect(b).toBeGreaterThan(shown.y0)
    expect(b).toBeLessThan(shown.y1)
  }
  expect(morph(0).view).toEqual(view)
  const end = morph(1)
  expect(end.view).toEqual(end.objective.description.view)
  expect(end.objective.scales).toBeUndefined()
  expect(end.maxSteps).toBe(end.objective.description.steps)
  expect(end.objective).toEqual(dataReference({ ...raw, scaling: 'standard' }))
})

it('leaves a start and a number of steps that somebody has chosen', () => {
  const morph = scalingMorph(raw, 'centred', { ...usual, start: [0.25, -3] })!
  for (const share of shares) expect(morph(share).start).toEqual([0.25, -3])
  const few = scalingMorph(raw, 'centred', { ...usual, start: [0, 0], maxSteps: 7 })!
  expect(few(1)).not.toHaveProperty('maxSteps')
})

it('turns back from where it is', () => {
  const half = scalingMorph(raw, 'standard', { ...usual, start: [0, 0] })!(0.5)
  const back = scalingMorph(half.objective, 'raw', { ...usual, start: [0, 0], view: half.view })!
  expect(condition(back(0).objective)).toBeCloseTo(condition(half.objective), 6)
  expect(back(1).objective.description.key).toBe(raw.description.key)
  expect(scalingMorph(raw, 'raw', { ...usual, start: [0, 0] })).toBeNull()
  // To where it was going.
  expect(
    scalingMorph(half.objective, 'standard', { ...usual, start: [0, 0], view: half.view }),
  ).not.toBeNull()
})
