import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textFont } from '../font'
import { measure } from '../measure'
import { shortened, wrapped } from './paragraph'

const font = textFont(13)
const texts = (lines: ReturnType<typeof wrapped>) =>
  lines.map((line) => line.map(({ text }) => text).join(' '))

it('breaks lines at spaces', () => {
  // Room for two words and a pixel more.
  const width = measure('aa aa', font) + 1
  expect(
    texts(wrapped([{ text: 'aa aa' }, { text: 'aa', bold: true }], 13, width, measure)),
  ).toEqual(['aa aa', 'aa'])
})

it('keeps every line within the width, and loses no letter, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = texts(wrapped([{ text }], 13, width, measure))
      for (const line of lines) expect(measure(line, font)).toBeLessThanOrEqual(width + 1e-9)
      expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''))
    }),
  )
})

it('shortens what has no room to what has, and leaves the rest as it is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 20, max: 300 }), (text, width) => {
      const shown = shortened(text, font, width, measure)
      expect(measure(shown, font)).toBeLessThanOrEqual(width)
      if (measure(text, font) <= width) expect(shown).toBe(text)
      else expect(shown.endsWith('…')).toBe(true)
    }),
  )
})
