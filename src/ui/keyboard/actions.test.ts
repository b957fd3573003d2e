import { expect, it } from 'vitest'
import { actionGroups } from './actions'

const actions = actionGroups.flatMap((group) => group.actions)

it('gives no key two meanings, and says what each does', () => {
  const keys = actions.flatMap((action) => action.keys)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  const words = actions.map(({ does }) => does)
  expect(words.filter((does, index) => words.indexOf(does) !== index)).toEqual([])
})

it('names keys as they are heard', () => {
  const named = /^(Space|Home|End|Delete|Backspace|F\d+|Arrow(Left|Right))$/
  for (const key of actions.flatMap((action) => action.keys)) {
    const bare = key.replace(/^(Ctrl\+)?(Shift\+)?/, '')
    expect(/^[A-Z]$/.test(bare) || named.test(bare) || key === bare, key).toBe(true)
    expect(bare.length === 1 || named.test(bare), key).toBe(true)
    expect(bare, key).toBe(bare.length === 1 ? bare.toUpperCase() : bare)
  }
})
