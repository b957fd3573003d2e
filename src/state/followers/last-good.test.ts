import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { initialState } from '../initial-state'
import type { State } from '../state'
import { rememberLastGood } from './last-good'

test('what was on show comes back with its formula and with the one variable of that', () => {
  const store = createStore<State>(() => initialState)
  const { fieldIsOf, restore } = rememberLastGood(store)
  const objective = { kind: 'formula', text: 'x^4' } as const
  const experiment = { ...initialState.experiment, objective }
  const outcome = { experiment, descents: [], lastStep: 1, preview: false }
  store.setState({ experiment, outcome, tex: 'x^4', only: 0, suggesting: false })
  fieldIsOf(objective)
  const { experiment: other } = initialState
  store.setState({ experiment: other, outcome: null, tex: null, only: null })
  restore()
  expect(store.getState()).toMatchObject({ experiment, outcome, tex: 'x^4', only: 0 })
})
