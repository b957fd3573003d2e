import { expect, test } from 'vitest'
import { defaultExperiment } from '../experiment/defaults'
import { initialState } from './initial-state'
import { createLivingStore } from './living-store'
import { addNotice, followNotices, withdrawNotice } from './notices'
import type { About } from './state'

function told() {
  const store = createLivingStore(initialState)
  followNotices(store)
  const say = (about: About, text: string) => addNotice(store, about, { kind: 'words', text })
  const texts = () =>
    store.getState().notices.map(({ said }) => (said.kind === 'words' ? said.text : said.kind))
  return { store, say, texts }
}

const all: readonly About[] = [
  'link',
  'surface',
  'rates',
  'runs',
  'replaced',
  'refitted',
  'file',
  'script: a',
  'script: b',
]

test('a notice takes the place of the one about the same, and of no other', () => {
  const { say, texts } = told()
  for (const about of all) say(about, `first of ${about}`)
  expect(texts()).toHaveLength(all.length)
  for (const about of all) say(about, `second of ${about}`)
  expect(texts()).toEqual(all.map((about) => `second of ${about}`))
})

test('what is said of an experiment goes with it, and of a surface with the surface', () => {
  const { store, say } = told()
  for (const about of all) say(about, about)
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
  const { store, say, texts } = told()
  say('link', 'of the link')
  say('script: a', 'of the script')
  withdrawNotice(store, 'script: a')
  expect(texts()).toEqual(['of the link'])
  const { notices } = store.getState()
  withdrawNotice(store, 'script: a')
  expect(store.getState().notices).toBe(notices)
})
