import { expect, it } from 'vitest'
import { holdsRows } from './pasted-rows'

it.each([
  ['x,y\n1,2', true],
  ['1\t2\r\n3\t4\r\n', true],
  ['\n\na;b\n\n1;2\n', true],
  ['x,y', false],
  ['x,y\n \n', false],
  ['no rows\nat all', false],
  ['', false],
])('%j', (text, holds) => {
  expect(holdsRows(text)).toBe(holds)
})

// For a pattern that tries all pairs of commas this would take hours.
it('is quick about one line however long', () => {
  expect(holdsRows('1,'.repeat(1e6))).toBe(false)
})
