import { describe, expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { alongStep } from '../../core/descent/along-step'
import { Checkpoints } from '../../core/descent/checkpoints'
import type { Run } from '../../core/records/experiment'
import { pointedPath } from '../../core/records/pointed-path'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { type Known, known } from '../../state/known'
import { alongContentOf, rayOf } from '../pictures/along-content'
import { isMinimumKnown, pointedOf } from '../pictures/pointed-content'
import { alongSentence, alongTitle } from './along-words'
import { pointedSentence } from './pointed-words'

const first = await firstState(1.3)

/** The default experiment with one run's step looked along. */
function alongOf(text: string, run: Run, t = 0): Known {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const step = finish(alongStep(resolved.objective, run, [1, 0], t, new Checkpoints()))
  const runs = first.experiment.runs.map((own, index) => (index === 1 ? run : own))
  const experiment = { ...first.experiment, runs }
  const outcome = { ...first.outcome!, experiment }
  const chart = { ...first.chart, along: true }
  return known({ ...first, experiment, outcome, chart, along: { outcome, run: 1, step } })
}

const gd = (learningRate: number): Run => ({ method: 'gd', learningRate, hyperparameters: {} })

describe('what is said of f along a step', () => {
  // f = 2x² from x = 1: c = 4, the floor at 1/4, the way back at 1/2.
  it.each([
    [
      0.05,
      'At η = 0.05 the step goes 20 % of the way to the valley floor, at s = 0.25, and ends 0.72 lower than it began.',
    ],
    [0.25, 'At η = 0.25 the step ends on the valley floor, at s = 0.25, 2 lower than it began.'],
    [
      0.3,
      'At η = 0.3 the step goes past the valley floor, at s = 0.25, and ends 1.92 lower than it began.',
    ],
    [
      0.6,
      'At η = 0.6 the step goes past the valley floor, at s = 0.25, and ends 1.92 higher than it began.',
    ],
  ])('at η = %d is by the closed form', (eta, sentence) => {
    expect(alongSentence(alongOf('2*x^2 + y^2', gd(eta)))).toBe(
      `${sentence} The curvature along ∇f is c = 4: the quadratic model is lowest at 1/c = 0.25, and back where it began at 2/c = 0.5.`,
    )
  })

  it('says where a model has no lowest point, and what a line search refused', () => {
    expect(alongSentence(alongOf('(x^2 - 4)^2 + y^2', gd(0.01)))).toContain(
      'c = −4, not above 0: the quadratic model has no lowest point.',
    )
    const search = alongOf('2*x^2 + y^2', {
      method: 'armijo',
      learningRate: 2,
      hyperparameters: {},
    })
    expect(alongSentence(search)).toContain('3 trials are refused, and a step of length 0.25 taken')
    expect(alongTitle(search)).toContain('the line that f has to fall below')
  })

  // f = 2x² with ∇f = (4, 0) at (1, 0), cut to 2 or with noise: the model is lowest where φ′(s) = 0, and not at 1/c = 1/4.
  it.each([
    [{ clip: 2 }, 's = 0.5,'],
    [{ noise: 1, seed: 3 }, 's = '],
    [{ clip: 8 }, null],
  ])('calls s no η where the step sees not ∇f itself: %o', (rule, lowest) => {
    const state = alongOf('2*x^2 + y^2', { ...gd(0.05), ...rule })
    const [said, title] = [alongSentence(state), alongTitle(state)]
    if (lowest === null) {
      expect(said).toContain('lowest at 1/c = 0.25')
      expect(title).toContain('f(w − s·∇f)')
      return
    }
    expect(said).toContain(`The quadratic model is lowest at ${lowest}`)
    expect(said).not.toContain('1/c')
    expect(title).toContain('f(w − s·d)')
  })

  it('tells a walker nothing', () => {
    const seen = alongOf('2*x^2 + y^2', gd(0.05))
    const walker = known({ ...(seen as never as typeof first), layers: ['blindfold'] })
    expect(alongSentence(walker)).toContain('A walker feels the slope')
    expect(alongContentOf(walker)).toBeNull()
    expect(rayOf(walker, null)).toBeNull()
  })
})

describe('what if it pointed there', () => {
  /** The good run of the default experiment, looked along from step t. */
  function goodAt(t: number, pointed = true): Known {
    const { experiment } = first
    const outcome = first.outcome!
    const resolved = resolveObjective(experiment.objective)
    if (!resolved.ok) throw new Error(resolved.error.message)
    const { objective } = resolved
    const run = experiment.runs[1]!
    const step = finish(alongStep(objective, run, experiment.start, t, new Checkpoints()))
    const chart = { ...first.chart, along: true, pointed }
    return known({ ...first, chart, along: { outcome, run: 1, step } })
  }

  it('tells the angle, and how far steps of the same lengths would come', () => {
    // From (0, 0.5) −∇f is (13.5, 34.5), at 68.6°, and (3, 2) lies at 26.6°; the first step is 0.685 long.
    const plain =
      'The angle between −∇f and the straight way to the minimum (3, 2) is 42.1°; that is 3.35 away.'
    expect(pointedSentence(goodAt(0))).toBe(plain)
    expect(pointedSentence(goodAt(1))).toContain(
      'By steps of the same lengths, each pointed straight at it, it would be 2.67 away.',
    )
  })

  it('is drawn on the straight line to the minimum, as far as the step on show', () => {
    const { pointed } = rayOf(goodAt(3), 1)!
    expect(pointed).toMatchObject({ start: [0, 0.5], colour: 2 })
    expect(pointed!.iterates).toHaveLength(4)
    for (const [x, y] of pointed!.iterates) expect(y - 0.5 - x / 2).toBeCloseTo(0, 12)
    expect(rayOf(goodAt(3, false), 1)!.pointed).toBeNull()
  })

  it('has a dot wherever it has been, however long ago', () => {
    // Steps of lengths 1, 2, 3, … to and fro over the minimum leave the start behind, and never lie over one another.
    const steps = 1000
    const x = Float64Array.from({ length: steps + 1 }, (_, t) => (t * (t + 1)) / 2 - 1)
    const trajectory = { ...first.outcome!.descents[1]!.trajectory, x, y: x.map(() => 0) }
    const minimum = { ...first.outcome!.descents[1]!.minimum!, at: [0, 0] as const }
    const descents = first.outcome!.descents.map((each) => ({ ...each, trajectory, minimum }))
    const along = { ...goodAt(0).along!, outcome: { ...first.outcome!, descents } }
    const { iterates } = pointedOf({ ...along, step: { ...along.step!, t: steps } })!
    const drawn = iterates.map(([at]) => at)
    const span = Math.max(...drawn) - Math.min(...drawn)
    const { direction, distances } = pointedPath(trajectory, [0, 0])!
    for (const distance of distances) {
      const at = distance * direction[0]
      expect(Math.min(...drawn.map((each) => Math.abs(each - at)))).toBeLessThanOrEqual(span / 800)
    }
  })

  it('is neither told nor drawn where no minimum is known', () => {
    const floor = alongOf('2*x^2', gd(0.25))
    const outcome = {
      ...floor.along!.outcome,
      descents: floor.along!.outcome.descents.map((each) => ({ ...each, minimum: null })),
    }
    const state = known({
      ...(floor as never as typeof first),
      along: { ...floor.along!, outcome },
    })
    expect(pointedSentence(state)).toBe('')
    expect(isMinimumKnown(state.along!)).toBe(false)
  })
})

describe('the picture', () => {
  it('marks the rates of the other runs of the method, and the model', () => {
    const content = alongContentOf(alongOf('2*x^2 + y^2', gd(0.05)))!
    expect(content.modelled).toEqual([
      { at: 0.25, label: '1/c' },
      { at: 0.5, label: '2/c' },
    ])
    expect(content.others.map(({ at, colour }) => [at, colour])).toEqual([
      [0.0002, 1],
      [0.05, 3],
    ])
    const other = alongOf('2*x^2 + y^2', { method: 'adam', learningRate: 0.1, hyperparameters: {} })
    expect(alongContentOf(other)?.others).toEqual([])
  })

  it('has its ray on the plot of the run in hand and on that of all', () => {
    const state = alongOf('2*x^2 + y^2', gd(0.05))
    // d = ∇f = (4, 0).
    expect(rayOf(state, 1)).toMatchObject({ from: [1, 0], floor: [0, 0] })
    expect(rayOf(state, null)).toEqual(rayOf(state, 1))
    expect(rayOf(state, 0)).toBeNull()
  })
})
