import { describe, expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { samplesOf } from '../../core/records/samples'
import { type Known, known } from '../../state/known'
import type { State } from '../../state/state'
import { contentOf, isLogarithmic, noLogarithm, predictionOf, titleOf } from './chart-content'

const first = await firstState(1.3)
const showing = (chart: Partial<State['chart']>, rest: Partial<State> = {}): Known =>
  known({ ...first, ...rest, chart: { ...first.chart, ...chart } })

describe('what the chart shows', () => {
  it('is a sequence for each run, the same object as long as it is the same', () => {
    for (const quantity of ['loss', 'gradient', 'step', 'distance'] as const) {
      const state = showing({ quantity })
      const { series } = contentOf(state)
      expect(series.map(({ label }) => label)).toEqual(['small', 'good', 'large'])
      expect(contentOf({ ...state }).series.map(({ values }) => values)).toEqual(
        series.map(({ values }) => values),
      )
      for (const [index, { values }] of series.entries())
        expect(contentOf({ ...state }).series[index]?.values).toBe(values)
    }
  })

  it('reads the default screen: f, ‖∇f‖, the steps and the distance from (3, 2)', () => {
    const at = (quantity: State['chart']['quantity'], t: number) =>
      contentOf(showing({ quantity })).series[1]?.values.at(t)
    const { trajectory } = first.outcome!.descents[1]!
    expect(at('loss', 7)).toBe(trajectory.f[7])
    expect(at('gradient', 7)).toBeCloseTo(Math.hypot(trajectory.dfdx[7]!, trajectory.dfdy[7]!), 12)
    expect(at('step', 7)).toBeCloseTo(0.0185 * at('gradient', 7)!, 12)
    expect(at('distance', 0)).toBeCloseTo(Math.hypot(3, 1.5), 12)
  })

  it('has the predicted decay of the run that converges, on a logarithmic axis alone', () => {
    // 1 − ηλmin at (3, 2), with λmin = 54 − √800.
    const rho = 1 - 0.0185 * (54 - Math.sqrt(800))
    const [loss] = contentOf(showing({ quantity: 'loss' })).references
    const [distance] = contentOf(showing({ quantity: 'distance' })).references
    expect(loss).toMatchObject({ colour: 2, factor: expect.closeTo(rho ** 2, 9) })
    expect(distance).toMatchObject({ colour: 2, factor: expect.closeTo(rho, 9) })
    expect(predictionOf(showing({ quantity: 'distance' }))).toBe(
      'Dashed, predicted: each step multiplies it by ρ = 0.524 (good).',
    )
    expect(contentOf(showing({ scale: 'linear' })).references).toEqual([])
    expect(predictionOf(showing({ scale: 'linear' }))).toBe('')
    expect(contentOf(showing({ quantity: 'gradient' })).references).toEqual([])
  })

  it('has no factor of 1, near as one can be', () => {
    const descents = first.outcome!.descents.map((descent, index) => ({
      ...descent,
      decay: descent.decay && { ...descent.decay, factor: [0.9999974, 0.99988, 1][index]! },
    }))
    const state = showing({ quantity: 'distance' }, { outcome: { ...first.outcome!, descents } })
    expect(predictionOf(state)).toBe(
      'Dashed, predicted: each step multiplies it by ρ = 0.99988 (good).',
    )
  })

  it('is named with the minimum from which it is measured', () => {
    expect(titleOf(showing({ quantity: 'distance' }))).toBe(
      'Distance ‖w − w*‖ from the minimum w* = (3, 2).',
    )
    expect(titleOf(showing({}))).toBe('Loss f − f*, with f* = 0, the lowest value known.')
  })

  it('has no distance where no run leads to a minimum, and no logarithm of f without a lowest value', () => {
    const descents = first.outcome!.descents.map((descent) => ({
      ...descent,
      minimum: null,
      verdict: { kind: 'diverged' } as const,
    }))
    const experiment = {
      ...first.experiment,
      objective: { kind: 'formula', text: 'x+y' } as const,
    }
    const lost = { experiment, outcome: { ...first.outcome!, experiment, descents } }
    const distance = showing({ quantity: 'distance' }, lost)
    expect(contentOf(distance).series).toEqual([])
    expect(titleOf(distance)).toBe('No run ends at a minimum, circles or heads for one.')
    expect(isLogarithmic(showing({}, lost))).toBe(false)
    expect(isLogarithmic(showing({ quantity: 'step' }, lost))).toBe(true)
  })

  it('has the sharpness along each path, with the edge of stability of each rate', () => {
    const outcome = first.outcome!
    const found = outcome.descents.map(({ trajectory: { x } }) => ({
      samples: samplesOf(x.length, 100),
      greatest: new Float64Array(x.length).fill(82),
      alongGradient: new Float64Array(x.length).fill(-3),
    }))
    const state = showing({ quantity: 'sharpness' }, { sharpness: { outcome, runs: found } })
    const { series, references, scale } = contentOf(state)
    expect(scale).toBe('linear')
    expect(noLogarithm(state)).toContain('may be negative')
    // The run in hand, which is the second, also has the curvature along its gradient.
    expect(series.map(({ id, label, values }) => [id, label, values.at(1)])).toEqual([
      [0, 'small', 82],
      [1, 'good', 82],
      [1, 'along ∇f', -3],
      [2, 'large', 82],
    ])
    expect(references.map(({ value, factor }) => [value, factor])).toEqual([
      [2 / 0.0002, 1],
      [2 / 0.0185, 1],
      [2 / 0.05, 1],
    ])
    expect(predictionOf(state)).toBe(
      'Dashed: 2/η, 10\u202f000 (small), 108 (good), 40 (large). At a minimum sharper than that a run cannot settle.',
    )
  })

  it('knows no sharpness below a blindfold', () => {
    const outcome = first.outcome!
    const found = outcome.descents.map(() => ({
      samples: samplesOf(1, 1),
      greatest: new Float64Array(1),
      alongGradient: new Float64Array(1),
    }))
    const seen = { sharpness: { outcome, runs: found }, layers: ['blindfold' as const] }
    const state = showing({ quantity: 'sharpness' }, seen)
    expect(contentOf(state).series).toEqual([])
    expect(titleOf(state)).toContain('a walker feels the slope')
  })
})

it('is measured from where a run rests on a floor of minima, to which its steps lead straight', () => {
  const [descent] = first.outcome!.descents
  // f = x² from (1, 2): the floor is x = 0.
  const trajectory = {
    ...descent!.trajectory,
    x: Float64Array.of(1, 0.5, 0.25, 0),
    y: Float64Array.of(2, 2, 2, 2),
  }
  const onFloor = {
    ...descent!,
    trajectory,
    minimum: null,
    verdict: { kind: 'onValleyFloor', convex: true },
  }
  const outcome = { ...first.outcome!, descents: [onFloor] } as unknown as State['outcome']
  const state = showing({ quantity: 'distance' }, { outcome })
  const [series] = contentOf(state).series
  expect([0, 1, 2, 3].map((t) => series!.values.at(t))).toEqual([1, 0.5, 0.25, 0])
  expect(titleOf(state)).toContain('the floor of minima')
})
