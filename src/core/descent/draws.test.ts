import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samplings } from '../records/experiment'
import { type Chance, type Draws, drawsOf } from './draws'

const chance: fc.Arbitrary<Chance> = fc.record({
  batch: fc.integer({ min: 1, max: 12 }),
  sampling: fc.constantFrom(...samplings),
  seed: fc.nat(),
  noise: fc.constantFrom(0, 0.5),
})

function drawn(draws: Draws, t: number) {
  draws.drawNoise(t)
  return { rows: [...draws.rowsAt(t)], noise: [draws.noiseX, draws.noiseY] }
}

it('are the same for the same seed and step, in whatever order steps are asked for', () => {
  fc.assert(
    fc.property(chance, fc.array(fc.nat(60), { minLength: 1 }), (given, steps) => {
      const draws = drawsOf({ ...given, noise: 1 }, 10)!
      for (const t of steps)
        expect(drawn(draws, t)).toEqual(drawn(drawsOf({ ...given, noise: 1 }, 10)!, t))
    }),
  )
})

describe('batches', () => {
  it('take every row once an epoch, the last batch what is left', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('sequential' as const, 'reshuffled' as const),
        fc.nat(),
        fc.nat(5),
        (batch, sampling, seed, epoch) => {
          const draws = drawsOf({ batch, sampling, seed, noise: 0 }, 10)!
          const steps = Math.ceil(10 / batch)
          const rows = Array.from({ length: steps }, (_, k) => [...draws.rowsAt(epoch * steps + k)])
          expect(rows.slice(0, -1).every(({ length }) => length === batch)).toBe(true)
          const all = rows.flat()
          expect(all.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
          if (sampling === 'sequential') expect(all).toEqual(all.toSorted((a, b) => a - b))
        },
      ),
    )
  })

  it('come in another order in another epoch, and with another seed', () => {
    const orderOf = (seed: number, epoch: number) =>
      [
        ...drawsOf({ batch: 19, sampling: 'reshuffled', seed, noise: 0 }, 20)!.rowsAt(2 * epoch),
      ].join()
    expect(new Set([orderOf(0, 0), orderOf(0, 1), orderOf(1, 0), orderOf(1, 1)]).size).toBe(4)
  })

  it('with replacement are as large as is asked, and take all rows equally often', () => {
    const draws = drawsOf({ batch: 4, sampling: 'replacement', seed: 3, noise: 0 }, 10)!
    const counts = new Array<number>(10).fill(0)
    for (let t = 0; t < 2500; t++) {
      const rows = draws.rowsAt(t)
      expect(rows).toHaveLength(4)
      for (const row of rows) counts[row]!++
    }
    // χ² of nine degrees of freedom exceeds 27.9 once in a thousand times.
    expect(counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9)
  })
})

it('leave nothing to chance where all rows are seen without noise', () => {
  const given = { sampling: 'reshuffled', seed: 0, noise: 0 } as const
  expect(drawsOf({ ...given, batch: null }, 10)).toBeNull()
  expect(drawsOf({ ...given, batch: 10 }, 10)).toBeNull()
  expect(drawsOf({ ...given, batch: 99 }, 10)).toBeNull()
  // A surface has no rows.
  expect(drawsOf({ ...given, batch: 2 }, 0)).toBeNull()
  expect(drawsOf({ ...given, batch: 10, sampling: 'replacement' }, 10)?.hasBatch).toBe(true)
  expect(drawsOf({ ...given, batch: null, noise: 0.1 }, 0)).toMatchObject({
    hasBatch: false,
    hasNoise: true,
  })
})

it('have noise of the size that is asked for, in each component by itself', () => {
  const draws = drawsOf({ batch: null, sampling: 'reshuffled', seed: 5, noise: 3 }, 0)!
  let [xx, xy, yy] = [0, 0, 0]
  const count = 20_000
  for (let t = 0; t < count; t++) {
    draws.drawNoise(t)
    xx += draws.noiseX ** 2 / count
    yy += draws.noiseY ** 2 / count
    xy += (draws.noiseX * draws.noiseY) / count
  }
  // The variance of 20,000 squares of variance 9 is 9²·2/20,000: four deviations of that.
  expect(Math.abs(xx - 9)).toBeLessThan(0.36)
  expect(Math.abs(yy - 9)).toBeLessThan(0.36)
  expect(Math.abs(xy)).toBeLessThan(0.26)
})
