import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('kinds of objectives are told apart in one place, beside where one is described and where one is compiled', () => {
  const kindsAsked = /\b(objective|reference)\??\.kind\b/
  const asking = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /(?<!\.test)\.tsx?$/.test(file) && kindsAsked.test(readFileSync(`src/${file}`, 'utf8')),
  )
  expect(asking.sort()).toEqual([
    'core/objectives/describe.ts',
    'core/objectives/kinds.ts',
    'core/resolve-objective.ts',
  ])
})
