import { describe, expect, it } from 'vitest'
import { stabilityOf } from '../methods/edge-of-stability'
import { methods } from '../methods/registry'
import { tunedOf } from '../methods/tuned'
import type { Point, StoppingRule } from '../records/experiment'
import { bestPair } from '../records/survey/best-pair'
import { type Outcomes, outcomeAt } from '../records/survey/outcomes'
import { pairOf, type TuningRequest } from '../records/survey/request'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { survey } from './survey'

const stopping: StoppingRule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 2000 }

function objectiveOf(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

/** A bowl with eigenvalues 1 and κ. */
const bowl = (condition: number) => objectiveOf(`${condition}*x^2/2 + y^2/2`)

function tuning(method: string, change: Partial<TuningRequest> = {}): TuningRequest {
  const start: Point = [1, 1]
  const run = { method, learningRate: 1, hyperparameters: {} }
  const { name } = tunedOf(method)!
  const [low, high, columns, rows] = [1e-3, 10, 48, 32]
  return { kind: 'tuning', start, run, stopping, name, low, high, columns, rows, ...change }
}

describe('a tuning map of a quadratic', () => {
  it.each(['momentum', 'nesterov'])('has its border where the limit of %s is', (method) => {
    const request = tuning(method)
    const { outcomes } = finish(survey(bowl(10), request))
    for (let cell = 0; cell < outcomes.steps.length; cell++) {
      const [rate, value] = pairOf(request, cell)
      const run = { ...request.run, hyperparameters: { [request.name]: value } }
      const stability = stabilityOf(run, [1, 10])
      if (stability?.kind !== 'limit') throw new Error('no limit')
      const { verdict, minimum } = outcomeAt(outcomes, cell)
      const said = `η = ${rate}, β = ${value}: ${verdict}`
      // An error that grows by less than 1 % in a step has no more than 2000 steps to be seen in.
      if (rate > 1.02 * stability.limit) expect(minimum, said).toBe(-1)
      if (rate < stability.limit) expect(['diverged', 'growing'], said).not.toContain(verdict)
    }
  })

  it.each([4, 16, 100])('has its optimum at that of Polyak where κ = %i', (condition) => {
    const request = tuning('momentum', {
      low: 0.02 / condition,
      high: 40 / condition,
      columns: 96,
      rows: 64,
    })
    const best = bestPair(finish(survey(bowl(condition), request)))!
    const [rate, value] = pairOf(request, best.cell)
    const root = Math.sqrt(condition)
    // Polyak's pair shrinks the error fastest in the long run, as t ρᵗ. From one start to one threshold a neighbour may be a few
    // steps quicker: within a cell of η on the grid, and a twentieth of β.
    const cell = Math.log(2000) / 96
    expect(Math.abs(Math.log((rate * (root + 1) ** 2) / 4))).toBeLessThan(cell)
    expect(Math.abs(value - ((root - 1) / (root + 1)) ** 2)).toBeLessThan(0.05)
  })

  it('is that of gradient descent where β is next to 0, whatever the run says of its own', () => {
    const own = { method: 'momentum', learningRate: 3, hyperparameters: { momentum: 0.9 } }
    const request = tuning('momentum', { run: own, rows: 2000, columns: 2, low: 0.05, high: 0.07 })
    const { outcomes } = finish(
      survey(bowl(10), { ...request, stopping: { ...stopping, maxSteps: 300 } }),
    )
    const cell = 2 * 1999
    const [learningRate, value] = pairOf(request, cell)
    expect(value).toBeCloseTo(0.00025, 12)
    const gd = { method: 'gd', learningRate, hyperparameters: {} }
    const high = learningRate * (1 + 1e-12)
    const plain = finish(
      survey(bowl(10), {
        kind: 'spectrum',
        start: [1, 1],
        run: gd,
        stopping,
        low: learningRate,
        high,
        count: 2,
      }),
    )
    // A thousandth of the velocity before changes a rate of convergence by as little.
    expect(Math.abs(outcomes.steps[cell]! - plain.outcomes.steps[0]!)).toBeLessThan(2)
  })
})

it('is of one hyperparameter between 0 and 1, for every method that remembers slopes', () => {
  const found = methods.filter(({ id }) => tunedOf(id))
  expect(found.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['momentum', 'nesterov', 'adam']),
  )
  for (const { id, hyperparameters } of found) {
    expect(hyperparameters[tunedOf(id)!.name]!.range).toEqual({ min: 0, below: 1 })
    finish(survey(bowl(4), tuning(id, { columns: 2, rows: 2 })))
  }
  expect(tunedOf('gd')).toBeNull()
})

describe('the best pair', () => {
  /** From a drawing: digits are steps to a minimum, dots reach none. */
  function drawn(...lines: readonly string[]): Parameters<typeof bestPair>[0] {
    const cells = lines.flatMap((line) => [...line])
    const outcomes = {
      steps: Uint32Array.from(cells, (cell) => (cell === '.' ? 0 : Number(cell))),
      minimum: Int16Array.from(cells, (cell) => (cell === '.' ? -1 : 0)),
    } as Outcomes
    return { outcomes, columns: lines[0]!.length, minima: [{ at: [0, 0], f: 0 }] }
  }

  it('is in the middle of the longest stretch of the fewest steps', () => {
    expect(bestPair(drawn('53.', '333', '35.'))).toEqual({ cell: 4, steps: 3, minimum: 0 })
  })

  it('does not go on in the next row', () => {
    expect(bestPair(drawn('..3', '33.'))?.cell).toBe(3)
  })

  it('is none where no minimum is reached', () => {
    expect(bestPair(drawn('..', '..'))).toBeNull()
  })

  it('is of the lowest minimum, and not of a nearer one that is higher', () => {
    const outcomes = { steps: Uint32Array.of(2, 9), minimum: Int16Array.of(0, 1) } as Outcomes
    const minima = [1, 0].map((f) => ({ at: [f, 0] as const, f }))
    expect(bestPair({ outcomes, minima, columns: 2 })).toEqual({ cell: 1, steps: 9, minimum: 1 })
  })
})
