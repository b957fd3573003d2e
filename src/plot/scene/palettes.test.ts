import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { colourNames, palettes } from './palettes'

const sheets = ['ui/style/theme.css', 'ui/layers/basins/basins.css']

it('is what the style sheets have: each colour of a picture, light and dark', () => {
  const declared = new Map<string, readonly [string, string]>()
  for (const sheet of sheets) {
    const text = readFileSync(new URL(`../../${sheet}`, import.meta.url), 'utf8')
    for (const [, name = '', light = '', dark = ''] of text.matchAll(
      /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ))
      declared.set(name, [light, dark])
  }
  for (const name of colourNames)
    expect([name, [palettes.light(name), palettes.dark(name)]]).toEqual([name, declared.get(name)])
  // Colours that only the page uses are no colours of a picture.
  const others = [...declared.keys()].filter((name) => !colourNames.some((each) => each === name))
  expect(others).toEqual(['soft', 'alarm'])
})
