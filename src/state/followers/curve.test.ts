import { expect, test } from 'vitest'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { outcomeOf, type State } from '../state'
import { answering } from '../test-doubles'
import { followCurve } from './curve'
import type { Sources } from './followers'

const turn = () => new Promise((resolve) => setTimeout(resolve))

function followed(change: Partial<State>) {
  const { engine, asked: calls } = answering('curve', () => ({
    map: { kind: 'none', why: 'noise' },
  }))
  const asked = () => calls.map((call) => call.asked)
  const outcome = outcomeOf(initialState.experiment, [])
  const view = { x0: -5, x1: 5, y0: -4, y1: 4 }
  const store = createLivingStore({ ...initialState, outcome, view, ...change })
  followCurve(store, { engine } as Sources)
  return { store, asked }
}

test('the curve is asked for while it is shown, of formulas in one variable alone', async () => {
  const { store, asked } = followed({ layers: ['curve'] })
  await turn()
  expect(asked()).toEqual([])
  store.setState({ only: 1 })
  await turn()
  expect(asked()).toMatchObject([{ axis: 1, low: -4, high: 4 }])
  store.setState({ layers: ['blindfold', 'curve'] })
  await turn()
  expect(store.getState().curve).toBeNull()
})

test('it has every start on it, and stays put under the hand that drags one', async () => {
  const { experiment, view } = initialState
  expect(view).toMatchObject({ x0: -6, x1: 6 })
  const far = { ...experiment, start: [9, 0] as const }
  const { store, asked } = followed({
    layers: ['curve'],
    only: 0,
    outcome: outcomeOf(far, []),
    view,
  })
  await turn()
  // A twentieth of the 15 from −6 to 9.
  expect(asked()).toMatchObject([{ low: -6, high: 9.75 }])
  const nearer = { ...far, start: [1, 0] as const }
  store.setState({ dragging: true, outcome: outcomeOf(nearer, []) })
  await turn()
  expect(asked().at(-1)).toMatchObject({ low: -6, high: 9.75 })
  store.setState({ dragging: false })
  await turn()
  expect(asked().at(-1)).toMatchObject({ low: -6, high: 6 })
})

test('it is as near as somebody has zoomed, whether starts are to be seen or not', async () => {
  const far = { ...initialState.experiment, start: [9, 0] as const }
  const { store, asked } = followed({ layers: ['curve'], only: 0, outcome: outcomeOf(far, []) })
  await turn()
  expect(asked()).toMatchObject([{ low: -5, high: 5 }])
  store.setState({ view: { x0: -1, x1: 0.5, y0: -4, y1: 4 } })
  await turn()
  expect(asked().at(-1)).toMatchObject({ low: -1, high: 0.5 })
})
