import { expect, test } from 'vitest'
import { firstState } from '../../build/first-state'
import { verdictCodes } from '../../core/records/survey/outcomes'
import { known } from '../../state/known'
import type { State } from '../../state/state'
import { meaningOf, readoutOf, summaryOf } from './rate-meaning'

const first = await firstState(1)
const spectrum = first.spectra[0]

/** The default screen with run 1 at another rate, whose descent is not there yet. */
function movedTo(learningRate: number): State {
  const [run, ...rest] = first.experiment.runs
  if (!run) throw new Error('The default experiment has no run.')
  const runs = [{ ...run, learningRate }, ...rest]
  return { ...first, experiment: { ...first.experiment, runs } }
}

test('a rate means what its run did', () => {
  expect(meaningOf(known(first), 1)).toMatch(
    /^, converged in 31 steps\. It ends at \(3,\s2\), one of four global minima/,
  )
  expect(meaningOf(known(first), 2)).toMatch(/^, diverged at step 7\. By then/)
})

test('until the run is there it means what the spectrum says, about', () => {
  expect(meaningOf(known(movedTo(0.012)), 0)).toMatch(/^, converges in about 5\d steps$/)
  expect(meaningOf(known(movedTo(0.0001)), 0)).toBe(', is still going down after 200 steps')
  expect(meaningOf(known(movedTo(0.028)), 0)).toBe(', still oscillates after 200 steps')
  expect(meaningOf(known(movedTo(0.2)), 0)).toMatch(/^, diverges in about \d steps$/)
  // The others have not moved.
  expect(meaningOf(known(movedTo(0.2)), 1)).toMatch(/^, converged/)
  expect(meaningOf(known({ ...movedTo(0.2), spectra: [] }), 0)).toBe('')
})

test('every place of the track can be asked', () => {
  const readout = (rate: number) => readoutOf(known(first), 0, rate)
  expect(readout(0.0001)).toBe('0.0001 is still going down after 200 steps')
  expect(readout(0.028)).toBe('0.028 still oscillates after 200 steps')
  expect(readout(0.3)).toBe('0.3 diverges in 3 steps')
  expect(readout(50)).toBe('')
  expect(readoutOf(known({ ...first, spectra: [null] }), 0, 0.1)).toBe('')
})

test('a floor of minima is a minimum in the variable that a formula has', () => {
  if (!spectrum) throw new Error('The default screen has no spectrum.')
  const { picture } = spectrum
  const verdict = picture.outcomes.verdict.map(() => verdictCodes.onValleyFloor)
  const onFloor = {
    ...spectrum,
    picture: { ...picture, outcomes: { ...picture.outcomes, verdict } },
  }
  const state = { ...first, spectra: [onFloor] }
  expect(readoutOf(known(state), 0, 0.01)).toContain('reaches the floor of a valley in')
  const one = known({ ...state, only: 1 })
  expect(readoutOf(one, 0, 0.01)).toContain('reaches a minimum in y in')
  expect(summaryOf(one, 0)).toContain(': 256 reach a minimum in y.')
})

test('the summary counts all rates and says so when their descents were cut short', () => {
  const said = summaryOf(known(first), 0)
  const shares = /: (.+?)\. Of these the fastest/.exec(said)?.[1]?.split(', ') ?? []
  const verbs = shares.map((share) => share.replace(/^\d+ /, ''))
  expect(verbs).toEqual(expect.arrayContaining(['crawl', 'converge', 'oscillate', 'diverge']))
  expect(shares.reduce((sum, share) => sum + Number.parseInt(share, 10), 0)).toBe(256)
  // One rate does what several do.
  for (const share of shares) expect(/^1 /.test(share)).toBe(/^\d+ (\w+s)\b/.test(share))
  expect(said).toMatch(/Of these the fastest is near 0\.0\d+, with 31 steps\.$/)
  if (!spectrum) throw new Error('The default screen has no spectrum.')
  const { request } = spectrum
  const cut = { ...request, stopping: { ...request.stopping, maxSteps: 50 } }
  const shortened = { ...first, spectra: [{ ...spectrum, request: cut }] }
  expect(summaryOf(known(shortened), 0)).toMatch(/They were given 50 steps only\.$/)
  expect(summaryOf(known(first), 7)).toBe('')
})
