import { expect, it } from 'vitest'
import { type Synthetic, synthesise, syntheticKinds, usualSynthetic } from './synthetic'
import { columnOf } from './table'

function made(request: Partial<Synthetic>) {
  const table = synthesise({ ...usualSynthetic, ...request })
  return { table, x: columnOf(table, 'x'), y: columnOf(table, 'y') }
}

const mean = (all: Float64Array) => all.reduce((sum, each) => sum + each, 0) / all.length
const spread = (all: Float64Array) => Math.sqrt(mean(all.map((each) => (each - mean(all)) ** 2)))

it.each(syntheticKinds)('makes the same %s of the same seed, and another of another', (kind) => {
  expect(made({ kind }).table.key).toBe(made({ kind }).table.key)
  expect(made({ kind, seed: 2 }).table.key).not.toBe(made({ kind }).table.key)
})

it.each(syntheticKinds)(
  'keeps %s from one version to the next, since links may name the seed',
  (kind) => {
    expect(made({ kind, points: 10 }).table.key).toMatchSnapshot()
  },
)

it.each(syntheticKinds)(
  'makes as many points of %s as it is told to, of three decimals',
  (kind) => {
    const { table } = made({ kind, points: 123 })
    expect(table.rows).toBe(123)
    for (const column of table.columns)
      expect(column.every((value) => Number(value.toFixed(3)) === value)).toBe(true)
  },
)

it('puts points on the line where there is no noise', () => {
  const { x, y } = made({ noise: 0, slope: -3, intercept: 4 })
  // To the rounding of both to three decimals.
  for (let i = 0; i < x.length; i++) expect(Math.abs(4 - 3 * x[i]! - y[i]!)).toBeLessThan(0.0021)
})

it('strays from the line by the noise', () => {
  const { x, y } = made({ points: 10_000, noise: 0.7 })
  const errors = y.map((each, i) => each - 1 - 2 * x[i]!)
  // The standard deviation of ten thousand deviates is off by more than 2.5 % once in four hundred times.
  expect(spread(errors) / 0.7).toBeCloseTo(1, 1.6)
})

it('puts one in ten far off for outliers, and no more', () => {
  const { x, y } = made({ kind: 'outliers', points: 100 })
  const far = y.filter((each, i) => each - 1 - 2 * x[i]! > 4)
  expect(far).toHaveLength(10)
})

it('strays farther where |x| is larger, for uneven noise', () => {
  const { x, y } = made({ kind: 'uneven', points: 2000 })
  const errors = (from: number, to: number) =>
    y
      .map((each, i) => each - 1 - 2 * x[i]!)
      .filter((_, i) => Math.abs(x[i]!) >= from && Math.abs(x[i]!) < to)
  expect(spread(errors(2, 3)) / spread(errors(0, 1))).toBeGreaterThan(3)
})

it('makes two populations, one above the line and one below', () => {
  const { x, y } = made({ kind: 'populations', noise: 0.2 })
  const errors = y.map((each, i) => each - 1 - 2 * x[i]!)
  expect(errors.filter((error) => error > 1)).toHaveLength(25)
  expect(errors.filter((error) => error < -1)).toHaveLength(25)
})

it('levels off where it saturates', () => {
  const { y } = made({ kind: 'saturating', noise: 0, slope: 2, intercept: 0, points: 1000 })
  expect(Math.max(...y)).toBeLessThan(2)
  expect(Math.max(...y)).toBeGreaterThan(1.8)
})

it('makes two classes of equal size, as far apart as they are told to be', () => {
  const { x, y } = made({ kind: 'classes', slope: 4, intercept: 1, noise: 1, points: 1000 })
  const of = (label: number) => x.filter((_, i) => y[i] === label)
  expect(of(0)).toHaveLength(500)
  // Four standard deviations of the mean of five hundred.
  expect(Math.abs(mean(of(0)) + 1)).toBeLessThan(0.18)
  expect(Math.abs(mean(of(1)) - 3)).toBeLessThan(0.18)
})

it.each([
  [{ points: 1 }, 'points: expected 2 to 10000, got 1'],
  [{ points: 2.5 }, 'points: expected 2 to 10000, got 2.5'],
  [{ points: 10_001 }, 'points: expected 2 to 10000, got 10001'],
  [{ noise: -1 }, 'noise: expected ≥ 0, got -1'],
  [{ noise: Number.NaN }, 'noise: expected ≥ 0, got NaN'],
  [{ seed: -1 }, 'seed: expected an integer in [0, 2³²), got -1'],
])('refuses %j', (request, message) => {
  expect(() => made(request)).toThrow(new RangeError(message))
})
