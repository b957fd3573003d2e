import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { cases } from '../../proof/thoroughness'
import { descend } from '../descent/descend'
import { methods } from '../methods/registry'
import type { Objective } from '../objective'
import { catalogue } from '../objectives/catalogue'
import type { Point, Run, StoppingRule, Viewport } from '../records/experiment'
import { type Outcome, type Outcomes, outcomeAt } from '../records/survey/outcomes'
import type { SurveyPicture } from '../records/survey/picture'
import {
  type BasinsRequest,
  ratesOf,
  type SpectrumRequest,
  startOf,
} from '../records/survey/request'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { judge } from '../verdict/verdict'
import { survey } from './survey'

const usual: StoppingRule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const gd = (learningRate: number) => ({ method: 'gd', learningRate, hyperparameters: {} })

function objectiveOf(reference: Parameters<typeof resolveObjective>[0]): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const typed = (text: string) => objectiveOf({ kind: 'formula', text })
const known = (id: string) => objectiveOf({ kind: 'catalogue', id })

function spectrum(change: Partial<SpectrumRequest> = {}): SpectrumRequest {
  const start: Point = [0, 0.5]
  const rates = { low: 1e-4, high: 1, count: 64 }
  return { kind: 'spectrum', start, run: gd(1), stopping: usual, ...rates, ...change }
}

function basins(change: Partial<BasinsRequest> = {}): BasinsRequest {
  const viewport: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }
  const size = { columns: 24, rows: 24 }
  return { kind: 'basins', viewport, run: gd(0.01), stopping: usual, ...size, ...change }
}

function all(outcomes: Outcomes): readonly Outcome[] {
  return Array.from(outcomes.steps, (_, index) => outcomeAt(outcomes, index))
}

function tally(outcomes: Outcomes): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { verdict } of all(outcomes)) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts
}

/**
 * The outcome is what the descent itself, with every iterate stored, is judged to be. To ask so of every one of a hundred
 * thousand outcomes would take longer than the descents.
 */
function expectTheVerdict(
  objective: Objective,
  { minima }: SurveyPicture,
  outcome: Outcome,
  start: Point,
  run: Run,
  stopping: StoppingRule,
) {
  const trajectory = finish(descend(objective, run, start, stopping))
  const verdict = judge(trajectory, objective, run, stopping)
  if (isTheVerdict()) return
  expect.fail(
    `${JSON.stringify(run)} from ${start}: ${JSON.stringify(verdict)}, ${JSON.stringify(trajectory.stop)}, told as ${JSON.stringify(outcome)}`,
  )

  function isTheVerdict(): boolean {
    const { stop } = trajectory
    if (outcome.stop !== stop.kind || outcome.steps !== stop.step) return false
    if (outcome.verdict !== verdict.kind) return false
    const { minimum } = outcome
    if (verdict.kind !== 'converged') return verdict.kind === 'flat' || minimum === -1
    const isGlobal = minimum >= 0 && minimum < objective.globalMinima.length
    const calledGlobal = verdict.minimum === 'lowest' || verdict.minimum === 'oneOfSeveral'
    if (isGlobal !== calledGlobal) return false
    // Tighter than the yardstick by which the minima are told apart.
    return (
      minimum < 0 || minima.every(({ at }) => distanceTo(at) >= distanceTo(minima[minimum]!.at))
    )
  }

  function distanceTo([x, y]: Point): number {
    return Math.hypot(trajectory.x.at(-1)! - x, trajectory.y.at(-1)! - y)
  }
}

/** Rates of a spectrum, and starts of a map from side to side, that are compared with their descents. */
const comparedRates = cases(24, 64)
const comparedStarts = cases(8, 24)

const everyRun: readonly Run[] = [
  ...methods.map(({ id }) => ({ method: id, learningRate: 0.03, hyperparameters: {} })),
  { ...gd(0.03), schedule: { kind: 'cosine', period: 50, warmup: 7 } },
  { method: 'momentum', learningRate: 0.03, hyperparameters: { momentum: 0.5 } },
]

const rules: readonly StoppingRule[] = [
  usual,
  { ...usual, maxSteps: 1 },
  { ...usual, maxSteps: 2 },
  { ...usual, maxSteps: 9 },
  { ...usual, maxSteps: 57 },
  { gradient: 0, step: 0, loss: 0, maxSteps: 300 },
  { gradient: 1e-3, step: 1e-4, loss: 1e-7, maxSteps: 300 },
]

