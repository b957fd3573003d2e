import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { eigenvalues } from '../curvature/curvature'
import { descend, descendToEnd } from '../descent/descend'
import type { Objective } from '../objective'
import { catalogue } from '../objectives/catalogue'
import type { ObjectiveRecord } from '../objectives/objective'
import type { Point, StoppingRule } from '../records/experiment'
import { verdictCodes } from '../records/survey/outcomes'
import { finish, sliceMilliseconds } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { survey } from '../survey/survey'
import { judge } from '../verdict/verdict'
import { type RateSuggestion, suggestRates } from './suggest'

const usual: StoppingRule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const gd = (learningRate: number) => ({ method: 'gd', learningRate, hyperparameters: {} })

function objectiveOf(reference: Parameters<typeof resolveObjective>[0]): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const typed = (text: string) => objectiveOf({ kind: 'formula', text })
const known = (id: string) => objectiveOf({ kind: 'catalogue', id })

function descended(objective: Objective, start: Point, rule: StoppingRule, eta: number) {
  const trajectory = finish(descend(objective, gd(eta), start, rule))
  const verdict = judge(trajectory, objective, gd(eta), rule)
  return { verdict, steps: trajectory.stop.step, x: trajectory.x.at(-1)!, y: trajectory.y.at(-1)! }
}

function suggested(objective: Objective, start: Point, rule: StoppingRule = usual) {
  return finish(suggestRates(objective, start, rule))
}

function significantDigits(rate: number): number {
  return rate.toExponential().split('e')[0]!.replace('.', '').length
}

/**
 * Expects of three rates, of which one converges, all that the section “Suggested rates” of the
 * design promises.
 */
function expectThreeStories(objective: Objective, start: Point, rule: StoppingRule) {
  const rates = suggested(objective, start, rule)
  const { small, good, large } = rates
  const where = `${JSON.stringify(rates)} from ${start}`
  expect(rates.finding, where).toBe('converges')
  expect(small * 30, where).toBeLessThanOrEqual(good * (1 + 1e-15))
  expect(large, where).toBeGreaterThanOrEqual(1.5 * good * (1 - 1e-15))

  const best = descended(objective, start, rule, good)
  expect(best.verdict.kind, where).toBe('converged')
  expect(significantDigits(good), where).toBeLessThanOrEqual(3)
  for (const near of [good / 1.04, good * 1.04]) {
    expect(descended(objective, start, rule, near).verdict.kind, where).toBe('converged')
  }

  const slow = descended(objective, start, rule, small)
  expect(slow.verdict.kind, where).toBe('crawling')
  const left = Math.hypot(slow.x - best.x, slow.y - best.y)
  expect(left, where).toBeGreaterThan(0.4 * Math.hypot(start[0] - best.x, start[1] - best.y))
  expect([1, 2, 5], where).toContain(Number(small.toExponential().split('e')[0]))

  const wild = descended(objective, start, rule, large)
  expect(['oscillating', 'growing', 'diverged', 'leftDomain'], where).toContain(wild.verdict.kind)
  return { ...rates, best }
}

/**
 * Whether a surface has no minimum, or a kink at the only one, at which no fixed rate comes to rest: its lesson has to say
 * so.
 */
const isHopeless = ({ lesson }: ObjectiveRecord) =>
  /none converges|no rate converges|whatever the rate/.test(lesson)
const neverConverging = catalogue.filter(isHopeless)
const converging = catalogue.filter((record) => !isHopeless(record))
const ruleOf = ({ steps }: ObjectiveRecord) => ({ ...usual, maxSteps: steps })

it('tells the three stories of the default experiment', () => {
  const rates = suggested(known('himmelblau'), [0, 0.5], { ...usual, maxSteps: 200 })
  expect(rates).toEqual({ small: 0.0002, good: 0.0185, large: 0.05, finding: 'converges' })
})

it.each(converging)('tells three stories of $id from its own start', (record) => {
  expectThreeStories(known(record.id), record.start, ruleOf(record))
})

it.each(converging)('finds the minimum of $id that small rates reach', (record) => {
  const objective = known(record.id)
  const { best, good } = expectThreeStories(objective, record.start, ruleOf(record))
  const patient = { ...usual, gradient: 1e-4, maxSteps: 1_000_000 }
  const slow = finish(descendToEnd(objective, gd(good / 20), record.start, patient))
  expect(slow.stop.kind).toBe('gradientNorm')
  const out = new Float64Array(5)
  objective.f.hessian(best.x, best.y, out)
  const [least] = eigenvalues(out[2]!, out[3]!, out[4]!)
  // ‖∇f‖ ≤ 10⁻⁴ against the lesser curvature, and as much again for an f that is not quadratic.
  expect(Math.hypot(slow.x - best.x, slow.y - best.y)).toBeLessThan(2e-4 / least)
})

it.each(neverConverging)(
  'says of $id that no rate tried converges, as its lesson does',
  (record) => {
    const { finding } = suggested(known(record.id), record.start, ruleOf(record))
    expect(finding).toBe('noneConverges')
  },
)

