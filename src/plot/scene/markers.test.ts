import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare2,
  symbolStar,
  symbolTriangle,
} from 'd3'
import { expect, it } from 'vitest'
import { markerPath } from './markers'

const references = [
  symbolCircle,
  symbolDiamond2,
  symbolTriangle,
  symbolSquare2,
  symbolStar,
  symbolCross,
]

it.each(references.map((reference, index) => ({ reference, colour: index + 1 })))(
  'draws the shape of run $colour as d3 does',
  ({ reference, colour }) => {
    const ours = sorted(markerPath(colour, 90))
    const theirs = sorted(symbol(reference, 90)() ?? '')
    expect(ours.length).toBe(theirs.length)
    // Both write three decimals.
    for (const [k, value] of ours.entries()) expect(value).toBeCloseTo(theirs[k] ?? Number.NaN, 2)
  },
)

it('gives each of six runs a shape of its own', () => {
  const shapes = [1, 2, 3, 4, 5, 6].map((colour) => markerPath(colour, 100))
  expect(new Set(shapes).size).toBe(6)
})

/** The numbers of a path whatever corner it begins at and whichever way round it goes. */
function sorted(path: string): readonly number[] {
  return (path.match(/-?[\d.]+/g) ?? []).map(Number).sort((a, b) => a - b)
}