describe.each(catalogue)('on $id, an outcome is the verdict of the descent', (record) => {
  const objective = known(record.id)
  const { domain } = record

  test.each(rules)('for every rate: %j', (stopping) => {
    const starts: Point[] = [
      record.start,
      [0, 0],
      [domain.x0, domain.y1],
      ...objective.globalMinima.slice(0, 1).map(({ at }) => at),
    ]
    for (const start of starts) {
      const request = spectrum({ start, stopping, low: 1e-5, high: 1e3, count: comparedRates })
      const picture = finish(survey(objective, request))
      for (const [index, rate] of ratesOf(request).entries()) {
        const outcome = outcomeAt(picture.outcomes, index)
        expectTheVerdict(objective, picture, outcome, start, gd(rate), stopping)
      }
    }
  })

  test.each(everyRun)('for every method: %j', (run) => {
    const rates = { low: 1e-5, high: 1e3, count: comparedRates }
    const request = spectrum({ start: record.start, run, ...rates })
    const picture = finish(survey(objective, request))
    for (const [index, learningRate] of ratesOf(request).entries()) {
      const outcome = outcomeAt(picture.outcomes, index)
      expectTheVerdict(objective, picture, outcome, record.start, { ...run, learningRate }, usual)
    }
    const size = { columns: comparedStarts, rows: comparedStarts }
    const map = basins({ viewport: domain, run, stopping: { ...usual, maxSteps: 100 }, ...size })
    const mapped = finish(survey(objective, map))
    for (const [cell, outcome] of all(mapped.outcomes).entries())
      expectTheVerdict(objective, mapped, outcome, startOf(map, cell), run, map.stopping)
  })

  test.each([1e-3, 0.03, 0.5])('for every start, at η = %d', (rate) => {
    const stopping = { ...usual, maxSteps: 200 }
    const wide = {
      x0: 1.5 * domain.x0 - 1,
      x1: 1.5 * domain.x1 + 1,
      y0: domain.y0,
      y1: domain.y1,
    }
    const size = { columns: comparedStarts, rows: comparedStarts }
    const request = basins({ viewport: wide, run: gd(rate), stopping, ...size })
    const picture = finish(survey(objective, request))
    for (const [cell, outcome] of all(picture.outcomes).entries()) {
      expectTheVerdict(objective, picture, outcome, startOf(request, cell), gd(rate), stopping)
    }
  })
})

describe('the basin map', () => {
  it('shows the four basins of Himmelblau in the numbering of the record', () => {
    const objective = known('himmelblau')
    const request = basins({
      columns: 64,
      rows: 64,
      run: gd(0.001),
      stopping: { ...usual, maxSteps: 5000 },
    })
    const { outcomes, minima, known: ofRecord } = finish(survey(objective, request))
    expect(minima).toEqual(objective.globalMinima)
    expect(ofRecord).toBe(4)
    expect(new Set(outcomes.minimum)).toEqual(new Set([0, 1, 2, 3]))
    for (const [index, { at }] of minima.entries()) {
      const column = Math.floor(((at[0] + 5) / 10) * 64)
      const row = Math.floor(((5 - at[1]) / 10) * 64)
      expect(outcomes.minimum[row * 64 + column]).toBe(index)
    }
  })

  it('finds the minima of a typed formula, each once and to the last digits', () => {
    const {
      minima,
      known: ofRecord,
      outcomes,
    } = finish(
      survey(typed('(x^2 + y - 11)^2 + (x + y^2 - 7)^2'), basins({ columns: 64, rows: 64 })),
    )
    const published = known('himmelblau').globalMinima
    expect(ofRecord).toBe(0)
    expect(minima.length).toBe(4)
    for (const { at } of published) {
      const distances = minima.map((found) => Math.hypot(found.at[0] - at[0], found.at[1] - at[1]))
      // Newton's method ends within a few roundings of coordinates below 4.
      expect(Math.min(...distances)).toBeLessThan(1e-14)
    }
    expect(new Set(outcomes.minimum)).toEqual(new Set([0, 1, 2, 3]))
  })

  it('finds minima that no record lists', () => {
    const viewport = { x0: 19.6, x1: 21.4, y0: 1.6, y1: 3.4 }
    const { minima, known: ofRecord } = finish(
      survey(known('rastrigin'), basins({ viewport, run: gd(0.001) })),
    )
    // ±20, ±21 and 2, 3 where the slope of x² has not yet outgrown that of the cosine.
    const found = minima.slice(ofRecord).map(({ at }) => at.map(Math.round))
    expect(found).toEqual(
      expect.arrayContaining([
        [20, 2],
        [20, 3],
        [21, 2],
        [21, 3],
      ]),
    )
    expect(new Set(found.map(String)).size).toBe(found.length)
  })

  it('tells apart what becomes of starts where f is not finite', () => {
    const { outcomes } = finish(survey(typed('log(x)^2 + y^2'), basins({ run: gd(0.1) })))
    for (const [cell, outcome] of all(outcomes).entries()) {
      if (cell % 24 < 12) {
        expect(outcome).toEqual({ stop: 'notFinite', verdict: 'leftDomain', steps: 0, minimum: -1 })
      } else expect(outcome.stop).not.toBe('maxSteps')
    }
    const right = all(outcomes).filter((_, cell) => cell % 24 >= 12)
    expect(right.filter(({ minimum }) => minimum === 0).length).toBeGreaterThan(200)
  })

  it('has coarse pictures of which every finer one keeps the samples, and the minima', () => {
    const request = basins({ columns: 150, rows: 70 })
    const pictures: SurveyPicture[] = []
    const objective = typed('sin(x) * cos(y) + 0.01 * x^2')
    pictures.push(finish(survey(objective, request, (picture) => pictures.push(picture))))
    expect(pictures.map(({ stride }) => stride)).toEqual([2, 1])
    const [coarse, fine] = pictures as [SurveyPicture, SurveyPicture]
    expect(fine.minima.slice(0, coarse.minima.length)).toEqual(coarse.minima)
    // The second of each two is the sample.
    for (let row = 0; row < 70; row++) {
      for (let column = 0; column < 150; column++) {
        const sample = (row | 1) * 150 + (column | 1)
        expect(outcomeAt(coarse.outcomes, row * 150 + column)).toEqual(
          outcomeAt(fine.outcomes, sample),
        )
      }
    }
  })
})

