import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Font } from '../../plot/scene/font'
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

test('letters have the sizes of type.css, no more than six, or a share of what they stand beside', () => {
  const named = sheets
    .find(({ file }) => file === 'ui/style/type.css')
    ?.text.match(/--type-\w+(?=:)/g)
  expect(named?.length).toBeLessThanOrEqual(6)
  const used = sheets.flatMap(({ text }) => [
    ...[...text.matchAll(/font-size: ([^;]*);/g)].map(([, size = '']) => size),
    ...[...text.matchAll(/[\s;]font: (?:italic |\d+ )*([^ ;]*)/g)].map(([, size = '']) => size),
  ])
  // That of the root is what the others are shares of; that of a label without letters is none.
  const others = used.filter((size) => !/^(var\(--type-\w+\)|0?\.\d+em|1\.133em)$/.test(size))
  expect(new Set(others)).toEqual(new Set(['0', '0.9375rem', 'inherit']))
  for (const size of used.flatMap((size) => size.match(/--type-\w+/) ?? []))
    expect(named).toContain(size)
})

test('letters have two weights, as pictures of them have', () => {
  const used = sheets.flatMap(({ text }) => [
    ...[...text.matchAll(/font-weight: ([^;]*);/g)].map(([, weight = '']) => weight),
    ...[...text.matchAll(/[\s;]font: (?:italic )?(\d+) /g)].map(([, weight = '']) => weight),
  ])
  expect(new Set(used)).toEqual(new Set(['400', 'inherit', 'var(--strong)']))
  const pictured: Font['weight'] = 640
  expect(sheets.find(({ file }) => file === 'ui/style/type.css')?.text).toContain(
    `--strong: ${pictured};`,
  )
})

test('what the theme names means the same everywhere', () => {
  const theme = sheets.find(({ file }) => file === 'ui/style/theme.css')!
  const named = theme.text.match(/--[\w-]+(?=: light-dark)/g)!
  // More contrast is another theme.
  const themes = [theme.file, 'ui/style/more-contrast.css']
  const elsewhere = sheets.filter(({ file }) => !themes.includes(file))
  expect(named.length).toBeGreaterThan(20)
  // A part on a card may take its colour for paper.
  const renamed = elsewhere.flatMap(({ file, text }) =>
    named.filter((name) => new RegExp(`${name}: (?!var\\()`).test(text)).map((name) => file + name),
  )
  expect(renamed).toEqual([])
})

test('only what lies over the whole window goes by the width of the window', () => {
  // In print it is the paper that is wide.
  const byWindow = sheets.filter(({ text }) => /@media(?! print)[^{]*width/.test(text))
  expect(byWindow.map(({ file }) => file)).toEqual(['ui/keyboard/help.css'])
  const inWindow = sheets.filter(({ text }) => /\d(vw|vi|svw|dvw)\b/.test(text))
  expect(inWindow.map(({ file }) => file).sort()).toEqual([
    'ui/below/graph/graph-panel.css',
    'ui/below/table/table.css',
    // Floating boxes, which are placed within the window.
    'ui/glossary/glossary.css',
    'ui/keyboard/help.css',
    'ui/layers/critical/critical.css',
    'ui/parts/menu.css',
    'ui/parts/number.css',
  ])
})
