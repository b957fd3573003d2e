import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createLandscape } from './landscape'
import { initialState, type State } from './state'

test('layers are shown and hidden one by one, and listed in one order whatever was asked first', () => {
  const store = createStore<State>(() => initialState)
  const commits: string[] = []
  const { showLayer } = createLandscape(store, { commit: (key) => commits.push(key) })
  showLayer('basins', true)
  showLayer('flow', true)
  expect(store.getState().layers).toEqual(['flow', 'basins'])
  showLayer('flow', true)
  showLayer('basins', false)
  expect(store.getState().layers).toEqual(['flow'])
  expect(commits).toEqual(['layers', 'layers', 'layers', 'layers'])
})
