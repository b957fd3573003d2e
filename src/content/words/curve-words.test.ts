import { describe, expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { descend } from '../../core/descent/descend'
import { curveAlong } from '../../core/one-variable/curve'
import { descentMap } from '../../core/one-variable/descent-map'
import type { Run } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { descentOf } from '../../core/verdict/what-became'
import { type Known, known } from '../../state/known'
import { outcomeOf } from '../../state/state'
import { curveContentOf } from '../pictures/curve-content'
import { cobwebSentence, cobwebTitle, curveOffer, curveSentence, startOnCurve } from './curve-words'
import { sentenceOf } from './verdict/verdict-sentence'

const first = await firstState(1.3)

/** A formula in one variable from x = 1, or y = 1, with one run. */
function curveOf(text: string, run: Run, t = 0, maxSteps = 60): Known {
  const objective = { kind: 'formula', text } as const
  const resolved = resolveObjective(objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { f, only = null } = resolved.objective
  const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
  const start = [1, 1] as const
  const experiment = { objective, start, runs: [run], stopping }
  const trajectory = finish(descend(resolved.objective, run, start, stopping))
  const outcome = outcomeOf(experiment, [
    finish(descentOf(trajectory, resolved.objective, run, stopping)),
  ])
  const asked = { axis: only ?? 0, through: start, low: -2, high: 2, count: 101 }
  const curve = curveAlong(f, asked)
  const found = { outcome, run: 0, asked, curve, map: descentMap(run, curve, asked) }
  return known({
    ...first,
    experiment,
    outcome,
    only,
    layers: ['curve'],
    selectedRun: 0,
    playback: 'paused',
    playhead: t,
    curve: found,
  })
}

const gd = (learningRate: number, rest: Partial<Run> = {}): Run => ({
  method: 'gd',
  learningRate,
  hyperparameters: {},
  ...rest,
})

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '')

describe('the map at the minimum', () => {
  // f = 2x²: f″ = 4, the limit 2/4.
  it.each([
    [0.1, '0.6: less than 1 in size, so iterates near it close in. At η = 2/f″ = 0.5 it is −1'],
    [0.4, '−0.6: less than 1 in size, so iterates near it close in, from side to side. At η'],
    [0.5, '−1: η is right at the limit, 2/f″ = 0.5, and near it steps neither shrink nor grow'],
    [0.6, '−1.4: beyond −1, so iterates near it are driven off, from side to side. At η = 2/f″'],
  ])('at η = %d is by the closed form', (eta, words) => {
    const said = plain(cobwebSentence(curveOf('2*x^2', gd(eta))))
    expect(said).toContain(`At the minimum x = 0 the slope of the map is 1 − η f″ = ${words}`)
  })

  it.each([
    ['abs(y)', gd(0.3), 'f has a kink at the minimum y = 0, or bends too sharply to tell'],
    ['x^4', gd(0.1), 'At the minimum x = 0 f″ is 0, so the slope of the map is 1 at every η'],
    ['exp(x)', gd(0.1), 'No minimum was found for x from −2 to 2.'],
    ['x^2', { ...gd(0.1), method: 'adam' }, 'that of plain gradient descent, and not of Adam'],
    ['x^2', gd(0.1, { noise: 1 }), 'With noise xₜ₊₁ is up to chance'],
    ['x^2', gd(0.1, { schedule: { kind: 'constant', warmup: 9 } }), 'η changes from step to step'],
  ])('of %s is told only where there is one', (text, run, words) => {
    expect(plain(cobwebSentence(curveOf(text, run)))).toContain(words)
  })

  it('is that of the minimum in which the run ends', () => {
    const content = curveContentOf(curveOf('x^4 - 2*x^2', gd(0.05), 0, 2))!
    expect(content.rests.map(({ label }) => label)).toEqual(['slope 0.6', 'slope 1.2', 'slope 0.6'])
    expect(content.rests[content.focus!]!.at).toBeCloseTo(1, 12)
  })
})

describe('the step on show', () => {
  it('follows its tangent, which promises what f does not keep', () => {
    // From x = 1: f = 2, f′ = 4; at 1 − 0.1·4 = 0.6 the tangent is at 0.4, and f at 0.72.
    expect(plain(curveSentence(curveOf('2*x^2', gd(0.1))))).toBe(
      'Step 0: at x = 1 the slope is f′ = 4, so x − η f′ at η = 0.1 leads to x = 0.6. There its tangent promises f = 0.4, and f is 0.72.',
    )
    // A slope of 4 cut to 3: from 1 to 1 − 0.1·3, which is not x − η f′.
    expect(plain(curveSentence(curveOf('2*x^2', { ...gd(0.1), clip: 3 })))).toContain(
      'the slope is f′ = 4, and the step leads to x = 0.7.',
    )
    expect(plain(curveSentence(curveOf('2*y^2', gd(0.25), 9)))).toBe(
      'Step 1 is the last: at y = 0 the slope is f′ = 0, and f = 0.',
    )
    expect(startOnCurve(curveOf('2*y^2', gd(0.25)))).toBe('y = 1, f = 2')
    expect(cobwebTitle(curveOf('2*y^2', gd(0.25)))).toBe('Cobweb of run 1: yₜ₊₁ over yₜ.')
  })
})

it('says of a floor why f does not change along it, and offers the curve', () => {
  const state = curveOf('2*x^2', gd(0.25))
  const { headline, rest } = sentenceOf(state, 0)!
  expect(headline).toBe('At a minimum in x')
  expect(plain(rest)).toContain('f does not depend on y.')
  expect(curveOffer(state)).toBe('f is a function of x alone.')
  expect(curveOffer(known({ ...first }))).toBe('')
})

it('tells a walker nothing', () => {
  const seen = curveOf('2*x^2', gd(0.1)) as never as typeof first
  const walker = known({ ...seen, layers: ['blindfold', 'curve'] })
  expect(curveContentOf(walker)).toBeNull()
  expect([cobwebSentence(walker), curveSentence(walker), startOnCurve(walker)]).toEqual([
    '',
    '',
    '',
  ])
})
