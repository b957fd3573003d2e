import fc from 'fast-check'
import { expect, it } from 'vitest'
import { evaluate } from '../expression/lower'
import { RandomNumbers, shuffled } from './random'

const word = fc.nat({ max: 2 ** 32 - 1 })

function drawn<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw)
}

it('is sfc32 as others have it', () => {
  // From sfc32_test.go of maloquacious/prng.
  const random = new RandomNumbers(12345)
  expect(drawn(10, () => random.word())).toEqual([
    235160590, 2967261163, 116171463, 2882324903, 362604721, 4227106926, 1933307004, 1608300071,
    2256615412, 2701957640,
  ])
})

it('begins anew as a new one does', () => {
  fc.assert(
    fc.property(word, word, word, (seed, stream, before) => {
      const random = new RandomNumbers(before)
      random.normal()
      random.begin(seed, stream)
      const fresh = new RandomNumbers(seed, stream)
      expect(drawn(8, () => random.word())).toEqual(drawn(8, () => fresh.word()))
    }),
  )
})

it('has a sequence of its own for every stream, and for every seed', () => {
  const firsts = new Set<string>()
  for (let seed = 0; seed < 50; seed++)
    for (let stream = 0; stream < 50; stream++) {
      const random = new RandomNumbers(seed, stream)
      firsts.add(`${random.word()} ${random.word()}`)
    }
  expect(firsts.size).toBe(2500)
})

it('is spread evenly over the streams of a seed, not only along each', () => {
  const tenths = new Array<number>(10).fill(0)
  for (let stream = 0; stream < 10_000; stream++) {
    tenths[new RandomNumbers(1, stream).below(10)]!++
  }
  // χ² of nine degrees of freedom exceeds 27.9 once in a thousand times.
  expect(tenths.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9)
})

it('draws fractions from 0 up to 1, and not 1', () => {
  const random = new RandomNumbers(2)
  const fractions = drawn(10_000, () => random.uniform())
  expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...fractions)).toBeLessThan(1)
  expect(distanceTo((x) => x, fractions)).toBeLessThan(0.0195)
})

it('draws normal deviates', () => {
  const random = new RandomNumbers(3)
  const deviates = drawn(10_000, () => random.normal())
  const cumulative = (x: number) => (1 + evaluate('erf', [x / Math.SQRT2])) / 2
  expect(distanceTo(cumulative, deviates)).toBeLessThan(0.0195)
})

it('keeps its deviates from one version to the next, since a seed in a link stands for a path', () => {
  const random = new RandomNumbers(1, 2)
  expect([
    random.word(),
    random.uniform(),
    random.below(100),
    random.normal(),
  ]).toMatchInlineSnapshot(`
    [
      3921474818,
      0.4554593177944989,
      37,
      -2.006511695037635,
    ]
  `)
  expect([...shuffled(8, new RandomNumbers(1, 2))]).toMatchInlineSnapshot(`
    [
      4,
      3,
      0,
      1,
      7,
      6,
      5,
      2,
    ]
  `)
})

it('shuffles into every order equally often', () => {
  const counts = new Map<string, number>()
  const random = new RandomNumbers(4)
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(3, random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210'])
  // χ² of five degrees of freedom exceeds 20.5 once in a thousand times.
  const squares = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
  expect(squares).toBeLessThan(20.5)
})

it('shuffles without losing any', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), word, (n, seed) => {
      const order = shuffled(n, new RandomNumbers(seed))
      expect(order.toSorted()).toEqual(Uint32Array.from({ length: n }, (_, i) => i))
    }),
  )
})

/** Kolmogorov and Smirnov's: of 10,000 draws from the distribution it exceeds 0.0195 once in a thousand times. */
function distanceTo(cumulative: (x: number) => number, draws: readonly number[]): number {
  const sorted = draws.toSorted((a, b) => a - b)
  const gaps = sorted.flatMap((x, i) => [
    cumulative(x) - i / sorted.length,
    (i + 1) / sorted.length - cumulative(x),
  ])
  return Math.max(...gaps)
}
