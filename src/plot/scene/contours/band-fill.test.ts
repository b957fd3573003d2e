import { expect, it } from 'vitest'
import { themed } from '../palette'
import { bandFill } from './band-fill'

it('goes from the lowest colour to the highest', () => {
  expect(bandFill(themed, 0, 24)).toBe('var(--contour-0)')
  expect(bandFill(themed, 12, 24)).toBe('var(--contour-2)')
  expect(bandFill(themed, 24, 24)).toBe('var(--contour-4)')
  expect(bandFill(themed, 3, 24)).toBe(
    'color-mix(in oklab, var(--contour-1) 50%, var(--contour-0))',
  )
  expect(bandFill(themed, 23, 24)).toBe(
    'color-mix(in oklab, var(--contour-4) 83.3%, var(--contour-3))',
  )
})

it('is neither high nor low where there is one colour only', () => {
  expect(bandFill(themed, 0, 0)).toBe('var(--contour-2)')
})
