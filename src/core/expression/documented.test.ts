import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { functions } from './names'
import { parseFormula } from './parse'

const text = readFileSync('docs/formulas.md', 'utf8')

/** The rows of a table with so many columns, as what stands in their backticks. */
function rows(columns: number): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code!.replaceAll('\\|', '|')))
    .filter((cells) => cells.length === columns)
}

function values(formula: string): readonly number[] {
  const parsed = parseFormula(formula, ['x', 'y'])
  if (!parsed.ok) throw new Error(`${formula}: ${parsed.error.message}`)
  const { value } = compile(parsed.expression)
  return [value(0.3, 1.7), value(-0.6, 0.4), value(2.5, 3)]
}

it('lists every function, once', () => {
  const list = /functions\n`([^`]+)`/.exec(text)![1]!.split(' ')
  const names = [...functions.keys()].filter((name) => !name.includes('.'))
  expect([...list].sort()).toEqual([...names].sort())
})

describe('what is pasted', () => {
  it.each(rows(2))('%s is read as %s', (pasted, plain) => {
    const [found, meant] = [values(pasted!), values(plain!)]
    found.forEach((value, k) => {
      if (Number.isNaN(meant[k])) expect(value).toBeNaN()
      else expect(value).toBeCloseTo(meant[k]!, 12)
    })
  })

  it.each(rows(3))('%s may mean %s or %s', (pasted, ...meanings) => {
    const parsed = parseFormula(pasted!, ['x', 'y'])
    if (parsed.ok) throw new Error(`read as ${parsed.tex}`)
    expect(parsed.error.readings?.map((reading) => reading.text)).toEqual(meanings)
  })

  it('has examples of each', () => {
    expect(rows(2).length).toBeGreaterThan(10)
    expect(rows(3).length).toBeGreaterThan(6)
  })
})
