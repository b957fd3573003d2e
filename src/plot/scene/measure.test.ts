import { expect, it } from 'vitest'
import { textFont } from './font'
import { measure } from './measure'

it('grows with the text and the size, digits being alike', () => {
  const font = textFont(10)
  expect(measure('', font)).toBe(0)
  expect(measure('good', textFont(20))).toBeCloseTo(2 * measure('good', font))
  expect(measure('111', font)).toBe(measure('000', font))
  expect(measure('wide', textFont(10, 640))).toBeGreaterThan(measure('wide', font))
})

it('is what the widths of Inter add up to', () => {
  // m 876, i 242, n 591 thousandths.
  expect(measure('min', textFont(1000))).toBe(876 + 242 + 591)
})

it('knows ideographs to be wide and accents to be none', () => {
  expect(measure('小', textFont(10))).toBe(10)
  expect(measure('e\u0301', textFont(10))).toBe(measure('e', textFont(10)))
})
