import { readdirSync } from 'node:fs'
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
