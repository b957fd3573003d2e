import { expect, it } from 'vitest'
import { compile } from './compile'
import { interpret } from './interpret'
import { parseFormula } from './parse'

const tree = (text: string) => {
  const parsed = parseFormula(text, ['x', 'y'])
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`)
  return parsed.expression
}

// A factor of 0 that is 0 everywhere takes an undefined one with it; one that happens to be 0 does not.
it.each([
  ['sign(y^y)', [0, -1.5], [0, 0]],
  ['floor(log(x))', [-1, 0], [0, 0]],
  ['0*log(x)', [-1, 0], [0, 0]],
  ['x*log(x)', [0, 0], [Number.NaN, 0]],
  ['round(sqrt(y)) + x', [2, -1], [1, 0]],
  ['y^y', [0, -1.5], [0, Number.NaN]],
] as const)('%s at %j has the gradient %j, compiled or interpreted', (text, [x, y], gradient) => {
  for (const f of [compile(tree(text)), interpret(tree(text))]) {
    const out = new Float64Array(2)
    f.gradient(x, y, out)
    expect([...out].map((slope) => slope + 0)).toEqual(gradient)
  }
})

it('evaluates a sum of a thousand terms', () => {
  const f = interpret(tree(Array(1000).fill('x').join('+')))
  expect(f.value(0.5, 0)).toBe(500)
})
