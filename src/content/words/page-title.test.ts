import { expect, it } from 'vitest'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { pageTitle } from './page-title'

const { experiment } = initialState
const titleOf = (change: object) =>
  pageTitle(known({ ...initialState, experiment: { ...experiment, ...change } }))

it('names the rate and the surface', () => {
  expect(titleOf({})).toBe('η = 0.0185 on Himmelblau · Etascope')
})

it('names a method that is not the usual one', () => {
  const runs = [{ method: 'adam', learningRate: 1e-7, hyperparameters: {} }]
  expect(
    pageTitle(known({ ...initialState, selectedRun: 0, experiment: { ...experiment, runs } })),
  ).toBe('Adam, η = 10⁻⁷ on Himmelblau · Etascope')
})

it('names no rate that is only a place held for another', () => {
  expect(pageTitle(known({ ...initialState, suggesting: true }))).toBe('Himmelblau · Etascope')
})
