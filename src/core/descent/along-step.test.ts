import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curvatureAlong } from '../curvature/local-curvature'
import { methods } from '../methods/registry'
import type { Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type AlongStep, alongStep } from './along-step'
import { Checkpoints } from './checkpoints'
import { descend } from './descend'

const untested = { gradient: 0, step: 0, loss: 0 }

function objectiveOf(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const runOf = (method: string, learningRate: number): Run => ({
  method,
  learningRate,
  hyperparameters: {},
})

function looked(
  text: string,
  run: Run,
  start: Point,
  t = 0,
  span: number | null = null,
): AlongStep {
  const found = finish(alongStep(objectiveOf(text), run, start, t, new Checkpoints(), span))
  if (!found) throw new Error('no step')
  return found
}

const himmelblau = '(x^2 + y - 11)^2 + (x + y^2 - 7)^2'

describe('on a quadratic', () => {
  const coefficient = fc.double({ min: 0.1, max: 20, noNaN: true })
  const coordinate = fc
    .double({ min: 0.2, max: 5, noNaN: true })
    .chain((size) => fc.constantFrom(size, -size))

  it('φ is its model, and comes back where the model does', () => {
    fc.assert(
      fc.property(coefficient, coefficient, coordinate, coordinate, (a, b, x, y) => {
        const along = looked(`${a}*x^2 + ${b}*y^2`, runOf('gd', 0.01), [x, y])
        const { loss, slope, bend, span, values, minimum, back } = along
        // Terms of either sign: a few roundings of the largest of them.
        const size = loss + Math.abs(slope) * span + 0.5 * bend * span ** 2
        for (const [i, value] of values.entries()) {
          const s = (span * i) / (values.length - 1)
          expect(Math.abs(value - (loss + slope * s + 0.5 * bend * s * s))).toBeLessThan(
            2e-14 * size,
          )
        }
        expect(minimum!.at / (-slope / bend)).toBeCloseTo(1, 12)
        expect(back! / ((-2 * slope) / bend)).toBeCloseTo(1, 12)
      }),
      { numRuns: 40 },
    )
  })

  it('2/c is the rate of which f after the step is f before it', () => {
    fc.assert(
      fc.property(coefficient, coefficient, coordinate, coordinate, (a, b, x, y) => {
        const text = `${a}*x^2 + ${b}*y^2`
        const c = curvatureAlong(2 * a * x, 2 * b * y, 2 * a, 0, 2 * b)
        const { back } = looked(text, runOf('gd', 0.01), [x, y])
        expect(back! * c).toBeCloseTo(2, 11)
        const stopping = { ...untested, maxSteps: 1 }
        const { f } = finish(descend(objectiveOf(text), runOf('gd', 2 / c), [x, y], stopping))
        // The step cancels: a dozen roundings, with the condition of the two terms.
        expect(f[1]! / f[0]!).toBeCloseTo(1, 11)
      }),
      { numRuns: 40 },
    )
  })
})

describe('of any method', () => {
  it.each(methods.map(({ id }) => id))('%s steps along its direction by its rate', (id) => {
    const run = runOf(id, 0.004)
    const objective = objectiveOf(himmelblau)
    const checkpoints = new Checkpoints()
    const start: Point = [0, 0.5]
    const stopping = { ...untested, maxSteps: 12 }
    const { x, y, f, stepLength } = finish(descend(objective, run, start, stopping, checkpoints))
    for (const t of [0, 1, 9]) {
      if (t > x.length - 2) continue
      const along = finish(alongStep(objective, run, start, t, checkpoints))!
      expect(along).toMatchObject({ t, from: [x[t], y[t]], taken: stepLength[t] })
      const { taken, direction, landing } = along
      // A rounding of the step for its product, one of the iterate for its sum.
      const [sx, sy] = [along.from[0] - taken * direction[0], along.from[1] - taken * direction[1]]
      expect(sx).toBeCloseTo(x[t + 1]!, 12)
      expect(sy).toBeCloseTo(y[t + 1]!, 12)
      expect(landing / f[t + 1]!).toBeCloseTo(1, 10)
    }
  })
})

it('finds the valley floor where ∇f is at right angles to the step, and the height of the start beyond it', () => {
  const objective = objectiveOf(himmelblau)
  const { minimum, back, from, direction, loss } = looked(himmelblau, runOf('gd', 0.03), [0, 0.5])
  const out = new Float64Array(2)
  const at = (s: number) => [from[0] - s * direction[0], from[1] - s * direction[1]] as const
  expect(objective.f.gradient(...at(minimum!.at), out)).toBe(minimum!.value)
  const [dx, dy] = direction
  const cosine = (out[0]! * dx + out[1]! * dy) / (Math.hypot(out[0]!, out[1]!) * Math.hypot(dx, dy))
  expect(Math.abs(cosine)).toBeLessThan(1e-12)
  expect(objective.f.value(...at(back!)) / loss).toBeCloseTo(1, 13)
})

it('takes no place at which f leaps down for a valley floor', () => {
  // x² on the right of 0, and lower by 1 on the left of it.
  expect(looked('x^2 + if(x < 0, -1, 0)', runOf('gd', 0.9), [2.3, 0]).minimum).toBeNull()
  // Where it leaps up, there is one.
  const { minimum } = looked('x^2 + if(x < 0, 1, 0)', runOf('gd', 0.9), [2.3, 0])
  expect(minimum?.at).toBeCloseTo(0.5, 9)
})

it('takes no pole that f falls into for a valley floor, and the floor beyond it for one', () => {
  // −1/(x − 1)² falls to −∞ at x = 1, on the way from 3 to the left.
  expect(looked('-1/(x-1)^2', runOf('gd', 10), [3, 0]).minimum).toBeNull()
  expect(looked('log(abs(x - 1))', runOf('gd', 5), [3, 0]).minimum).toBeNull()
  const { minimum, direction } = looked('-1/(x-1)^2 - 5*exp(-(x+2)^2)', runOf('gd', 4), [2, 0])
  const x = 2 - minimum!.at * direction[0]
  expect(x).toBeLessThan(1)
  expect(2 / (x - 1) ** 3 + 10 * (x + 2) * Math.exp(-((x + 2) ** 2))).toBeCloseTo(0, 12)
})

it('finds no bend along a ray of a cone, whatever is left of its terms by rounding', () => {
  for (const start of [
    [2, 1],
    [0.3, -0.7],
    [-1.1, 3.3],
  ] as const)
    expect(looked('sqrt(x^2 + y^2)', runOf('gd', 0.1), start).bend).toBe(0)
})

it('sees the valley ahead of however short a step where f bends downwards at first', () => {
  // f bends by −23.9 along ∇f, and its valley floor lies at 0.0682 (by bisection of φ′ by hand).
  for (const rate of [1e-9, 2e-4, 0.03, 10]) {
    const { bend, minimum, span } = looked(himmelblau, runOf('gd', rate), [0, 0.5])
    expect(bend).toBeLessThan(0)
    expect(minimum!.at).toBeCloseTo(0.0682003770453882, 12)
    expect(span).toBeLessThan(1)
  }
})

it('sees the valley beside an inflection, where the model is of no help', () => {
  // f″ = 3x² − 1 all but vanishes at 1/√3, on either side: the floor, at x = 1, is at (1 − x) / (x − x³), about 1.1.
  for (const x of [0.577, 0.5774, 0.57735]) {
    const { minimum, span } = looked('x^4/4 - x^2/2', runOf('gd', 0.1), [x, 0])
    expect(minimum!.at).toBeCloseTo((1 - x) / (x - x ** 3), 12)
    expect(span).toBeLessThan(4 * minimum!.at)
  }
})

it('looks as far as the model does where rounding hides that f falls', () => {
  const { span } = looked('x^2 + 1e9', runOf('gd', 0.1), [1e-6, 0])
  expect(span).toBeGreaterThan(0.9)
})

it('sees to where the model comes back, if that is not far beyond', () => {
  // On the way to (3, 2), f rises sooner than its model: the floor is at 0.0159, 2/c at 0.0438.
  const { slope, bend, span, back } = looked(himmelblau, runOf('gd', 0.03), [0, 0.5], 7)
  const modelled = (-2 * slope) / bend
  expect(modelled).toBeCloseTo(0.0437979049929034, 12)
  expect(back! * 1.3).toBeLessThan(modelled)
  expect(span).toBeGreaterThan(modelled)
})

it('keeps the span that is asked for', () => {
  expect(looked(himmelblau, runOf('gd', 0.03), [0, 0.5], 0, 0.25).span).toBe(0.25)
})

it.each(['armijo', 'cg', 'bfgs'])(
  'of %s: refused trials lie above its line, the step does not',
  (id) => {
    if (!methods.some((method) => method.id === id)) return
    let refusals = 0
    for (const t of [0, 1, 2, 3, 4, 5]) {
      const along = finish(
        alongStep(objectiveOf(himmelblau), runOf(id, 2), [0, 0.5], t, new Checkpoints()),
      )
      if (!along) break
      const { search, loss, rate, taken, from, direction } = along
      const phi = (s: number) =>
        objectiveOf(himmelblau).f.value(from[0] - s * direction[0], from[1] - s * direction[1])
      refusals += search!.refused.length
      expect(rate).toBeCloseTo(2, 12)
      for (const s of search!.refused) expect(phi(s)).toBeGreaterThan(loss + search!.slope * s)
      // A line search stops where rounding allows.
      expect(phi(taken)).toBeLessThanOrEqual(loss + search!.slope * taken + 1e-12 * Math.abs(loss))
    }
    expect(refusals).toBeGreaterThan(0)
  },
)

it('does not fall where the step goes uphill, and says so by its slope', () => {
  // The velocity carries on over a ridge.
  const run = { method: 'momentum', learningRate: 0.1, hyperparameters: { momentum: 0.9 } }
  const along = [1, 2, 3, 4, 5, 6, 7, 8].map((t) => looked('x^2 + y^2', run, [1, 0.5], t))
  const uphill = along.filter(({ slope }) => slope > 0)
  expect(uphill.length).toBeGreaterThan(0)
  for (const { minimum, back } of uphill) expect([minimum, back]).toEqual([null, null])
})

it('is nothing where there is no step', () => {
  const atRest = alongStep(objectiveOf('x^2 + y^2'), runOf('gd', 0.1), [0, 0], 0, new Checkpoints())
  expect(finish(atRest)).toBeNull()
})
