import { expect, test } from 'vitest'
import { defaultExperiment } from '../experiment/defaults'
import { createLivingStore } from './living-store'
import { addLinkNotice, addNotice, followNotices, withdrawNotice } from './notices'
import { type About, initialState } from './state'

function told() {
  const store = createLivingStore(initialState)
  followNotices(store)
  return { store, texts: () => store.getState().notices.map(({ text }) => text) }
}

const all: readonly About[] = [
  'link',
  'surface',
  'rates',
  'runs',
  'replaced',
  'file',
  'script: a',
  'script: b',
]

test('a notice takes the place of the one about the same, and of no other', () => {
  const { store, texts } = told()
  for (const about of all) addNotice(store, about, `first of ${about}`)
  expect(texts()).toHaveLength(all.length)
  for (const about of all) addNotice(store, about, `second of ${about}`)
  expect(texts()).toEqual(all.map((about) => `second of ${about}`))
  addLinkNotice(store, ['one', 'two', 'one'])
  addLinkNotice(store, ['three'])
  expect(texts().at(-1)).toBe('three')
  expect(texts()).toHaveLength(all.length)
})

test('what is said of an experiment goes with it, and of a surface with the surface', () => {
  const { store } = told()
  for (const about of all) addNotice(store, about, about)
  const left = () => store.getState().notices.map(({ about }) => about)
  store.setState({ playhead: 3, layout: 'overlay' })
  expect(left()).toEqual(all)
  store.setState({ experiment: { ...defaultExperiment, start: [1, 1] } })
  expect(left()).toEqual(['link', 'surface', 'script: a', 'script: b'])
  store.setState({
    experiment: { ...defaultExperiment, objective: { kind: 'catalogue', id: 'booth' } },
  })
  expect(left()).toEqual(['link', 'script: a', 'script: b'])
})

test('a notice whose cause has gone is withdrawn, and nothing else changes', () => {
  const { store } = told()
  addNotice(store, 'link', 'of the link')
  addNotice(store, 'script: a', 'of the script')
  withdrawNotice(store, 'script: a')
  expect(store.getState().notices).toMatchObject([{ text: 'of the link' }])
  const { notices } = store.getState()
  withdrawNotice(store, 'script: a')
  expect(store.getState().notices).toBe(notices)
})