describe('honest about surfaces', () => {
  const kinds = (text: string, change: Partial<BasinsRequest> = {}) => {
    const picture = finish(survey(typed(text), basins(change)))
    return { ...picture, tally: tally(picture.outcomes) }
  }

  it('without a minimum', () => {
    const { tally: slope, minima } = kinds('x + y', { run: gd(1e5) })
    expect(slope).toEqual({ runsOffDownhill: 576 })
    expect(minima).toEqual([])
    expect(kinds('x + y').tally).toEqual({ crawling: 576 })
    expect(kinds('x^2 - y^2', { run: gd(0.1) }).tally).toEqual({ runsOffDownhill: 576 })
    // An odd number of rows has starts on the ridge, where nothing ever pushes off it.
    expect(kinds('x^2 - y^2', { run: gd(0.1), rows: 25 }).tally).toEqual({
      runsOffDownhill: 576,
      atSaddle: 24,
    })
    expect(kinds('3').tally).toEqual({ flat: 576 })
  })

  it('with a line of minima, none of which it names', () => {
    for (const text of ['(x + y)^2', '(x^2 + y^2 - 4)^2', 'x^2']) {
      const { outcomes, minima } = kinds(text, {
        run: gd(0.02),
        stopping: { ...usual, maxSteps: 5000 },
      })
      expect(minima, text).toEqual([])
      expect(new Set(outcomes.minimum), text).toEqual(new Set([-1]))
    }
  })

  it('with kinks', () => {
    const { tally: counts, minima } = kinds('abs(x) + abs(y)', { run: gd(0.3) })
    expect(counts).toEqual({ oscillating: 576 })
    expect(minima).toEqual([])
  })

  it('flatter at its minimum than any paraboloid', () => {
    const { outcomes, minima } = kinds('x^4 + (y - 1)^4', {
      viewport: { x0: -1, x1: 1, y0: 0, y1: 2 },
      // Each step takes a third off.
      run: { method: 'newton', learningRate: 1, hyperparameters: {} },
      // Within 10⁻⁵, far less than a hundredth of the shortest way there.
      stopping: { ...usual, gradient: 1e-15 },
    })
    expect(minima.length).toBe(1)
    // x³ is below a rounding of 1³ there.
    expect(Math.hypot(minima[0]!.at[0], minima[0]!.at[1] - 1)).toBeLessThan(1e-5)
    expect(new Set(outcomes.minimum)).toEqual(new Set([0]))
  })

  it('at the scales where doubles end', () => {
    const far = { viewport: { x0: -1e308, x1: 1e308, y0: -1e308, y1: 1e308 } }
    for (const { verdict } of all(kinds('x^2 + y^2', far).outcomes))
      expect(['diverged', 'leftDomain']).toContain(verdict)
    const near = { viewport: { x0: -1e-300, x1: 1e-300, y0: -1e-300, y1: 1e-300 } }
    expect(kinds('x^2 + y^2', near).tally).toEqual({ converged: 576 })
  })
})

