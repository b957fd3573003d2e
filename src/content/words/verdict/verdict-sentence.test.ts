import { describe, expect, it } from 'vitest'
import type { Field } from '../../../core/ground/field'
import { columnsFrom } from '../../../core/records/columns'
import type { Point } from '../../../core/records/experiment'
import type { StopReason } from '../../../core/records/stop-reason'
import type { Verdict } from '../../../core/records/verdict'
import type { Manner } from '../../../core/verdict/manner'
import type { Descent } from '../../../core/verdict/what-became'
import { initialState } from '../../../state/initial-state'
import { known } from '../../../state/known'
import { outcomeOf, type State } from '../../../state/state'
import { saidAloud, sentenceOf } from './verdict-sentence'

/** Iterates as [x, y, f, ‖∇f‖]. */
type Iterate = readonly [number, number, number, number]

function stateWith(
  iterates: readonly Iterate[],
  verdict: Verdict,
  stop: StopReason,
  manner: Manner | null = null,
): State {
  const column = (read: (iterate: Iterate) => number) => Float64Array.from(iterates, read)
  const trajectory = {
    ...columnsFrom(() => column(() => 0)),
    x: column(([x]) => x),
    y: column(([, y]) => y),
    f: column(([, , f]) => f),
    dfdx: column(([, , , slope]) => slope),
    stepLength: column(() => 0.1),
    stop,
  }
  const f = trajectory.f
  const descent: Descent = {
    trajectory,
    verdict,
    at: null,
    manner,
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
  return { ...initialState, outcome: outcomeOf(experiment, [descent]) }
}

const said = (state: State) => {
  const sentence = sentenceOf(known(state), 0)
  return sentence && saidAloud(sentence).replaceAll('\u00a0', ' ')
}
const crawling: Verdict = { kind: 'crawling', zigzagging: false }
const endedAt = (step: number): StopReason => ({ kind: 'maxSteps', step })

describe('sentenceOf', () => {
  const moved = (verdict: Verdict, manner: Manner) =>
    said(
      stateWith(
        [...Array<Iterate>(20).fill([0, 0, 9, 3]), [1, 2, 5, 3]],
        verdict,
        endedAt(20),
        manner,
      ),
    )

  it('says of steps that change nothing that they are too small', () => {
    expect(moved({ kind: 'standsStill' }, { kind: 'neverMoves' })).toBe(
      'Does not move. All 20 steps are too small to change w = (1, 2), though ‖∇f‖ = 3.',
    )
    expect(moved({ kind: 'standsStill' }, { kind: 'atRest', since: 7 })).toBe(
      'Stands still. Since step 7 the steps are too small to change w = (1, 2), though ‖∇f‖ = 3.',
    )
    expect(moved({ kind: 'standsStill' }, { kind: 'runsOut', lastStep: 1e-9 })).toBe(
      'Stands still. Its schedule has run out at (1, 2): the last of 20 steps was 10⁻⁹ long, and those to come lead nowhere, though ‖∇f‖ = 3.',
    )
    expect(moved(crawling, { kind: 'hardlyMoves', since: 0, reach: 2e-309 })).toBe(
      'Hardly moves. All 20 steps together move w by 2·10⁻³⁰⁹, too little to change f = 5, though ‖∇f‖ = 3.',
    )
    expect(moved(crawling, { kind: 'hardlyMoves', since: 12, reach: 1e-9 })).toContain(
      'Since step 12 the steps together move w by 10⁻⁹,',
    )
  })

  it('tells a run that falls for ever from one that crawls, swings or climbs', () => {
    const falls = (slope: 'eases' | 'doesNotEase' | 'growsSteeper') =>
      moved(crawling, { kind: 'falls', slope })
    expect(falls('eases')).toBe('Crawling. Still going down after 20 steps: ‖∇f‖ = 3.')
    expect(falls('doesNotEase')).toBe(
      'Still falling. After 20 steps f = 5, and the slope does not ease: ‖∇f‖ = 3.',
    )
    expect(falls('growsSteeper')).toContain('the slope grows steeper')
    expect(moved(crawling, { kind: 'swings' })).toContain('Swinging in.')
    expect(moved(crawling, { kind: 'slows' })).toContain('f rises a little, by steps that')
    expect(moved({ kind: 'growing' }, { kind: 'climbs' })).toContain(
      'f still rises, while its slope eases',
    )
    expect(moved({ kind: 'growing' }, { kind: 'rises' })).toBe(
      'Growing. After 20 steps f still rises, to 5 so far, and has not diverged yet.',
    )
  })

  it('says between which values a run oscillates, in what cycle, and across what it leaps', () => {
    const wanders = { kind: 'wanders', low: 1, high: 2 } as const
    expect(moved({ kind: 'oscillating' }, wanders)).toBe(
      'Oscillating. After 20 steps f still goes up and down between 1 and 2.',
    )
    expect(moved({ kind: 'oscillating' }, { ...wanders, kind: 'cycles', period: 4 })).toBe(
      'Oscillating. After 20 steps f still goes up and down between 1 and 2, in a cycle of 4 steps, and gets no lower.',
    )
    expect(moved({ kind: 'unsettled' }, wanders)).toBe(
      'Not settled. After 20 steps f still goes up and down between 1 and 2, and not evenly: whether it will settle cannot be told.',
    )
    expect(moved({ kind: 'leaping', across: 'pole' }, wanders)).toBe(
      'Leaping across a pole. After 20 steps f still goes up and down between 1 and 2, across places where f is not defined.',
    )
  })

  it('blames the rate where small ones settle, and the threshold where it is too large', () => {
    const overshot = stateWith(
      [
        [0, 0, 5, 1],
        [1, 0, -5, 1],
      ],
      { kind: 'overshot' },
      { kind: 'diverged', step: 1 },
    )
    expect(said(overshot)).toContain('The rate is to blame')
    const short = stateWith(
      [[3, 2, 1e-7, 7e-8]],
      { kind: 'belowThreshold', minimum: [0, 0], distance: Math.hypot(3, 2) },
      { kind: 'gradientNorm', step: 0 },
    )
    expect(said(short)).toContain(
      'The minimum (0, 0) is still 3.61 away: a smaller threshold goes on.',
    )
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
    expect(fall(1.3e308, 1.2999e308)).toContain('f has fallen by 10³⁰⁴, and')
    expect(fall(1.3e308, 1.3e308)).toContain('f has fallen by less than can be shown, and')
    const overflown = stateWith(
      [[0, 0, 1e308, 1]],
      { kind: 'runsOffDownhill' },
      { kind: 'notFinite', step: 1 },
    )
    expect(said(overflown)).toContain('f has fallen from 10³⁰⁸ to below −10¹⁰⁰')
    expect(fall(5, -5)).toContain('f has fallen from 5 to −5, and')
  })

  it('tells who has been lower than where a run ends, where no other minimum is known', () => {
    const stop: StopReason = { kind: 'gradientNorm', step: 2 }
    const converged: Verdict = { kind: 'converged', minimum: 'unknown', lowestCount: 0 }
    const floor: Verdict = { kind: 'onValleyFloor', convex: false }
    const endsAt = (verdict: Verdict, onTheWay: number, other: number | null = null) => {
      const state = stateWith(
        [
          [0, 0, 9, 3],
          [2, 0, onTheWay, 3],
          [1, 0, 1, 0],
        ],
        verdict,
        stop,
      )
      if (other === null) return said(state)
      const second = stateWith([[0, 0, other, 0]], verdict, stop)
      const descents = [state, second].flatMap(({ outcome }) => outcome?.descents ?? [])
      const { experiment } = initialState
      return said({ ...state, outcome: outcomeOf(experiment, descents as Descent[]) })
    }
    expect(endsAt(converged, 5)).toContain('f = 1; none lower was found.')
    expect(endsAt(converged, -5)).toContain('f = 1; the run itself has been lower on its way.')
    expect(endsAt(converged, 5, -1)).toContain('f = 1; another run has been lower.')
    const lowest: Verdict = { kind: 'converged', minimum: 'lowest', lowestCount: 1 }
    expect(endsAt(lowest, 5)).toContain('the global minimum of f, which is convex.')
    expect(endsAt(floor, 5)).toContain('Whether f is lower elsewhere is not known.')
    expect(endsAt(floor, -5)).toContain('the run itself has been lower on its way.')
    expect(endsAt({ ...floor, convex: true }, 5)).toContain('so nothing is lower.')
    // Himmelblau’s minima are known, and 0.
    expect(endsAt(floor, 5, 2)).toContain('A minimum with f = 0 is known, which is lower.')
  })

  it('tells the end from the minimum where they differ in print', () => {
    const lowest: Verdict = { kind: 'converged', minimum: 'lowest', lowestCount: 1 }
    const state = stateWith(
      [
        [2, 0, 4, 3],
        [0.005, 0, 0, 0],
      ],
      lowest,
      { kind: 'gradientNorm', step: 1 },
    )
    const endingBy = (at: Point) => {
      const descents = (state.outcome?.descents ?? []) as Descent[]
      const { experiment } = state.outcome!
      return said({
        ...state,
        outcome: outcomeOf(
          experiment,
          descents.map((descent) => ({ ...descent, at })),
        ),
      })
    }
    expect(endingBy([0, 0])).toContain(
      'It ends at (0.005, 0), 0.005 from (0, 0), the global minimum of f, which is convex.',
    )
    expect(endingBy([0.005 + 1e-9, 0])).toContain('It ends at (0.005, 0), the global minimum of f')
    const atOnce = stateWith([[1e-9, 0, 0, 0]], lowest, { kind: 'gradientNorm', step: 0 })
    const [descent] = atOnce.outcome!.descents as Descent[]
    const outcome = outcomeOf(atOnce.outcome!.experiment, [{ ...descent!, at: [0, 0] }])
    expect(said({ ...atOnce, outcome })).toContain(
      'The start (10⁻⁹, 0) is 10⁻⁹ from (0, 0), the global minimum of f',
    )
  })

  it('sends nobody to another start where f is finite nowhere in view', () => {
    const state = stateWith([], { kind: 'leftDomain' }, { kind: 'notFinite', step: 0 })
    const field = (low: number, finiteEverywhere: boolean) =>
      ({ low, finiteEverywhere }) as unknown as Field
    expect(said(state)).toContain('Choose another start.')
    expect(said({ ...state, field: field(0, false) })).toContain('Choose another start.')
    expect(said({ ...state, field: field(Number.NaN, false) })).toBe(
      'Cannot start here. f is finite nowhere in view, so no start will do.',
    )
  })

  it('has a verdict in few words, and the sign that goes with it', () => {
    const converged: Verdict = { kind: 'converged', minimum: 'unknown', lowestCount: 0 }
    const end: Iterate[] = [
      [0, 0, 1, 1],
      [1, 0, 0, 0],
    ]
    const head = (verdict: Verdict, stop: StopReason, manner: Manner | null = null) => {
      const sentence = sentenceOf(known(stateWith(end, verdict, stop, manner)), 0)
      return [sentence?.kind, sentence?.headline]
    }
    expect(head(converged, { kind: 'gradientNorm', step: 1 })).toEqual([
      'reaches',
      'Converged in 1 step',
    ])
    expect(head({ kind: 'diverged' }, { kind: 'diverged', step: 6 })).toEqual([
      'diverges',
      'Diverged at step 6',
    ])
    expect(head(crawling, endedAt(1), { kind: 'falls', slope: 'eases' })).toEqual([
      'crawls',
      'Crawling',
    ])
    expect(head({ kind: 'leftDomain' }, { kind: 'notFinite', step: 0 })[0]).toBe('outside')
    expect(head({ kind: 'leftDomain' }, { kind: 'notFinite', step: 1 })[0]).toBe('leaves')
  })
})
