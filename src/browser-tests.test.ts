import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { drawings, pieces } from '../e2e/parts'

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)

/** Quoted text that names a class of the page or an id, as a selector does. */
const selector =
  /(['"`])(?:[^'"`\n]*[\s>(,])?[.#](?!app\b)[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?=[\s>:,.)['"`])[^'"`\n]*\1/

/** Endings of files look like classes. */
const fileEnding = /'\.(css|js|png)'/

test('browser tests find what is on the page by role and name, or by a part that one file names', () => {
  const specs = filesOf('e2e').filter((file) => /\.(spec|bench)\.ts$/.test(file))
  expect(specs.length).toBeGreaterThan(50)
  const found = specs.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(
        (line) => selector.test(line) && !line.startsWith('import ') && !fileEnding.test(line),
      )
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

/** Whether a class is in the sources, or made there of its first words and something else. */
function isGiven(sources: string, name: string): boolean {
  if (new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources)) return true
  const words = name.split('-')
  return words.some((_, k) => k > 0 && sources.includes(`${words.slice(0, k).join('-')}-\${`))
}

test('every class by which a part is found is one that the sources give', () => {
  const sources = filesOf('src')
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  // KaTeX gives its own.
  for (const [part, selector] of Object.entries({ ...drawings, ...pieces }))
    for (const [, name] of selector.matchAll(/\.([a-z][\w-]*)/g))
      if (!/^(katex|mord|mrel)$/.test(name!))
        expect(isGiven(sources, name!), `${part}: .${name}`).toBe(true)
})
