import { readdirSync, readFileSync } from 'node:fs'
import { unsupported } from '../src/build/browser-support'
import { oldestBrowsers } from '../src/build/browsers'
import { expect, test } from './test'

test('ships the licences of all that it is built of, the worker’s packages and the fonts too', async ({
  request,
}) => {
  const text = await (await request.get('licences.txt')).text()
  for (const name of ['react-dom', 'd3-contour', 'three', 'katex', 'zustand', 'mathjs'])
    expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'm'))
  expect(text).toContain('SIL OPEN FONT LICENSE')
  // The notice that mathjs's licence asks to be handed on.
  expect(text).toContain('math.js\nhttps://github.com/josdejong/mathjs')
})

test('ships fonts in the one format that every browser reads', () => {
  const fonts = readdirSync('dist/assets').filter((name) => /\.(ttf|woff|otf|eot)$/.test(name))
  expect(fonts).toEqual([])
})

test('asks no browser for what the oldest one it is built for does not know', () => {
  const files = (ending: string) =>
    readdirSync('dist/assets')
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(`dist/assets/${name}`, 'utf8'))
  const inline = readFileSync('dist/index.html', 'utf8').match(/<style>[\s\S]*?<\/style>/g) ?? []
  expect(unsupported([...inline, ...files('.css')].join('\n'), files('.js').join('\n'))).toEqual([])
  // The check finds features that are too young.
  expect(unsupported('a{anchor-name: --a}', 'Promise.try(f)')).toEqual(['anchor-name', 'try()'])
})

test('tells in the README which browsers those are', () => {
  const { chrome, firefox, safari } = oldestBrowsers
  expect(readFileSync('README.md', 'utf8')).toContain(
    `Chrome ${chrome}, Firefox ${firefox} and Safari ${safari}`,
  )
})
