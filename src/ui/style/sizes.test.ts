import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sizes } from './sizes'

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file, text: readFileSync(`src/${file}`, 'utf8') }))
const known: readonly number[] = Object.values(sizes)
const widths = (text: string, rule: RegExp) =>
  [...text.matchAll(rule)]
    .flatMap(([, condition = '']) => condition.match(/\d+/g) ?? [])
    .map(Number)

test('style sheets lay an experiment out by the widths of its box that are named, and by no others', () => {
  const used = sheets.flatMap(({ text }) => widths(text, /@container experiment ([^{]*)\{/g))
  expect(new Set(used)).toEqual(new Set(known))
})

test('only what lies over the whole window goes by the width of the window', () => {
  // In print it is the paper that is wide.
  const byWindow = sheets.filter(({ text }) => /@media(?! print)[^{]*width/.test(text))
  expect(byWindow.map(({ file }) => file)).toEqual(['ui/keyboard/help.css'])
  const inWindow = sheets.filter(({ text }) => /\d(vw|vi|svw|dvw)\b/.test(text))
  expect(inWindow.map(({ file }) => file).sort()).toEqual([
    'ui/below/table/table.css',
    'ui/keyboard/help.css',
    // What floats is placed within the window.
    'ui/layers/critical/critical.css',
    'ui/parts/menu.css',
    'ui/parts/number.css',
  ])
})
