import { describe, expect, test } from 'vitest'
import { firstState } from '../../build/first-state'
import { descend } from '../../core/descent/descend'
import type { Run } from '../../core/records/experiment'
import { verdictCodes } from '../../core/records/survey/outcomes'
import { finish } from '../../core/records/task'
import type { Verdict } from '../../core/records/verdict'
import { resolveObjective } from '../../core/resolve-objective'
import { descentOf } from '../../core/verdict/what-became'
import { known } from '../../state/known'
import { outcomeOf, type State } from '../../state/state'
import { marksOf } from './rate-marks'

const first = await firstState(1)

/** The default screen with one run in the place of its three. */
function stateOf(run: Partial<Run>, objective = first.experiment.objective): State {
  const runs = [{ method: 'gd', learningRate: 0.01, hyperparameters: {}, ...run }]
  const resolved = resolveObjective(objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const experiment = { ...first.experiment, objective, runs }
  const descents = runs.map((each) => {
    const { start, stopping } = experiment
    const trajectory = finish(descend(resolved.objective, each, start, stopping))
    return finish(descentOf(trajectory, resolved.objective, each, stopping))
  })
  return { ...first, experiment, outcome: outcomeOf(experiment, descents) }
}

/** The text without what keeps lines from breaking. */
function plain(mark: ReturnType<typeof marksOf>[number] | undefined): string {
  return (mark?.text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '')
}

test('the best rate of a ravine reads as below the limit, and is set below it', () => {
  // λ = 1 and 1000: 2/1001 = 0.0019980… and 2/1000 = 0.002.
  const ravine = { kind: 'formula', text: 'x^2/2 + 500*y^2' } as const
  const state = stateOf({ learningRate: 0.0015 }, ravine)
  const marks = marksOf(known({ ...state, rateRange: [1e-4, 1e-2] }), 0)
  const [best, limit] = ['best', 'limit'].map((kind) => marks.find((mark) => mark.kind === kind))
  expect([best?.label, limit?.label]).toEqual(['best 0.001998', 'limit 0.002'])
  expect(best?.rate).toBe(0.001998)
})

describe('marks of the default screen', () => {
  test.each([
    [0, 'to which the slope leads from where this run ends'],
    [1, 'at which this run ends'],
    [2, 'which small rates reach from this start'],
  ])('are those of (3, 2) for run %i, %s', (index, relation) => {
    const [best, limit] = marksOf(known(first), index)
    const label = first.experiment.runs[index]?.name
    expect(best).toMatchObject({
      kind: 'best',
      label: 'best 0.0185',
      rate: 0.0185,
      name: `best 0.0185, ${label}: Best fixed rate at the minimum (3, 2): 0.0185`,
    })
    expect(plain(best)).toContain(
      `Best fixed rate near the minimum (3, 2), ${relation}: η = 2/(λₘᵢₙ + λₘₐₓ) = 0.0185.`,
    )
    // √800/54 of the distance is left.
    expect(plain(best)).toContain('cuts the distance by 47 % or more')
    expect(limit).toMatchObject({
      kind: 'limit',
      label: 'limit 0.0243',
      rate: 0.0243,
      name: `limit 0.0243, ${label}: Stability limit of the minimum (3, 2): 0.0243`,
    })
    expect(plain(limit)).toContain(`Limit of the minimum (3, 2), ${relation}: η = 2/λₘₐₓ = 0.0243.`)
    // H has the eigenvalues 54 ± √800, and the slider reaches from 0.00002 to 0.5.
    const along = (rate: number) => Math.log(rate / 0.00002) / Math.log(0.5 / 0.00002)
    expect(limit?.fraction).toBeCloseTo(along(2 / (54 + Math.sqrt(800))), 12)
    expect(best?.fraction).toBeCloseTo(along(2 / 108), 12)
  })

  test('are none beyond the ends of the slider', () => {
    expect(marksOf(known({ ...first, rateRange: [0.00002, 0.02] }), 0)).toMatchObject([
      { kind: 'best' },
    ])
    expect(marksOf(known({ ...first, rateRange: [0.03, 0.2] }), 0)).toEqual([])
  })

  test('are none while rates are looked for, or before a run is there', () => {
    expect(marksOf(known({ ...first, suggesting: true }), 0)).toEqual([])
    expect(marksOf(known({ ...first, outcome: null }), 0)).toEqual([])
    expect(marksOf(known(first), 3)).toEqual([])
  })
})

describe('a mark', () => {
  test.each([
    ['momentum', '2(1 + β)/λₘₐₓ', 3.8],
    ['nesterov', '2(1 + β)/((1 + 2β)\u2009λₘₐₓ)', 3.8 / 2.8],
  ])('of %s is its own limit, without a best rate', (method, formula, numerator) => {
    const state = stateOf({ method, learningRate: 0.001 })
    const [limit, ...others] = marksOf(known(state), 0)
    expect(others).toEqual([])
    expect(plain(limit)).toContain(`η = ${formula} = `)
    const [, high] = state.outcome?.descents[0]?.minimum?.eigenvalues ?? [0, Number.NaN]
    expect(limit?.name).toContain((numerator / high).toPrecision(3).replace(/0+$/, ''))
  })

  test('there is none for a method without a limit', () => {
    expect(marksOf(known(stateOf({ method: 'adam', learningRate: 0.1 })), 0)).toEqual([])
    expect(
      marksOf(
        known(
          stateOf({ learningRate: 0.02, schedule: { kind: 'exponential', decay: 0.1, warmup: 0 } }),
        ),
        0,
      ),
    ).toEqual([])
  })

  test('stays for a run that diverges, of the minimum that small rates reach from its start', () => {
    const [best, limit] = marksOf(known(stateOf({ learningRate: 0.2 })), 0)
    expect([best?.label, limit?.label]).toEqual(['best 0.0185', 'limit 0.0243'])
    expect(plain(limit)).toContain('which small rates reach from this start')
  })

  test('there is none where a schedule brings η below any limit, but with a warm-up there is', () => {
    const schedule = { kind: 'exponential', decay: 0.01, warmup: 0 } as const
    expect(marksOf(known(stateOf({ schedule })), 0)).toEqual([])
    expect(marksOf(known(stateOf({ schedule: { kind: 'constant', warmup: 5 } })), 0)).toHaveLength(
      2,
    )
  })
})

test('a limit below which rates are thrown off from this start is said to hold near the minimum alone', () => {
  const spectrum = first.spectra[1]!
  const { request, picture } = spectrum
  const told = (verdict: Verdict['kind']) => {
    const outcomes = {
      ...picture.outcomes,
      verdict: new Uint8Array(request.count).fill(verdictCodes[verdict]),
      minimum: new Int16Array(request.count).fill(-1),
    }
    const seen = { ...spectrum, picture: { ...picture, outcomes } }
    const marks = marksOf(known({ ...first, spectra: [null, seen, null] }), 1)
    return marks.some((mark) => plain(mark).includes('it holds near the minimum alone'))
  }
  expect(told('diverged')).toBe(true)
  expect(told('crawling')).toBe(false)
  // Rates are thrown off above the limit alone.
  expect(marksOf(known(first), 1).some((mark) => plain(mark).includes('all the same'))).toBe(false)
})

test('no rate is marked as best that throws the run off from its start', () => {
  const spectrum = first.spectra[1]!
  const { request, picture } = spectrum
  const marked = (verdict: Uint8Array<ArrayBuffer>, minimum = picture.outcomes.minimum) => {
    const outcomes = { ...picture.outcomes, verdict, minimum }
    const seen = { ...spectrum, picture: { ...picture, outcomes } }
    const spectra = first.spectra.map((each, index) => (index === 1 ? seen : each))
    return marksOf(known({ ...first, spectra }), 1).map(({ kind }) => kind)
  }
  expect(marked(picture.outcomes.verdict)).toEqual(['best', 'limit'])
  const nowhere = new Int16Array(request.count).fill(-1)
  const all = (verdict: Verdict['kind']) =>
    new Uint8Array(request.count).fill(verdictCodes[verdict])
  expect(marked(all('diverged'), nowhere)).toEqual(['limit'])
  expect(marked(all('crawling'), nowhere)).toEqual(['best', 'limit'])
})
