import { expect, test } from 'vitest'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { outcomeOf } from '../state'
import { answering } from '../test-doubles'
import type { Sources } from './followers'
import { followSharpness } from './sharpness'

const turn = () => new Promise((resolve) => setTimeout(resolve))

/** A descent of which nothing but its iterates is looked at. */
const descentThrough = (...x: number[]) =>
  ({ trajectory: { x: Float64Array.from(x), y: new Float64Array(x.length) } }) as never

function followed() {
  const { engine, asked } = answering('sharpness', ({ x }) => ({ greatest: x, alongGradient: x }))
  const store = createLivingStore(initialState)
  followSharpness(store, { engine } as Sources)
  return { store, asked }
}

test('sharpness is asked for along every path while the chart shows it, and given back after', async () => {
  const { store, asked } = followed()
  const outcome = outcomeOf(initialState.experiment, [descentThrough(1, 2), descentThrough(3)])
  store.setState({ outcome })
  await turn()
  expect(asked).toEqual([])
  store.setState({ chart: { quantity: 'sharpness', scale: 'log' } })
  await turn()
  expect(asked.map(({ x }) => [...x])).toEqual([[1, 2], [3]])
  const { sharpness } = store.getState()
  expect(sharpness?.outcome).toBe(outcome)
  expect(sharpness?.runs.map(({ greatest }) => [...greatest])).toEqual([[1, 2], [3]])
  store.setState({ chart: { quantity: 'loss', scale: 'log' } })
  expect(store.getState().sharpness).toBeNull()
})

test('a walker below a blindfold hears of none', async () => {
  const { store, asked } = followed()
  store.setState({
    outcome: outcomeOf(initialState.experiment, [descentThrough(1)]),
    chart: { quantity: 'sharpness', scale: 'log' },
    layers: ['blindfold'],
  })
  await turn()
  expect(asked).toEqual([])
})
