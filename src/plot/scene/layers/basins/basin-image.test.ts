import { expect, test } from 'vitest'
import { basinColourNames, basinColours, fillPixels, hues, shades, shading } from './basin-image'

const colours = basinColourNames.map((_, index) => `rgb(${200 - index}, 150, ${100 + index})`)

test('few steps have the colour of the hue itself, many are nearer to the last', () => {
  const slow = 'rgb(0, 0, 0)'
  const named = colours.map((colour, index) => (index === hues ? slow : colour))
  const { table } = basinColours(named)
  for (let hue = 0; hue < hues; hue++) {
    const bytes = (entry: number) => [entry & 255, (entry >> 8) & 255, (entry >> 16) & 255]
    expect(bytes(table[hue * shades]!)).toEqual([200 - hue, 150, 100 + hue])
    expect(bytes(table[hue * shades + shades - 1]!)[1]).toBe(75)
    expect(table[hue * shades]! >>> 24).toBe(255)
  }
})

test('shades rise with the steps and stay within the table, however many steps there are', () => {
  const shadeOf = shading([10, 1000])
  const shown = [0, 10, 11, 100, 999, 1000, 5000, 1e6].map(shadeOf)
  expect(shown).toEqual([...shown].sort((a, b) => a - b))
  expect(shown[0]).toBe(0)
  expect(shown.at(-1)).toBe(shades - 1)
  for (const steps of [
    [7, 7],
    [Number.NaN, Number.NaN],
  ] as const)
    expect(shading(steps)(7)).toBe(0)
})

test('each pixel has the colour of the cell under its centre, or of the pattern there, and none outside', () => {
  // Two cells beside each other, 2.5 pixels wide and 2 high, one pixel from the left; the second has a pattern.
  const cells = { columns: 2, rows: 1, colours: Uint32Array.of(7, 0), kinds: Uint8Array.of(0, 1) }
  const place = { left: 1, top: 0, width: 5, height: 2 }
  const tiles = Uint32Array.of(0, 0, 0, 0, 11, 12, 13, 14)
  const pixels = new Uint32Array(7 * 3).fill(99)
  fillPixels(pixels, 7, cells, place, tiles, 2)
  expect([...pixels]).toEqual([
    ...[0, 7, 7, 12, 11, 12, 0],
    ...[0, 7, 7, 14, 13, 14, 0],
    ...[0, 0, 0, 0, 0, 0, 0],
  ])
})
