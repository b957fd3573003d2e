import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stability } from '../curvature/stability'
import { edgeOfStability } from './edge-of-stability'
import { methods } from './registry'

const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true })

it('is the sharpness of which the rate is the limit, of every method that has one', () => {
  const known: string[] = []
  for (const { id } of methods) {
    fc.assert(
      fc.property(positive, (learningRate) => {
        const run = { method: id, learningRate, hyperparameters: {} }
        const edge = edgeOfStability(run)
        if (!edge) return
        const found = stability(run, [edge.sharpness / 10, edge.sharpness])
        // Two roundings.
        if (found.kind !== 'limit') throw new Error(`${id} has no limit`)
        expect(found.limit / learningRate).toBeCloseTo(1, 14)
      }),
    )
    if (edgeOfStability({ method: id, learningRate: 1, hyperparameters: {} })) known.push(id)
  }
  expect(known).toEqual(['gd', 'momentum', 'nesterov'])
})

it('is 2/η, and of the heavy ball 2(1 + β)/η', () => {
  expect(edgeOfStability({ method: 'gd', learningRate: 0.1, hyperparameters: {} })).toEqual({
    sharpness: 20,
    tex: String.raw`2/\eta`,
  })
  expect(
    edgeOfStability({ method: 'momentum', learningRate: 0.1, hyperparameters: { momentum: 0.5 } }),
  ).toMatchObject({ sharpness: 30 })
})

it('is none where a schedule changes the rate', () => {
  const run = { method: 'gd', learningRate: 0.1, hyperparameters: {} }
  expect(edgeOfStability({ ...run, schedule: { kind: 'cosine', period: 9, warmup: 0 } })).toBeNull()
  expect(edgeOfStability({ ...run, schedule: { kind: 'constant', warmup: 0 } })).not.toBeNull()
})
