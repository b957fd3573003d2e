import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differentiable } from '../expression/evaluator'
import { nothing } from '../expression/given'
import { lower } from '../expression/lower'
import { parseFormula } from '../expression/parse'
import type { Expression } from '../expression/tree'
import { catalogue } from '../objectives/catalogue'
import { backpropagate, pointAt } from './adjoints'
import { computationOf, variesOf } from './quantities'

function read(formula: string, parameters: readonly [string, string] = ['x', 'y']): Expression {
  const parsed = parseFormula(formula, parameters)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.expression
}

function at(expression: Expression, x: number, y: number) {
  const computation = computationOf(lower(expression), nothing)
  return { ...computation, ...backpropagate(computation, pointAt(x, y)) }
}

/** Compiled from forward derivatives, which reverse accumulation has nothing in common with but the rules. */
function compiled(expression: Expression, x: number, y: number) {
  const out = new Float64Array(2)
  const value = differentiable(expression).gradient(x, y, out)
  return { value, gradient: [...out] }
}

/** Sums that cancel are off by the rounding of their terms, the largest of which an adjoint takes part in. */
function scaleOf({ accumulations }: ReturnType<typeof at>): number {
  return Math.max(1e-300, ...accumulations.map(({ amount }) => Math.abs(amount)))
}

describe.each(catalogue.map((record) => [record.id, record] as const))('%s', (_, record) => {
  const expression = read(record.formula, record.parameters)
  const { x0, x1, y0, y1 } = record.domain
  const inDomain = fc.tuple(
    fc.double({ min: x0, max: x1, noNaN: true }),
    fc.double({ min: y0, max: y1, noNaN: true }),
  )
  const known = [record.start, ...record.globalMinima.map((minimum) => minimum.at)]

  it('has the adjoints of its variables for its gradient, anywhere and at its minima', () => {
    const check = ([x, y]: readonly [number, number]) => {
      const back = at(expression, x, y)
      const { value, gradient } = compiled(expression, x, y)
      expect(back.values[back.f]).toBe(value)
      // At a coordinate of 5e-324 a square is 0 and the slope of its root infinite: no descent stands there.
      if (!gradient.every(Number.isFinite)) return
      for (const index of [0, 1] as const) {
        const error = Math.abs(back.adjoints[index]! - gradient[index]!)
        expect(error).toBeLessThanOrEqual(1e-12 * scaleOf(back))
      }
    }
    for (const point of known) check(point)
    fc.assert(fc.property(inDomain, check), { numRuns: 50 })
  })
})

it('has the gradient of any formula of the language for the adjoints of its variables', () => {
  const leaf = fc.constantFrom('x', 'y', '2', '0.5', '-1')
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
        .map(([sign, a, b]) => `((${a}) ${sign} (${b}))`),
      fc
        .tuple(fc.constantFrom('sin', 'exp', 'tanh', 'abs', 'sqrt', 'log', 'relu'), tie('formula'))
        .map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(fc.constantFrom('max', 'min', 'hypot', 'atan2'), tie('formula'), tie('formula'))
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc
        .tuple(tie('formula'), fc.constantFrom('2', '3', '-1', '0.5'))
        .map(([a, n]) => `(${a})^(${n})`),
    ),
  }))
  const coordinate = fc.integer({ min: -24, max: 24 }).map((n) => n / 8)
  fc.assert(
    fc.property(formula, coordinate, coordinate, (text, x, y) => {
      const parsed = parseFormula(text, ['x', 'y'])
      fc.pre(parsed.ok)
      if (!parsed.ok) return
      const back = at(parsed.expression, x, y)
      const { value, gradient } = compiled(parsed.expression, x, y)
      expect(back.values[back.f]).toBe(value)
      fc.pre([value, ...gradient, ...back.adjoints].every(Number.isFinite))
      for (const index of [0, 1] as const) {
        const error = Math.abs(back.adjoints[index]! - gradient[index]!)
        expect(error).toBeLessThanOrEqual(
          1e-12 * Math.max(scaleOf(back), Math.abs(gradient[index]!)),
        )
      }
    }),
    { numRuns: 500 },
  )
})

it('adds up what a variable that is used twice gets from either', () => {
  // f = (x² + y − 11)² + (x + y² − 7)² at (0, 0.5): both squares have slopes of their bases, −10.5 and −6.75.
  const himmelblau = read('(x^2 + y - 11)^2 + (x + y^2 - 7)^2')
  const { accumulations, adjoints } = at(himmelblau, 0, 0.5)
  const ofX = accumulations.filter(({ operand }) => operand === 0)
  expect(ofX.map(({ amount }) => amount)).toEqual([-13.5, 0])
  expect(ofX.map(({ total }) => total)).toEqual([-13.5, -13.5])
  // ∂f/∂y = 2·(−10.5) + 2·(−6.75)·2·0.5.
  expect(adjoints.slice(0, 2)).toEqual([-13.5, -34.5])
})

it('merges equal subexpressions, and knows a sum by either order of its terms', () => {
  const { quantities } = at(read('sin(x + y) * cos(y + x) + sin(x + y)'), 1, 2)
  const operations = quantities.flatMap((one) => (one.kind === 'operation' ? [one.operation] : []))
  expect(operations).toEqual(['add', 'sin', 'cos', 'multiply', 'add'])
})

it('has two accumulations from x·x, one for each of the two factors', () => {
  const { accumulations } = at(read('x*x'), 3, 0)
  expect(accumulations).toEqual([
    { operand: 0, quantity: 2, partial: 3, amount: 3, total: 3, rows: null },
    { operand: 0, quantity: 2, partial: 3, amount: 3, total: 6, rows: null },
  ])
})

it('accumulates an adjoint in full before it is passed on', () => {
  for (const { formula, parameters } of catalogue) {
    const { accumulations } = at(read(formula, parameters), 0.3, 0.7)
    for (const [index, { operand }] of accumulations.entries()) {
      const before = accumulations.slice(0, index).some(({ quantity }) => quantity === operand)
      expect(before).toBe(false)
    }
  }
})

it.each([
  ['x', 0, [1, 0]],
  ['y', 1, [0, 1]],
  ['3', 2, [0, 0]],
] as const)('takes f = %s as it is', (formula, f, gradient) => {
  const back = at(read(formula), 5, 6)
  expect(back.f).toBe(f)
  expect(back.adjoints.slice(0, 2)).toEqual(gradient)
})

it('lets a slope of 0 win where another is infinite, as the compiled gradient does', () => {
  // sqrt has an infinite slope at 0, where x² has none.
  const expression = read('sqrt(x^2) + y')
  expect(at(expression, 0, 1).adjoints.slice(0, 2)).toEqual(compiled(expression, 0, 1).gradient)
})

it('knows which quantities depend on a variable', () => {
  expect(variesOf(at(read('x + 3'), 1, 1).quantities)).toEqual([true, true, true])
  expect(variesOf(at(read('3'), 1, 1).quantities)).toEqual([true, true, false])
})
