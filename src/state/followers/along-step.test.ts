import { expect, test } from 'vitest'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { outcomeOf } from '../state'
import { answering } from '../test-doubles'
import { followAlongStep } from './along-step'
import type { Sources } from './followers'

const turn = () => new Promise((resolve) => setTimeout(resolve))

/** A descent of which nothing but its length is looked at. */
const descentOf = (length: number) => ({ trajectory: { x: new Float64Array(length) } }) as never

function followed() {
  const { engine, asked } = answering('alongStep', () => ({ span: 0.5 }))
  const outcome = outcomeOf(initialState.experiment, [descentOf(9), descentOf(9)])
  const store = createLivingStore({ ...initialState, outcome, playback: 'paused', playhead: 3 })
  followAlongStep(store, { engine } as Sources)
  return { store, asked }
}

test('the step on show is looked along while that is shown, and given back after', async () => {
  const { store, asked } = followed()
  await turn()
  expect(asked).toEqual([])
  const { chart } = store.getState()
  store.setState({ chart: { ...chart, along: true } })
  await turn()
  expect(asked).toMatchObject([{ run: 1, t: 3, span: null }])
  store.setState({ playhead: 4 })
  await turn()
  expect(asked.at(-1)).toMatchObject({ t: 4, span: null })
  store.setState({ chart })
  expect(store.getState().along).toBeNull()
})

test('under the hand that drags, the axis stays as it was', async () => {
  const { store, asked } = followed()
  store.setState({ chart: { ...store.getState().chart, along: true } })
  await turn()
  store.setState({ dragging: true, outcome: { ...store.getState().outcome! } })
  await turn()
  expect(asked.at(-1)).toMatchObject({ span: 0.5 })
  store.setState({ dragging: false })
  await turn()
  expect(asked.at(-1)).toMatchObject({ span: null })
})
