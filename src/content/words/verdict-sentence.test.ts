import { describe, expect, it } from 'vitest'
import type { StopReason } from '../../core/descent/stopping'
import type { Field } from '../../core/ground/field'
import type { Verdict } from '../../core/verdict/verdict'
import type { Descent } from '../../core/verdict/what-became'
import { initialState, type State } from '../../state/state'
import { sentenceOf } from './verdict-sentence'

/** Iterates as [x, y, f, ‖∇f‖]. */
type Iterate = readonly [number, number, number, number]

function stateWith(iterates: readonly Iterate[], verdict: Verdict, stop: StopReason): State {
  const column = (read: (iterate: Iterate) => number) => Float64Array.from(iterates, read)
  const trajectory = {
    x: column(([x]) => x),
    y: column(([, y]) => y),
    f: column(([, , f]) => f),
    dfdx: column(([, , , slope]) => slope),
    dfdy: column(() => 0),
    stepLength: column(() => 0.1),
    stop,
  }
  const f = trajectory.f
  const descent: Descent = {
    trajectory,
    verdict,
    loss: { lowest: Math.min(...f), late: [f.at(-1) ?? Number.NaN, f.at(-1) ?? Number.NaN] },
    end: null,
    minimum: null,
    stability: null,
    explanation: null,
    decay: null,
  }
  const experiment = {
    ...initialState.experiment,
    objective: { kind: 'formula', text: 'x' } as const,
  }
  return { ...initialState, outcome: { experiment, descents: [descent], preview: false } }
}

const said = (state: State) => {
  const sentence = sentenceOf(state, 0)
  return sentence && `${sentence.lead} ${sentence.rest}`.replaceAll('\u00a0', ' ')
}
const crawling: Verdict = { kind: 'crawling', zigzagging: false }
const endedAt = (step: number): StopReason => ({ kind: 'maxSteps', step })

describe('sentenceOf', () => {
  it('says of steps that change nothing that they are too small', () => {
    const state = stateWith(Array(21).fill([1, 2, 5, 3]), { kind: 'oscillating' }, endedAt(20))
    expect(said(state)).toBe(
      'Does not move. All 20 steps are too small to change w = (1, 2), though ‖∇f‖ = 3.',
    )
  })

  it('says since when a run has stood still', () => {
    const iterates: Iterate[] = [[0, 0, 9, 3], ...Array<Iterate>(20).fill([1, 2, 5, 3])]
    expect(said(stateWith(iterates, { kind: 'oscillating' }, endedAt(20)))).toContain(
      'Stands still. Since step 1 the steps are too small to change w = (1, 2)',
    )
    const creeping = Array.from({ length: 21 }, (_, t): Iterate => [t * 1e-310, 0, 1, 3])
    expect(said(stateWith(creeping, { kind: 'oscillating' }, endedAt(20)))).toBe(
      'Hardly moves. All 20 steps together move w by 2·10⁻³⁰⁹, too little to change f = 1, though ‖∇f‖ = 3.',
    )
    const circling = Array.from({ length: 21 }, (_, t): Iterate => [t % 2, 0, 1, 3])
    expect(said(stateWith(circling, { kind: 'oscillating' }, endedAt(20)))).toContain(
      'Oscillating.',
    )
  })

  it('tells a run that falls for ever from one that crawls', () => {
    const down = (slope: number, far: number): Iterate[] => [
      [0, 0, 0, 1],
      [-far, 0, -far, slope],
    ]
    expect(said(stateWith(down(1, 50), crawling, endedAt(1)))).toContain(
      'Still falling. After 1 step f = −50, and the slope does not ease: ‖∇f‖ = 1.',
    )
    expect(said(stateWith(down(1, 5), crawling, endedAt(1)))).toContain('Crawling.')
    expect(said(stateWith(down(0.5, 50), crawling, endedAt(1)))).toContain('Crawling.')
    expect(said(stateWith(down(11, 5), crawling, endedAt(1)))).toContain('the slope grows steeper')
  })

  it('never says that f falls from a number to the same number', () => {
    const fall = (from: number, to: number) =>
      said(
        stateWith(
          [
            [0, 0, from, 1],
            [1, 0, to, 1],
          ],
          { kind: 'runsOffDownhill' },
          { kind: 'diverged', step: 1 },
        ),
      )
    expect(fall(1.3e308, 1.2999e308)).toContain('f has fallen by 10³⁰⁴ and')
    expect(fall(1.3e308, 1.3e308)).toContain('f has fallen by less than can be shown and')
    const overflown = stateWith(
      [[0, 0, 1e308, 1]],
      { kind: 'runsOffDownhill' },
      { kind: 'notFinite', step: 1 },
    )
    expect(said(overflown)).toContain('f has fallen from 10³⁰⁸ to below −10¹⁰⁰')
    expect(fall(5, -5)).toContain('f has fallen from 5 to −5 and')
  })

  it('sends nobody to another start where f is finite nowhere in view', () => {
    const state = stateWith([], { kind: 'leftDomain' }, { kind: 'notFinite', step: 0 })
    const field = (low: number, finiteEverywhere: boolean) =>
      ({ low, finiteEverywhere }) as unknown as Field
    expect(said(state)).toContain('Choose another start.')
    expect(said({ ...state, field: field(0, false) })).toContain('Choose another start.')
    expect(said({ ...state, field: field(Number.NaN, false) })).toBe(
      'Cannot start here: f is finite nowhere in view, so no start will do.',
    )
  })

  it('has a verdict in few words', () => {
    const converged: Verdict = { kind: 'converged', minimum: 'unknown', lowestCount: 0 }
    const end: Iterate[] = [
      [0, 0, 1, 1],
      [1, 0, 0, 0],
    ]
    const brief = (verdict: Verdict, stop: StopReason) =>
      sentenceOf(stateWith(end, verdict, stop), 0)?.brief
    expect(brief(converged, { kind: 'gradientNorm', step: 1 })).toBe('converged in 1 step')
    expect(brief({ kind: 'diverged' }, { kind: 'diverged', step: 6 })).toBe('diverged at step 6')
    expect(brief(crawling, endedAt(1))).toBe('crawling')
  })
})
