import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isConvexByComposition } from '../convexity/composition'
import { compile } from './compile'
import type { Given } from './given'
import { interpret } from './interpret'
import { enclosing } from './interval/enclose'
import { parseFormula } from './parse'
import { Pieces } from './pieces'
import { toTex } from './tex'
import type { Expression } from './tree'
import { walk } from './tree-walk'

function sample(text: string, columns: readonly string[] = ['x', 'y']): Expression {
  const parsed = parseFormula(text, ['w', 'b'], columns)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.expression
}

const mean = (text: string): Expression => ({ kind: 'mean', of: sample(text) })

/** The mean, and a penalty whose weight is an input. */
function penalised(text: string): Expression {
  const penalty = sample('(w^2 + b^2)/2')
  const weighted: Expression = {
    kind: 'call',
    operation: 'multiply',
    operands: [{ kind: 'input', name: 'l2' }, penalty],
  }
  return { kind: 'call', operation: 'add', operands: [mean(text), weighted] }
}

function given(rows: readonly (readonly [number, number])[], l2 = 0): Given {
  const column = (index: 0 | 1) => Float64Array.from(rows, (row) => row[index])
  return { rows: rows.length, columns: [column(0), column(1)], inputs: { l2 } }
}

/** The same formula in which every row is written out. */
function writtenOut(text: string, rows: readonly (readonly [number, number])[], l2: number) {
  const terms = rows.map(
    ([x, y]) => `(${text.replace(/\bx\b/g, `(${x})`).replace(/\by\b/g, `(${y})`)})`,
  )
  const all = `(${terms.join(' + ')})/${rows.length} + ${l2}*((w^2 + b^2)/2)`
  const parsed = parseFormula(all, ['w', 'b'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.expression
}

const losses = [
  '(w*x + b - y)^2',
  'abs(w*x + b - y)',
  'huber(w*x + b - y, 1)',
  'softplus((1 - 2*y)*(w*x + b))',
  '(tanh(w*x + b) - y)^2',
  '(b*w*x - y)^2',
  '(b*tanh(w*x) - y)^2',
  'w^2*exp(b/4)',
]

const number = fc.integer({ min: -24, max: 24 }).map((n) => n / 8)
const someRows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 5 })

function all(f: ReturnType<typeof compile>, w: number, b: number): readonly number[] {
  const out = new Float64Array(5)
  const value = f.hessian(w, b, out)
  return [value, ...out]
}

describe.each(losses)('the mean of %s', (text) => {
  const expression = penalised(text)

  it('compiled is the interpreted one to the last bit', () => {
    fc.assert(
      fc.property(someRows, number, number, number, (rows, l2, w, b) => {
        const open = given(rows, l2)
        expect(all(compile(expression, open), w, b)).toEqual(all(interpret(expression, open), w, b))
      }),
    )
  })

  it('is the sum written out, by an independent walk of its tree', () => {
    fc.assert(
      fc.property(someRows, number, number, number, (rows, penalty, w, b) => {
        const l2 = Math.abs(penalty)
        const open = given(rows, l2)
        const reference = all(walk(writtenOut(text, rows, l2)), w, b)
        const size = Math.max(1, ...reference.map(Math.abs))
        for (const f of [compile(expression, open), walk(expression, open)])
          for (const [k, value] of all(f, w, b).entries()) {
            // A few roundings of terms no larger than the largest derivative.
            const error = Math.abs(value - reference[k]!)
            expect(error).toBeLessThanOrEqual(1e-14 * size * rows.length)
          }
      }),
    )
  })

  it('gives value, gradient and Hessian by code that is its own for each', () => {
    fc.assert(
      fc.property(someRows, number, number, (rows, w, b) => {
        const f = compile(expression, given(rows, 0.5))
        const [value, dx, dy] = all(f, w, b)
        const out = new Float64Array(2)
        expect(f.value(w, b)).toBe(value)
        expect([f.gradient(w, b, out), ...out]).toEqual([value, dx, dy])
      }),
    )
  })

  it('lies within its enclosure over any box', () => {
    const side = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        someRows,
        number,
        number,
        side,
        side,
        side,
        side,
        (rows, w, b, width, height, u, v) => {
          const open = given(rows, 0.25)
          const enclosure = enclosing(
            expression,
            open,
          )({
            ...{ x0: w, x1: w + width },
            ...{ y0: b, y1: b + height },
          })
          const [value, dx, dy] = all(compile(expression, open), w + u * width, b + v * height)
          const parts = [
            [value!, enclosure.value],
            [dx!, enclosure.dx],
            [dy!, enclosure.dy],
          ] as const
          for (const [number, { lo, hi }] of parts) {
            expect(number).toBeGreaterThanOrEqual(lo)
            expect(number).toBeLessThanOrEqual(hi)
          }
        },
      ),
    )
  })
})