describe('the η-spectrum', () => {
  it('goes from crawling over converging to diverging on a bowl', () => {
    const objective = known('sphere')
    const { outcomes } = finish(survey(objective, spectrum({ low: 1e-5, high: 10, count: 256 })))
    const sequence = all(outcomes)
      .map(({ verdict }) => verdict)
      .filter((verdict, index, verdicts) => verdict !== verdicts[index - 1])
    expect(sequence).toEqual(['crawling', 'converged', 'diverged'])
  })

  it('takes no step from a minimum, whatever the rate', () => {
    const objective = known('himmelblau')
    const { outcomes } = finish(survey(objective, spectrum({ start: [3, 2] })))
    for (const outcome of all(outcomes)) {
      expect(outcome).toEqual({ stop: 'gradientNorm', verdict: 'converged', steps: 0, minimum: 0 })
    }
  })

  it('tells an oscillation on a nearly flat surface from rest', () => {
    const objective = typed('1e-7*(x^2 + y^2)')
    const stopping = { ...usual, gradient: 0 }
    const request = spectrum({ start: [1, 1], low: 5e6, high: 1e7, count: 2, stopping })
    const picture = finish(survey(objective, request))
    // At η = 2/λ every step leads to the opposite side, where ‖∇f‖ is below 10⁻⁶ as well.
    expect(all(picture.outcomes).map(({ verdict }) => verdict)).toEqual([
      'converged',
      'oscillating',
    ])
    expectTheVerdict(objective, picture, outcomeAt(picture.outcomes, 1), [1, 1], gd(1e7), stopping)
  })

  it('does not depend on the rate of its run', () => {
    const objective = known('himmelblau')
    const one = finish(survey(objective, spectrum({ run: gd(1e-9) })))
    expect(finish(survey(objective, spectrum({ run: gd(7) })))).toEqual(one)
  })

  it('throws where no descent could be made', () => {
    const run = { method: 'newtonian', learningRate: 1, hyperparameters: {} }
    const task = survey(known('sphere'), spectrum({ run }))
    expect(() => finish(task)).toThrow(
      new RangeError("run.method: no id 'newtonian' in the registry"),
    )
  })
})

describe('the task', () => {
  it('gives the same at once and in slices, its fractions rising within [0, 1]', () => {
    const objective = known('rosenbrock')
    const stopping = { ...usual, gradient: 1e-300, maxSteps: 200_000 }
    const request = spectrum({ start: [-1.2, 1], low: 1e-6, high: 1e-4, count: 40, stopping })
    const task = survey(objective, request)
    const fractions: number[] = []
    for (;;) {
      const slice = task.next()
      if (slice.done) {
        expect(slice.value).toEqual(finish(survey(objective, request)))
        break
      }
      fractions.push(slice.value)
    }
    expect(fractions.length).toBeGreaterThan(3)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBeLessThanOrEqual(1)
  })

  it('agrees with the descent at random', () => {
    const records = fc.constantFrom(...catalogue.map(({ id }) => id))
    const runs = fc.constantFrom(...everyRun)
    const coordinate = fc.double({ min: -8, max: 8, noNaN: true })
    const exponent = fc.double({ min: -6, max: 3, noNaN: true })
    const steps = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(
        fc.tuple(records, runs, coordinate, coordinate, exponent, steps),
        ([id, run, x, y, low, maxSteps]) => {
          const objective = known(id)
          const stopping = { ...usual, maxSteps }
          const rates = { low: 10 ** low, high: 10 ** (low + 1), count: 8 }
          const request = spectrum({ start: [x, y], run, stopping, ...rates })
          const picture = finish(survey(objective, request))
          for (const [index, learningRate] of ratesOf(request).entries()) {
            const outcome = outcomeAt(picture.outcomes, index)
            expectTheVerdict(
              objective,
              picture,
              outcome,
              [x, y],
              { ...run, learningRate },
              stopping,
            )
          }
        },
      ),
      { numRuns: cases(60, 300) },
    )
  })
})
