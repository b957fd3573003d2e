import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../compile'
import { type OperationName, operations } from '../operations'
import type { Expression } from '../tree'
import { axes, enclosing } from './enclose'
import type { Interval } from './interval'

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant<Expression>({ kind: 'variable', index: 0, name: 'x' }),
  fc.constant<Expression>({ kind: 'variable', index: 1, name: 'y' }),
  fc
    .constantFrom(-3, -1, 0, 0.5, 1, 2, 3, 0.1, 7.25)
    .map((value): Expression => ({ kind: 'number', value })),
)

const names = Object.keys(operations) as OperationName[]

const { tree } = fc.letrec<{ tree: Expression; call: Expression }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: 'medium' }, leaf, tie('call')),
  call: fc.constantFrom(...names).chain((operation) => {
    const [least, most] = operations[operation].arity
    return fc
      .array(tie('tree'), { minLength: least, maxLength: Math.min(most, 3) })
      .map((operands): Expression => ({ kind: 'call', operation, operands }))
  }),
}))

/** Whether the number is far from where 1/x overflows, which makes NaN of what has a value. */
const isOrdinary = (value: number) => value === 0 || Math.abs(value) > 1e-6
const end = fc.double({ min: -4, max: 4, noNaN: true }).filter(isOrdinary)
const share = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))
const side = fc.tuple(end, fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3, noNaN: true })))

const within = (from: number, to: number, part: number) =>
  Math.min(to, Math.max(from, from + part * (to - from)))

function contains({ lo, hi }: Interval, value: number): boolean {
  return !Number.isFinite(value) || (lo <= value && value <= hi)
}

it('holds the value, gradient and Hessian of any formula at any point of any box', {
  timeout: 60_000,
}, () => {
  let compared = 0
  fc.assert(
    fc.property(tree, side, side, share, share, (expression, [x0, w], [y0, h], u, v) => {
      const box = { x0, x1: x0 + w, y0, y1: y0 + h }
      const [x, y] = [within(x0, box.x1, u), within(y0, box.y1, v)]
      fc.pre(isOrdinary(x) && isOrdinary(y))
      const enclosure = enclosing(expression)(box)
      const out = new Float64Array(5)
      const value = compile(expression).hessian(x, y, out)
      // Where f is not defined its derivatives may still be computed: of min(NaN, 1) by the 1.
      fc.pre(Number.isFinite(value))
      const [dx, dy, dxx, dxy, dyy] = out as unknown as [number, number, number, number, number]
      if (enclosure.value.regularity === 'smooth') compared++
      for (const [name, number] of Object.entries({ value, dx, dy, dxx, dxy, dyy })) {
        const bounds = enclosure[name as keyof typeof enclosure]
        expect(contains(bounds, number), `${name} ${number} in [${bounds.lo}, ${bounds.hi}]`).toBe(
          true,
        )
      }
    }),
    { numRuns: 4000 },
  )
  // The property does not hold because nothing is ever bounded.
  expect(compared).toBeGreaterThan(500)
})

it('is smooth only where the Hessian exists', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(tree, side, side, share, share, (expression, [x0, w], [y0, h], u, v) => {
      const box = { x0, x1: x0 + w, y0, y1: y0 + h }
      const enclosure = enclosing(expression)(box)
      fc.pre(enclosure.value.regularity === 'smooth')
      fc.pre(Object.values(enclosure).every(({ lo, hi }) => Number.isFinite(hi - lo)))
      const out = new Float64Array(5)
      const [x, y] = [within(x0, box.x1, u), within(y0, box.y1, v)]
      fc.pre(isOrdinary(x) && isOrdinary(y))
      const value = compile(expression).hessian(x, y, out)
      expect([value, ...out].every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

it.each(['log', 'log2', 'log10', 'log1p'] as const)(
  'is not smooth where %s has its pole',
  (operation) => {
    const x: Expression = { kind: 'variable', index: 0, name: 'x' }
    const pole = operation === 'log1p' ? -1 : 0
    const over = (x0: number, x1: number) =>
      enclosing({ kind: 'call', operation, operands: [x] })({ x0, x1, y0: 0, y1: 0 })
    expect(over(pole, pole).value.regularity).toBe('undefined')
    expect(over(pole, pole + 1).value.regularity).toBe('undefined')
    expect(over(pole + 0.5, pole + 1).value.regularity).toBe('smooth')
  },
)

it('differentiates by any two directions', () => {
  const x: Expression = { kind: 'variable', index: 0, name: 'x' }
  const y: Expression = { kind: 'variable', index: 1, name: 'y' }
  const call = (operation: OperationName, ...operands: Expression[]): Expression => ({
    kind: 'call',
    operation,
    operands,
  })
  // (x + y)⁴ along (1, −1) and (1, 1): level in the one, 16 times the fourth power in the other.
  const four: Expression = { kind: 'number', value: 4 }
  const enclose = enclosing(call('power', call('add', x, y), four))
  const box = { x0: 1, x1: 2, y0: 1, y1: 2 }
  const turned = enclose(box, [
    [1, -1],
    [1, 1],
  ])
  expect(turned.dxx).toMatchObject({ lo: 0, hi: 0 })
  expect(turned.dxy).toMatchObject({ lo: 0, hi: 0 })
  // 4·12·(x + y)² with x + y in [2, 4].
  expect(turned.dyy).toMatchObject({ lo: 192, hi: 768 })
  expect(enclose(box)).toEqual(enclose(box, axes))
})