// From anywhere in these domains some rate converges within the record's steps; Beale's walls and Rosenbrock's
// corners, and the six-hump camel's, are too steep for that.
const anywhere = ['sphere', 'bowl_k10', 'booth', 'himmelblau', 'styblinski_tang', 'rastrigin']

it.each(anywhere)('tells three stories of %s from anywhere', (id) => {
  const record = catalogue.find((one) => one.id === id)!
  const objective = known(id)
  const { x0, x1, y0, y1 } = record.domain
  const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true })
  fc.assert(
    fc.property(within(x0, x1), within(y0, y1), (x, y) => {
      const gradient = new Float64Array(2)
      objective.f.gradient(x, y, gradient)
      fc.pre(Math.hypot(...gradient) > 0.1)
      expectThreeStories(objective, [x, y], ruleOf(record))
    }),
    { numRuns: 25, seed: 7 },
  )
})

it.each([1e-6, 1e6])('scales with f: %d times Himmelblau', (scale) => {
  const text = `${scale}*((x^2 + y - 11)^2 + (x + y^2 - 7)^2)`
  const rule = { ...usual, gradient: 1e-6 * scale, maxSteps: 200 }
  const { small, good, large } = suggested(typed(text), [0, 0.5], rule)
  expect(small * scale).toBeCloseTo(0.0002, 15)
  expect(good * scale).toBeCloseTo(0.0185, 12)
  expect(large * scale).toBeCloseTo(0.05, 12)
})

describe('where nothing converges', () => {
  it.each<[string, Point, RateSuggestion['finding']]>([
    ['x^2 + y^2', [0, 0], 'startStationary'],
    ['x^2 - y^2', [0, 0], 'startStationary'],
    ['x^2 - y^2', [1.5, 0.01], 'noneConverges'],
    ['3', [1, 2], 'startStationary'],
    ['log(-1 - x^2)', [1, 2], 'startNotFinite'],
    ['log(x)', [-1, 0], 'startNotFinite'],
    ['x', [1, 2], 'noneConverges'],
    ['-x^2 - y^4', [1, 1], 'noneConverges'],
    ['-exp(x^2)', [1, 1], 'noneConverges'],
    ['abs(x) + abs(y)', [2, 1], 'noneConverges'],
    ['sqrt(x^2 + y^2)', [3, 1], 'noneConverges'],
    ['exp(-x) + exp(-y)', [-1, 1], 'noneConverges'],
    ['1e300*x', [1, 2], 'noneConverges'],
    ['1e-300*x', [1, 2], 'startStationary'],
    ['1e308*x^2', [0.1, 1], 'noneConverges'],
    ['1e-310*x^2', [1, 1], 'startStationary'],
    ['x^1.5 + y', [0, 1], 'noneConverges'],
    // Along x = 0, where the derivative by x is 0 by convention, it comes to the minimum.
    ['sqrt(abs(x)) + y^2', [0, 1], 'converges'],
    // A rate that steps on the tip of a cone, or on the floor of a valley, though none close by does.
    ['max(abs(x), abs(y))', [2, 1], 'hardlyAnyConverges'],
    ['(x + y)^4', [1, 1], 'hardlyAnyConverges'],
    ['x^2', [1, 2], 'converges'],
    ['(x + y)^2', [1, 2], 'converges'],
    ['1/x', [1e-150, 1], 'noneConverges'],
  ])('gives three rates of %s from %s that differ', (text, start, expected) => {
    const { small, good, large, finding } = suggested(typed(text), start)
    expect(finding).toBe(expected)
    expect(small).toBeGreaterThan(0)
    expect(good).toBeGreaterThanOrEqual(1.5 * small)
    expect(large).toBeGreaterThanOrEqual(1.5 * good)
    expect(large).toBeLessThan(Infinity)
    for (const rate of [small, good, large]) expect(significantDigits(rate)).toBeLessThanOrEqual(3)
  })

  it('gives three that are pleasant, though ten times 2e-15 is more than 2e-14 by rounding', () => {
    const { small, good, large } = suggested(typed('10^13*abs(x)'), [-3, 1.5])
    expect([small, good, large]).toEqual([5e-17, 2e-15, 2e-14])
  })

  it('guesses anew where its rates all diverge, or others get lower', () => {
    const endOf = (text: string, rate: number, start: Point) =>
      finish(descendToEnd(typed(text), gd(rate), start, usual))
    // On the crease itself H tells nothing of the slopes on either side.
    const creased = '1000*abs(y - x^2) + (1 - x)^2'
    const { small } = suggested(typed(creased), [-1, 1])
    expect(endOf(creased, small, [-1, 1]).stop.kind).toBe('maxSteps')
    // H is without bounds at the minimum: by it alone no rate had come farther than a twentieth of the way.
    const sharp = 'abs(x)^1.5 + abs(y)^1.5'
    const { good } = suggested(typed(sharp), [2, 1])
    const start = typed(sharp).f.value(2, 1)
    expect(endOf(sharp, good, [2, 1]).f).toBeLessThan(start / 2)
  })

  it('gives three of Rosenbrock in 50 steps', () => {
    const { finding } = suggested(known('rosenbrock'), [-1.2, 1], { ...usual, maxSteps: 50 })
    expect(finding).toBe('noneConverges')
  })
})

