import { expect, it } from 'vitest'
import { isCharacter, keyName } from './key-name'

type Press = Parameters<typeof keyName>[0]

function press(key: string, rest: Partial<Press> & { altGraph?: boolean } = {}): string {
  const { altGraph = false, ...modifiers } = rest
  return keyName({
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    getModifierState: (name) => name === 'AltGraph' && altGraph,
    ...modifiers,
  })
}

it('names a key by what it types', () => {
  expect(press('m')).toBe('M')
  expect(press('M', { shiftKey: true })).toBe('Shift+M')
  expect(press(' ')).toBe('Space')
  expect(press('?', { shiftKey: true })).toBe('?')
  // A French keyboard has its digits with Shift.
  expect(press('3', { shiftKey: true, code: 'Digit3' })).toBe('3')
  expect(press('ArrowLeft', { shiftKey: true })).toBe('Shift+ArrowLeft')
})

it('does not mistake Caps Lock for Shift', () => {
  expect(press('M')).toBe('M')
  expect(press('m', { shiftKey: true })).toBe('Shift+M')
})

it('takes Control and ⌘ for one another, and nothing with Alt', () => {
  expect(press('z', { ctrlKey: true })).toBe('Ctrl+Z')
  expect(press('Z', { metaKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z')
  expect(press('z', { altKey: true })).toBe('')
  expect(press('z', { ctrlKey: true, metaKey: true })).toBe('')
  expect(press('{', { altGraph: true })).toBe('')
})

it('goes by the place of a letter only where the layout has no Latin ones', () => {
  expect(press('ь', { code: 'KeyM' })).toBe('M')
  expect(press('Ь', { code: 'KeyM', shiftKey: true })).toBe('Shift+M')
  expect(press('я', { code: 'KeyZ', ctrlKey: true })).toBe('Ctrl+Z')
  expect(press('é', { code: 'Digit2' })).toBe('é')
  expect(press('ö', { code: 'Semicolon' })).toBe('ö')
})

it('tells characters from keys with names', () => {
  expect(['M', 'Shift+M', '?', '1', ','].every(isCharacter)).toBe(true)
  expect(['Space', 'ArrowLeft', 'F2', 'Ctrl+Z', 'Ctrl+Shift+Z'].some(isCharacter)).toBe(false)
})
