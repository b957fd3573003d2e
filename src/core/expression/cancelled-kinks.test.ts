import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { enclosing } from './interval/enclose'
import { parseFormula } from './parse'

const tree = (text: string) => {
  const parsed = parseFormula(text, ['x', 'y'])
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`)
  return parsed.expression
}

const derivatives = (text: string, x: number, y: number) => {
  const out = new Float64Array(5)
  const f = compile(tree(text)).hessian(x, y, out)
  return [f, ...out].map((value) => value + 0)
}

describe.each([
  ['abs(x)^2', 'x^2'],
  ['square(abs(x - 1))', '(x - 1)^2'],
  ['abs(x)^4', 'x^4'],
  ['abs(x)^-2', 'x^-2'],
  ['abs(x)*abs(x)', 'x^2'],
  ['abs(abs(x))', 'abs(x)'],
  ['abs(x^2)', 'x^2'],
  ['abs(x^2 + 2*exp(y))', 'x^2 + 2*exp(y)'],
  ['abs(x*x)*y', 'x^2*y'],
  ['cos(abs(x*y))', 'cos(x*y)'],
  ['cosh(abs(x))', 'cosh(x)'],
  ['exp(-abs(x)^2)', 'exp(-x^2)'],
  ['hypot(x, y)^2', 'x^2 + y^2'],
  ['hypot(x, y, 2)^2', 'x^2 + y^2 + 4'],
  ['hypot(x, y)^4', '(x^2 + y^2)^2'],
  ['sqrt(x^2 + y^2)^2', 'x^2 + y^2'],
  ['sqrt(x^2)*sqrt(x^2)', 'x^2'],
])('%s', (kinked, smooth) => {
  it.each([
    [0, 0],
    [1, 0],
    [0.75, -2.5],
    [-3, 1.25],
  ])(`is ${smooth} to the derivatives at (%d, %d)`, (x, y) => {
    expect(derivatives(kinked, x, y)).toEqual(derivatives(smooth, x, y))
  })
})

it.each([
  ['abs(x)', 'kink'],
  ['abs(x)^3', 'kink'],
  ['abs(x)*abs(y)', 'kink'],
  ['abs(x)^2', 'smooth'],
  ['hypot(x, y)^2', 'smooth'],
  ['sqrt(x)^2', 'undefined'],
] as const)('%s on a box around the origin: %s', (text, regularity) => {
  const box = { x0: -1, x1: 1, y0: -1, y1: 1 }
  expect(enclosing(tree(text))(box).value.regularity).toBe(regularity)
})

it('leaves a square root of what may be negative undefined there', () => {
  expect(derivatives('sqrt(x)^2', -1, 0)[0]).toBeNaN()
})
