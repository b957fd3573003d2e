import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { limitSet } from '../../core/survey/limit-set'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { limitContentOf } from '../pictures/limit-content'
import { limitAt, limitAtNeedle, limitSummary, limitTitle } from './limit-words'

const first = await firstState(1.3)
const resolved = resolveObjective({ kind: 'formula', text: 'x^3/3 - x^2/2' })
if (!resolved.ok) throw new Error(resolved.error.message)
const run = { method: 'gd', learningRate: 1, hyperparameters: {} }
const range = [1.5, 3.2] as const
const asked = { start: [0.3, 0] as const, run, low: range[0], high: range[1] }
const set = finish(limitSet(resolved.objective, { ...asked, count: 60, steps: 4000 }))
const state = known({
  ...first,
  limitView: { run: 2, range, quantity: 'x' },
  limits: { run: 2, steps: 4000, range, set },
})

it('tells what a rate comes to, of the logistic map', () => {
  expect(limitAt(state, 1.7)).toBe('Near η = 1.7 it comes to rest.')
  expect(limitAt(state, 2.2)).toBe('Near η = 2.2 it settles into 2 values.')
  expect(limitAt(state, 2.5)).toBe('Near η = 2.5 it settles into 4 values.')
  expect(limitAt(state, 3.15)).toBe('Near η = 3.15 it runs off.')
  // Beyond what has been looked at.
  expect(limitAt(state, 4)).toBe('')
})

it('tells of the needle what its own run does, which the rate next to it need not', () => {
  const periods = set.periods.map(() => 1)
  const beside = {
    ...state,
    limits: { ...state.limits!, range: [0.0001, 1] as const, set: { ...set, periods } },
  }
  // Small, good and large: crawls for its 200 steps, converges, and runs off, whatever the rates near by do.
  expect(limitAtNeedle(beside, 0)).toBe(
    'At η = 0.0002: crawling. Near there, after 4000 steps, it comes to rest.',
  )
  expect(limitAtNeedle(beside, 1)).toBe('At η = 0.0185: converged in 31 steps.')
  expect(limitAtNeedle(beside, 2)).toBe('At η = 0.05: diverged at step 7.')
  // While it moves, only what was followed near there is known.
  const moved = { ...beside, outcome: { ...state.outcome!, preview: true } }
  expect(limitAtNeedle(moved, 2)).toBe('Near η = 0.05 it comes to rest.')
  const cycles = { kind: 'cycles', period: 3, low: 0, high: 1 } as const
  const descents = state.outcome!.descents.map((descent) => ({ ...descent, manner: cycles }))
  const cycling = { ...beside, outcome: { ...state.outcome!, descents } as never }
  expect(limitAtNeedle(cycling, 2)).toBe('At η = 0.05 it settles into 3 values.')
})

it('sums the picture up for whoever does not see it', () => {
  expect(limitSummary(state)).toMatch(
    /^Of rates from 1\.5: it comes to rest, from η = 2\.0\d? on it .*settles into 2 values, .*and so on\.$/,
  )
  expect(limitTitle(state)).toBe('x at the last 64 of 4000 steps of large, over η.')
})

it('is on the card of its own run, and on none below a blindfold', () => {
  expect(limitContentOf(state, 2)).toMatchObject({ range, rates: 60, kept: 64, colour: 3 })
  expect(limitContentOf(state, 1)).toBeNull()
  const walker = known({
    ...initialState,
    ...(state as never as typeof first),
    layers: ['blindfold'],
  })
  expect(limitContentOf(walker, 2)).toBeNull()
  expect(limitTitle(walker)).toContain('A walker does not know')
})
