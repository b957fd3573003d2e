import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** An opening that leaves the thing unnamed. A line that goes on from another above it opens nothing. */
const riddle = /(?:\/\*+\s+(?:\*\s+)?|(?<!^\s*\/\/.*\n\s*)\/\/ )(?:Of|What)\s.*/gm

it.each([
  ['/** Of the lines, in pixels. */'],
  ['/**\n * What a person feels.\n */'],
  ['const few = 3 // Of those'],
  ['{/* What is read. */}'],
  ["import 'https://a.b'\n// What follows"],
])('finds the riddle in %j', (text) => {
  expect(text.match(riddle)).toHaveLength(1)
})

it('lets a sentence go on with any word', () => {
  expect('// Nobody knows\n// What it is.\n/** Width\n * Of it. */'.match(riddle)).toBeNull()
})

const paths = ['src', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((path) => /\.(tsx?|css)$/.test(path))
    .map((path) => `${folder}/${path}`),
)

it('no comment leaves unnamed what it is on', () => {
  const found = paths
    .filter((path) => path !== 'src/comments.test.ts')
    .flatMap((path) =>
      (readFileSync(path, 'utf8').match(riddle) ?? []).map((comment) => `${path}: ${comment}`),
    )
  expect(found).toEqual([])
})