it('is compiled once, whatever rows it is taken over', () => {
  const expression = mean('(w*x + b - y)^2')
  const [one, other] = [
    compile(expression, given([[1, 2]])),
    compile(
      expression,
      given([
        [3, 4],
        [5, 6],
      ]),
    ),
  ]
  expect(one.computation).toBe(other.computation)
  expect(one.value(1, 0)).toBe(1)
  expect(other.value(1, 0)).toBe(1)
  expect(other.value(0, 0)).toBe(26)
})

it('of what no row changes is that itself', () => {
  const rows = given([
    [0.1, 0.2],
    [0.3, 0.4],
    [0.5, 0.6],
  ])
  const [of, itself] = [mean('sin(w)*b/3'), sample('sin(w)*b/3')]
  expect(all(compile(of, rows), 0.7, 1.3)).toEqual(all(compile(itself), 0.7, 1.3))
})

it('stays finite at margins of ten thousand', () => {
  const f = compile(
    mean('softplus((1 - 2*y)*(w*x + b))'),
    given([
      [1e4, 0],
      [1e4, 1],
      [-1e4, 0],
      [-1e4, 1],
    ]),
  )
  const [value, dw, db, ...second] = all(f, 1, 0)
  expect(value).toBe(5000)
  // Half of the rows are on the wrong side, each with a slope of all of its x.
  expect(dw).toBe(5000)
  expect(db).toBe(0)
  expect(second).toEqual([0, 0, 0])
})

describe('convexity by composition', () => {
  it.each([
    ['(w*x + b - y)^2', true],
    ['abs(w*x + b - y)', true],
    ['huber(w*x + b - y, 1)', true],
    ['softplus((1 - 2*y)*(w*x + b))', true],
    ['(tanh(w*x + b) - y)^2', false],
    ['(b*w*x - y)^2', false],
    ['exp(x*w)', true],
    // Convex times a column counts where that is nowhere negative.
    ['(x + 4)*(w*x + b)^2', true],
    ['x*(w*x + b)^2', false],
  ])('of the mean of %s: %s', (text, convex) => {
    const rows = given([
      [-3, 1],
      [1, 0],
      [2, 1],
    ])
    expect(isConvexByComposition(penalised(text), { ...rows, inputs: { l2: 0.1 } })).toBe(convex)
  })
})

describe('pieces', () => {
  it('are those of every row where rows are few', () => {
    const rows = given([
      [-3, 1],
      [1, 0],
      [2, 1],
    ])
    expect(new Pieces(mean('abs(w*x + b - y)'), rows).creases).toBe(3)
    expect(new Pieces(mean('huber(w*x + b - y, 1)'), rows).creases).toBe(6)
    expect(new Pieces(mean('(w*x + b - y)^2'), rows).creases).toBe(0)
  })

  it('are one where rows are many', () => {
    const rows = given(Array.from({ length: 100 }, (_, k) => [k, k % 3] as const))
    expect(new Pieces(mean('abs(w*x + b - y)'), rows).creases).toBe(0)
  })
})

it('is typeset as a sum over rows', () => {
  expect(toTex(mean('(w*x + b - y)^2'))).toMatchInlineSnapshot(
    `"\\frac{1}{n} \\sum_{i=1}^{n} (wx_i + b - y_i)^2"`,
  )
  expect(toTex(mean('w*x + b - y'))).toMatchInlineSnapshot(
    `"\\frac{1}{n} \\sum_{i=1}^{n} (wx_i + b - y_i)"`,
  )
})
