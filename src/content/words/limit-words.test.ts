import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { limitSet } from '../../core/survey/limit-set'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { limitContentOf } from '../pictures/limit-content'
import { limitAt, limitSummary, limitTitle } from './limit-words'

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
