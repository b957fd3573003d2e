import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Colour, channelsOf } from '../../plot/scene/colour'
import { contrast } from '../../plot/scene/contrast'

/** The colours that a style sheet names, for light and for dark pages. */
function themeOf(sheet: string): ReadonlyMap<string, readonly [light: Colour, dark: Colour]> {
  const text = readFileSync(`src/ui/style/${sheet}.css`, 'utf8')
  const named = text.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)
  return new Map(
    [...named].map(([, name = '', light, dark]) => [name, [light as Colour, dark as Colour]]),
  )
}

const usual = themeOf('theme')
const themes = {
  'the usual theme': usual,
  'more contrast': new Map([...usual, ...themeOf('more-contrast')]),
}

const ground = ['paper', 'card']
const names = [...usual.keys()]
const texts = names.filter((name) => /^(ink|muted|alarm|run-text-.)$/.test(name))
// Hairlines tell nothing, and contours are told apart from each other.
const marks = names.filter((name) => /^(edge|run-.|outcome-.*)$/.test(name))

describe.each(Object.entries(themes))('in %s', (_, theme) => {
  const least = (name: string) =>
    Math.min(
      ...ground.flatMap((below) =>
        [0, 1].map((scheme) =>
          contrast(channelsOf(theme.get(name)![scheme]!)!, channelsOf(theme.get(below)![scheme]!)!),
        ),
      ),
    )

  it.each(texts)('letters in %s are read: 4.5 to 1', (name) => {
    expect(least(name)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(marks)('marks and frames in %s are seen: 3 to 1', (name) => {
    expect(least(name)).toBeGreaterThanOrEqual(3)
  })
})
