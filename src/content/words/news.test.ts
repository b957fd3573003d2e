import { describe, expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { known } from '../../state/known'
import { outcomeOf, type State } from '../../state/state'
import { newsSince, nothingTold } from './news'

const first: State = { ...(await firstState(1.3)), playback: 'paused', playhead: 7 }
const { told: toldAll, said: saidFirst } = newsSince(nothingTold(known(first)), known(first))
const saidOf = (change: Partial<State>) => newsSince(toldAll, known({ ...first, ...change })).said

describe('news', () => {
  it('begins with the verdict on every run', () => {
    expect(saidFirst).toMatch(
      /small: Crawling\..*good: Converged in 31 steps\..*large: Diverged at step 7\./,
    )
  })

  it('tells nothing twice', () => {
    expect(saidOf({})).toBe('')
    expect(newsSince(toldAll, known({ ...first, pointed: [1, 1] })).said).toBe('')
  })

  it('tells of a changed run that run alone', () => {
    const { outcome, experiment } = first
    const runs = experiment.runs.with(1, { ...experiment.runs[1]!, name: 'mine' })
    const changed = { ...experiment, runs }
    const said = saidOf({
      experiment: changed,
      outcome: outcomeOf(changed, outcome!.descents),
    })
    expect(said).toMatch(/^mine: Converged in 31 steps\./)
    expect(said).not.toMatch(/small|large/)
  })

  it('waits for what becomes of a change, and tells it then', () => {
    const experiment = { ...first.experiment, start: [1, 1] as const }
    const waiting = newsSince(toldAll, known({ ...first, experiment }))
    expect(waiting.said).toBe('')
    const descents = first.outcome!.descents.toReversed()
    const arrived = { ...first, experiment, outcome: outcomeOf(experiment, descents) }
    const { said } = newsSince(waiting.told, known(arrived))
    expect(said).toMatch(/^small: Diverged at step 7\..*large: Crawling\./)
    expect(said).not.toContain('good')
  })

  it('tells a step that was taken alone, and none of a run that plays', () => {
    expect(saidOf({ playhead: 8 })).toMatch(
      /^good, step 8: f = [\d.]+, norm of the gradient = [\d.]+\.$/,
    )
    expect(saidOf({ playhead: 8, playback: 'playing' })).toBe('')
  })

  it('leaves the step to what tells the slope under a blindfold', () => {
    const blind = { ...first, layers: ['blindfold'] as const }
    const { told } = newsSince(nothingTold(known(blind)), known(blind))
    expect(newsSince(told, known({ ...blind, playhead: 8 })).said).toBe('')
  })

  it('tells of runs that come, go and are selected', () => {
    const { experiment } = first
    const all = experiment.runs
    const having = (runs: typeof all) => ({ experiment: { ...experiment, runs } })
    expect(saidOf({ selectedRun: 2 })).toBe('large is selected.')
    expect(saidOf({ ...having(all.toSpliced(1, 1)), selectedRun: 1 })).toBe(
      'good is removed, 2 runs left.',
    )
    const added = [...all, { ...all[1]!, name: 'mine' }]
    expect(saidOf({ ...having(added), selectedRun: 3 })).toBe('mine is added, one of 4 runs.')
  })

  it.each<[Partial<State>, string]>([
    [{ layout: 'overlay' }, 'Overlay: all runs on one plot.'],
    [{ arrows: false }, 'The arrows of the step are hidden.'],
    [{ speed: 25 }, '25 steps per second.'],
    [
      { chart: { quantity: 'gradient', scale: 'linear' } },
      'Chart: Length of the gradient, norm of the gradient. Linear scale.',
    ],
    [{ view: { x0: -3, x1: 3, y0: -1, y1: 2 } }, 'View: x from minus 3 to 3, y from minus 1 to 2.'],
    [{ travelled: { way: 'back' } }, 'Undone.'],
    [{ travelled: { way: 'forth' } }, 'Redone.'],
    [
      {
        experiment: { ...first.experiment, objective: { kind: 'catalogue', id: 'rosenbrock' } },
      },
      'Surface: Rosenbrock.',
    ],
  ])('tells %o', (change, said) => {
    expect(saidOf(change)).toBe(said)
  })
})
