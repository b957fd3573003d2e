import { describe, expect, it } from 'vitest'
import { descend } from '../../core/descent/descend'
import { methods } from '../../core/methods/registry'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { descentOf } from '../../core/verdict/what-became'
import { askCore } from '../../experiment/ask-core'
import { complete } from '../../experiment/complete'
import { decodeShareLink } from '../../experiment/share-link/share-link'
import { initialState } from '../../state/initial-state'
import { type Known, known } from '../../state/known'
import { outcomeOf, type State } from '../../state/state'
import { contentOf } from '../pictures/chart-content'
import { stepOf } from '../pictures/step-shown'
import { curvatureNote } from './curvature-note'
import { ruleTex } from './slope-seen'
import { stepAloud } from './step-aloud'
import { seen, stepSentence } from './step-words'

/** The state of a page that has opened a link, at step 3. */
async function opened(link: string): Promise<Known> {
  const { experiment } = await complete(decodeShareLink(`${link}&steps=20`).state, askCore)
  const resolved = resolveObjective(experiment.objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const descents = experiment.runs.map((run) => {
    const { start, stopping } = experiment
    const trajectory = finish(descend(resolved.objective, run, start, stopping))
    return finish(descentOf(trajectory, resolved.objective, run, stopping))
  })
  const outcome = outcomeOf(experiment, descents)
  return known({
    ...initialState,
    experiment,
    outcome,
    selectedRun: 0,
    playback: 'paused',
    playhead: 3,
  })
}

const batches = 'loss=linear&data=line&run=gd,0.05,batch=4,seed=7'

describe('the step of a run that sees a batch', () => {
  it('is η times the gradient that is shown for it', async () => {
    const state = await opened(batches)
    const { x, batchDfdx, dfdx } = state.outcome!.descents[0]!.trajectory
    expect(x[4]).toBeCloseTo(x[3]! - 0.05 * batchDfdx![3]!, 14)
    expect(batchDfdx![3]).not.toBe(dfdx[3])
    expect(Number(seen(state, 'x').replace('−', '-'))).toBeCloseTo(batchDfdx![3]!, 3)
    const step = stepOf(state, 0)!
    expect(step.label).toBe('−ηĝ')
    expect(step.seen![0]).toBe(batchDfdx![3])
    expect(step.gradient[0]).toBe(dfdx[3])
  })

  it('is told with what it sees, and how far that is from ∇f', async () => {
    const state = await opened(batches)
    const { dfdx, dfdy, batchDfdx, batchDfdy } = state.outcome!.descents[0]!.trajectory
    const [gx, gy, fx, fy] = [batchDfdx![3]!, batchDfdy![3]!, dfdx[3]!, dfdy[3]!]
    const cosine = (gx * fx + gy * fy) / (Math.hypot(gx, gy) * Math.hypot(fx, fy))
    const turn = Number(/points ([\d.]+)° away/.exec(stepSentence(state))?.[1])
    // Two digits are said.
    expect(Math.abs(turn / ((Math.acos(cosine) * 180) / Math.PI) - 1)).toBeLessThan(0.05)
    expect(stepSentence(state)).toContain(
      'The step sees ĝ, the gradient over a batch of 4 rows. It points',
    )
    expect(stepAloud(state)).toMatch(/times the estimate of the gradient .* over all rows/)
  })

  it.each([
    ['noise=0.1', 'The step sees ĝ, ∇f, with noise.'],
    ['batch=50,noise=0.1', 'The step sees ĝ, ∇f, with noise.'],
    ['batch=4,noise=0.1', 'a batch of 4 rows, with noise.'],
    ['batch=50,sampling=replacement', 'a batch of 50 rows.'],
  ])('says what %s comes to', async (chance, said) => {
    const state = await opened(`loss=linear&data=line&run=momentum,0.01,${chance}`)
    expect(stepSentence(state)).toContain(said)
    expect(stepSentence(state)).toContain('The step is Momentum’s, with')
  })

  it.each(['', ',batch=50'])('sees ∇f with all rows%s', async (chance) => {
    const state = await opened(`loss=linear&data=line&run=gd,0.05${chance}`)
    expect(stepSentence(state)).toMatch(/^The gradient points uphill/)
    expect(stepOf(state, 0)).toMatchObject({ label: '−η∇f' })
    expect(stepOf(state, 0)).not.toHaveProperty('seen')
  })
})

describe('the step of a run that clips its gradients', () => {
  // ∇f = (−44, −10) at (0, 0.5) is no longer than 50, and f is steeper than 5 up to step 3.
  const link = 'surface=himmelblau&start=0,0.5&run=gd,0.01'

  it('is told with the length to which a longer one is cut, and that of ∇f', async () => {
    const state = await opened(`${link},clip=5`)
    const { x, y, dfdx, dfdy } = state.outcome!.descents[0]!.trajectory
    expect(Math.hypot(x[4]! - x[3]!, y[4]! - y[3]!)).toBeCloseTo(0.05, 12)
    const norm = Math.hypot(dfdx[3]!, dfdy[3]!)
    expect(stepSentence(state)).toContain(
      `The step sees ĝ, ∇f, cut to the length 5 where it is longer. ‖∇f‖ = ${norm.toPrecision(3)}.`,
    )
    expect(stepAloud(state)).toMatch(
      /minus 0\.01 times the clipped gradient \(.*The gradient itself is \(/,
    )
    expect(state.outcome!.descents[0]!.verdict!.kind).not.toBe('inNoiseBall')
  })

  it('is not said to raise f by the curvature along ∇f, which it does not go by', async () => {
    const steep = 'surface=himmelblau&start=0,0.5&steps=100&run=gd,0.05'
    expect(curvatureNote(await opened(`${steep},clip=20`), 0)).not.toContain('to second order')
    // A run that does go by it, in a cycle beyond the limit 2/λmax = 0.0243 of the minimum (3, 2).
    expect(curvatureNote(await opened(steep.replace('0.05', '0.03')), 0)).toContain(
      'to second order',
    )
  })

  it('has the path of the run that does not, where none is longer', async () => {
    const [clipped, plain] = await Promise.all([opened(`${link},clip=1000`), opened(link)])
    const pathOf = (state: Known) => state.outcome!.descents[0]!.trajectory.x
    expect(pathOf(clipped)).toEqual(pathOf(plain))
  })
})

it('writes no rule of any method with f, ∇f or H where a batch stands for them', () => {
  const batch = { isExact: false, hasBatch: true, hasNoise: false, isClipped: false }
  for (const { tex } of methods) {
    expect(ruleTex(tex, batch)).not.toMatch(/\\nabla|(?<!hat )[fH]\(/)
    expect(ruleTex(tex, { ...batch, isExact: true })).toBe(tex)
  }
})

describe('the chart of a run that sees batches', () => {
  const charted = async (scale: 'log' | 'linear', epochs: boolean) => {
    const state = await opened(batches)
    return known({ ...state, chart: { quantity: 'loss', scale, epochs } } as unknown as State)
  }

  it('has the loss over each batch beside f, where a linear axis has a place for it', async () => {
    const state = await charted('linear', false)
    const { batchLoss } = state.outcome!.descents[0]!.trajectory
    const { series } = contentOf(state)
    expect(series).toHaveLength(2)
    const [whole, ofBatches] = series
    const offset = state.outcome!.descents[0]!.trajectory.f[5]! - whole!.values.at(5)
    expect(ofBatches!.values.at(5)).toBeCloseTo(batchLoss![5]! - offset, 12)
    expect(contentOf(await charted('log', false)).series).toHaveLength(1)
  })

  it('counts epochs of as many steps as it takes to see all rows', async () => {
    expect(contentOf(await charted('log', true)).epoch).toBe(13)
    expect(contentOf(await charted('log', false))).not.toHaveProperty('epoch')
  })
})
