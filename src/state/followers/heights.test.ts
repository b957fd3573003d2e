import { expect, test } from 'vitest'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import type { State } from '../state'
import { answering } from '../test-doubles'
import type { Sources } from './followers'
import { followHeights } from './heights'

/** A state whose heights are followed, and what has been asked of the engine, which answers at once. */
function followed(initial: Partial<State> = {}) {
  const { engine, asked } = answering('heights', ({ viewport }) => ({ viewport }))
  const store = createLivingStore({ ...initialState, ...initial })
  followHeights(store, { engine } as Sources)
  return { store, asked }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

test('heights are asked for while the view is open alone, and given back when it closes', async () => {
  const { store, asked } = followed()
  store.setState({ view: { x0: 0, x1: 1, y0: 0, y1: 1 } })
  await turn()
  expect(asked).toEqual([])
  store.setState({ layers: ['surface'] })
  await turn()
  expect(asked).toHaveLength(1)
  expect(store.getState().heights?.viewport).toEqual({ x0: 0, x1: 1, y0: 0, y1: 1 })
  store.setState({ layers: [] })
  expect(store.getState().heights).toBeNull()
})

test('a blindfold closes the view', async () => {
  const { store, asked } = followed()
  store.setState({ layers: ['blindfold', 'surface'] })
  await turn()
  expect(asked).toEqual([])
})

test('heights follow the view and the objective', async () => {
  const { store, asked } = followed()
  store.setState({ layers: ['surface'] })
  await turn()
  store.setState({ view: { x0: 2, x1: 3, y0: 2, y1: 3 } })
  await turn()
  expect(asked.at(-1)?.viewport).toEqual({ x0: 2, x1: 3, y0: 2, y1: 3 })
  const { experiment } = store.getState()
  store.setState({ experiment: { ...experiment, objective: { kind: 'formula', text: 'x+y' } } })
  await turn()
  expect(asked).toHaveLength(3)
  store.setState({ selectedRun: 0 })
  await turn()
  expect(asked).toHaveLength(3)
})

test('an answer that comes after the view has closed is dropped', async () => {
  const { store } = followed()
  store.setState({ layers: ['surface'] })
  store.setState({ layers: [] })
  await turn()
  expect(store.getState().heights).toBeNull()
})

test('a slim view is widened to half of its length, and has an odd number of nodes on both sides', async () => {
  const { store, asked } = followed({ view: { x0: -1, x1: 1, y0: -100, y1: 100 } })
  store.setState({ layers: ['surface'] })
  await turn()
  expect(asked[0]).toMatchObject({
    viewport: { x0: -50, x1: 50, y0: -100, y1: 100 },
    columns: 97,
    rows: 193,
  })
})
