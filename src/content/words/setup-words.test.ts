import { expect, it } from 'vitest'
import { viewFault } from './setup-words'

it('a view is refused where an axis runs backwards, or nothing could be drawn', () => {
  expect(viewFault({ x0: -6, x1: 6, y0: -6, y1: 6 })).toBeNull()
  expect(viewFault({ x0: 6, x1: -6, y0: -6, y1: 6 })).toContain('smaller end')
  expect(viewFault({ x0: -6, x1: 6, y0: 1, y1: 1 })).toContain('smaller end')
  expect(viewFault({ x0: 1, x1: 1 + 2e-16, y0: -6, y1: 6 })).toContain('too close together')
})