describe('rates for every finite formula, start and number of steps', () => {
  const expectThree = (text: string, start: Point, maxSteps: number) => {
    const { small, good, large } = suggested(typed(text), start, { ...usual, maxSteps })
    const where = `${text} from ${start} in ${maxSteps}: ${small}, ${good}, ${large}`
    expect(small > 0 && large < Infinity, where).toBe(true)
    expect(good, where).toBeGreaterThanOrEqual(1.5 * small)
    expect(large, where).toBeGreaterThanOrEqual(1.49 * good)
  }
  it.each(['exp(9*x)', 'cosh(12*x)', 'x^21', '10^13*abs(x)', 'exp(x^2)', '1e-280*x^4 + y'])(
    '%s',
    (text) => {
      for (const start of [
        [1, 1],
        [-3, 2],
        [0.1, 0],
        [4000, -50000],
      ] as const)
        expectThree(text, start, 50)
    },
  )
  it('of which the greatest and the least worth trying are farther apart than doubles reach', () => {
    expectThree('relu(y/x*if(x > y, y, y))*1e300', [1.2268697447143495, 4.578125362750143], 8)
    expectThree('(max(pow(x, y), round(y))*cube(100))^21', [4.25, 4.32], 62)
  })
  it('three_hump_camel from far away', () => {
    const { small, good, large } = suggested(known('three_hump_camel'), [4000, -50000])
    expect(0 < small && small < good && good < large && large < Infinity).toBe(true)
  })

  const parts = [
    'x',
    'y',
    'x^2',
    'y^4',
    'exp(x)',
    'abs(y)',
    'sin(3*x)',
    '1/x',
    'log(y)',
    'x*y',
    'sqrt(x)',
    'x^21',
  ]
  it('drawn at random', { timeout: 600_000 }, () => {
    const part = fc.tuple(
      fc.constantFrom(...parts),
      fc.integer({ min: -40, max: 40 }),
      fc.boolean(),
    )
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.tuple(
          fc.double({ min: -1e4, max: 1e4, noNaN: true }),
          fc.double({ min: -5, max: 5, noNaN: true }),
        ),
        fc.integer({ min: 1, max: 6 }),
        (terms, start, maxSteps) => {
          const text = terms
            .map(([term, power, minus]) => `${minus ? '-' : '+'}1e${power}*${term}`)
            .join('')
          expectThree(text, start, maxSteps)
        },
      ),
      { numRuns: 200 },
    )
  })
})

it('says that no rate tried converges only where the rates on the track do not either', () => {
  for (const [id, start] of [
    ['levy13', [2.573, -9.984]],
    ['eggholder', [558, 450]],
  ] as const) {
    const rule = ruleOf(catalogue.find((one) => one.id === id)!)
    const { small, large, finding } = suggested(known(id), start, rule)
    const run = gd(1)
    const rates = { low: small / 10, high: 10 * large, count: 256 }
    const request = { kind: 'spectrum', start, run, stopping: rule, ...rates } as const
    const { outcomes } = finish(survey(known(id), request))
    const arrived = Array.from(outcomes.verdict).some(
      (code) => code === verdictCodes.converged || code === verdictCodes.onValleyFloor,
    )
    expect(arrived, id).toBe(finding === 'converges')
  }
})

it('never fails by running off where no rate is to blame', () => {
  const rates = suggested(typed('x^3 - 3*x + y^2'), [3, 1])
  expect(rates.finding).toBe('converges')
  const wild = descended(typed('x^3 - 3*x + y^2'), [3, 1], usual, rates.large)
  expect(['oscillating', 'growing', 'overshot', 'diverged']).toContain(wild.verdict.kind)
})

it('ignores the step and loss thresholds, and takes a gradient threshold of 0 for 10⁻⁶', () => {
  const rule = { gradient: 0, step: 1, loss: 1, maxSteps: 200 }
  expect(suggested(known('himmelblau'), [0, 0.5], rule).good).toBe(0.0185)
})

it('suggests the same in slices as at once, in rising fractions', () => {
  const task = () => suggestRates(known('rosenbrock'), [-1.2, 1], { ...usual, maxSteps: 20_000 })
  let now = 0
  // Every look at the clock finds that a slice is over.
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 2 * sliceMilliseconds))
  const fractions: number[] = []
  const sliced = task()
  let slice = sliced.next()
  for (; !slice.done; slice = sliced.next()) fractions.push(slice.value)
  clock.mockRestore()
  expect(slice.value).toEqual(finish(task()))
  expect(fractions.length).toBeGreaterThan(1000)
  expect(fractions.every((part, i) => part >= (fractions[i - 1] ?? 0) && part <= 1)).toBe(true)
})
