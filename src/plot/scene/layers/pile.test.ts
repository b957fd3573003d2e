import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexIn, levelOf, type Place, pile } from './pile'

const places: readonly Place[] = [...pile.ground, ...pile.marks]

test('no order of adding and removing layers changes which lies above which', () => {
  const shuffled = fc.shuffledSubarray([...places], { minLength: places.length })
  fc.assert(
    fc.property(shuffled, fc.subarray([...places]), (added, removed) => {
      const stack: { readonly place: Place }[] = []
      const add = (place: Place) => stack.splice(indexIn(stack, place), 0, { place })
      for (const place of added) add(place)
      for (const place of removed)
        stack.splice(
          stack.findIndex((each) => each.place === place),
          1,
        )
      for (const place of removed) add(place)
      expect(stack.map(({ place }) => place)).toEqual(places)
    }),
  )
})

test('of two at one place the later lies on top', () => {
  const [first, second] = [{ place: 'flow' }, { place: 'flow' }] as const
  const stack = [{ place: 'gradient' }, first, { place: 'critical' }] as const
  expect(indexIn(stack, second.place)).toBe(2)
})

test('the map and the field lie on the ground, and what is read off above the paths', () => {
  expect(levelOf('basins')).toBe('ground')
  expect(levelOf('readout')).toBe('marks')
})
