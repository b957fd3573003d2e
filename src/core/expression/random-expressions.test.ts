import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile, source } from './compile'
import { differentiate } from './differentiate'
import { interpret } from './interpret'
import { type OperationName, operations } from './operations'
import { primitives } from './primitives'
import type { Expression } from './tree'
import { walk } from './tree-walk'

/** Thousands of formulas, on a machine that may be busy. */
const slow = { timeout: 60_000 }

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant<Expression>({ kind: 'variable', index: 0, name: 'x' }),
  fc.constant<Expression>({ kind: 'variable', index: 1, name: 'y' }),
  fc
    .constantFrom(-3, -1, 0, 0.5, 1, 2, 3, 7.25)
    .map((value): Expression => ({ kind: 'number', value })),
  fc
    .constantFrom('pi' as const, 'e' as const)
    .map((name): Expression => ({ kind: 'constant', name })),
)

function expressions(names: readonly OperationName[]): fc.Arbitrary<Expression> {
  const { tree } = fc.letrec<{ tree: Expression; call: Expression }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5, depthSize: 'medium' }, leaf, tie('call')),
    call: fc.constantFrom(...names).chain((operation) => {
      const [least, most] = operations[operation].arity
      return fc
        .array(tie('tree'), { minLength: least, maxLength: Math.min(most, 3) })
        .map((operands): Expression => ({ kind: 'call', operation, operands }))
    }),
  }))
  return tree
}

const every = Object.keys(operations) as OperationName[]
const kinked: readonly string[] = [
  'abs',
  'sign',
  'floor',
  'ceil',
  'round',
  'relu',
  'min',
  'max',
  'mod',
]
const smooth = every.filter((name) => !kinked.includes(name))

const coordinate = fc.double({ min: -4, max: 4, noNaN: true, noDefaultInfinity: true })

/** The largest of the values and derivatives of every part; NaN or infinite where one of them is. */
function largestPart(expression: Expression, x: number, y: number): number {
  const out = new Float64Array(5)
  const own = [walk(expression).hessian(x, y, out), ...out]
  const parts = expression.kind === 'call' ? expression.operands : []
  return Math.max(...own.map(Math.abs), ...parts.map((part) => largestPart(part, x, y)))
}

it('compiled equals interpreted to the last bit, NaN included', slow, () => {
  fc.assert(
    fc.property(expressions(every), coordinate, coordinate, (expression, x, y) => {
      const compiled = new Float64Array(5)
      const interpreted = new Float64Array(5)
      const f = compile(expression).hessian(x, y, compiled)
      expect(interpret(expression).hessian(x, y, interpreted)).toBe(f)
      expect(interpreted).toEqual(compiled)
    }),
    { numRuns: 1000 },
  )
})

it('compiled equals the chain rule carried out in numbers, to the last bit', slow, () => {
  fc.assert(
    fc.property(expressions(every), coordinate, coordinate, (expression, x, y) => {
      const compiled = new Float64Array(5)
      const walked = new Float64Array(5)
      const f = compile(expression).hessian(x, y, compiled) + 0
      expect(f).toBe(walk(expression).hessian(x, y, walked) + 0)
      // 0 · ∞ is NaN when computed and 0 when the compiler has seen that a factor is 0 everywhere.
      fc.pre(Number.isFinite(largestPart(expression, x, y)))
      // −0 and 0 are the same slope.
      expect(compiled.map((d) => d + 0)).toEqual(walked.map((d) => d + 0))
    }),
    { numRuns: 1000 },
  )
})

it('value, gradient and Hessian agree on what they share', slow, () => {
  fc.assert(
    fc.property(expressions(every), coordinate, coordinate, (expression, x, y) => {
      for (const f of [compile(expression), interpret(expression)]) {
        const gradient = new Float64Array(2)
        const hessian = new Float64Array(5)
        expect(f.gradient(x, y, gradient)).toBe(f.value(x, y))
        expect(f.hessian(x, y, hessian)).toBe(f.value(x, y))
        expect(gradient).toEqual(hessian.subarray(0, 2))
      }
    }),
  )
})

/** Coarse, so that no difference of two of them is tiny: it would leave neither side a digit to compare. */
const coarse = fc.integer({ min: -256, max: 256 }).map((n) => n / 64)

it(
  'the derivatives are those of central differences, where these are good for anything',
  slow,
  () => {
    let compared = 0
    fc.assert(
      fc.property(expressions(smooth), coarse, coarse, (expression, x, y) => {
        const f = compile(expression)
        const gradient = (x: number, y: number, i: number) => {
          const out = new Float64Array(2)
          f.gradient(x, y, out)
          return out[i]!
        }
        const out = new Float64Array(5)
        f.hessian(x, y, out)
        const largest = largestPart(expression, x, y)
        fc.pre(largest < 1e4)
        const slopes = [
          (h: number) => (f.value(x + h, y) - f.value(x - h, y)) / (2 * h),
          (h: number) => (f.value(x, y + h) - f.value(x, y - h)) / (2 * h),
          (h: number) => (gradient(x + h, y, 0) - gradient(x - h, y, 0)) / (2 * h),
          (h: number) => (gradient(x, y + h, 0) - gradient(x, y - h, 0)) / (2 * h),
          (h: number) => (gradient(x, y + h, 1) - gradient(x, y - h, 1)) / (2 * h),
        ]
        for (const [i, slope] of slopes.entries()) {
          // Halving h quarters the error of a central difference; where it does not, a singularity is near.
          const [rough, middle, fine] = [slope(4e-3), slope(2e-3), slope(1e-3)]
          const trend = Math.abs(middle - fine)
          // A few roundings of the largest part, over h.
          const noise = (64 * Number.EPSILON * Math.max(1, largest)) / 1e-3
          const settled = trend < 1e-3 * Math.abs(fine) && Math.abs(rough - middle) < 5 * trend
          if (!settled && !(Math.abs(rough - fine) < noise)) continue
          compared++
          // The error left is a third of the last change; three times that leaves room for the next order.
          expect(Math.abs(out[i]! - fine), `derivative ${i}`).toBeLessThan(trend + noise)
        }
      }),
      // Always the same trees: once in 30 000 a branch cut or a cancellation passes for a settled difference.
      { numRuns: 2000, seed: 1 },
    )
    // Or the property would hold for having been asked of nothing.
    expect(compared).toBeGreaterThan(500)
  },
)

it('writes code of numbers, temporaries and primitives alone', slow, () => {
  const words = new Set([
    ...Object.keys(primitives),
    ...['use', 'strict', 'const', 'return', 'primitives', 'value', 'gradient', 'hessian', 'out'],
    ...['x', 'y', 'NaN', 'Infinity'],
  ])
  fc.assert(
    fc.property(expressions(every), (expression) => {
      const numbersOut = source(differentiate(expression)).replace(/\b\d[\d.]*(?:e[+-]?\d+)?/g, '')
      for (const [word] of numbersOut.matchAll(/[\p{L}_$][\p{L}\d_$]*/gu)) {
        expect(words.has(word) || /^t\d+$/.test(word), word).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})
