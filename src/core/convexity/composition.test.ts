import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resolveObjective } from '../resolve-objective'
import { isConvexByComposition } from './composition'

function typed(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const convex = [
  'abs(x) + abs(y)',
  'max(x, y, 1 - x - y)',
  'max(abs(x - 1), 3*abs(y + 0.5))',
  '2*hypot(x - 1, y) + x/3 - 7',
  'relu(x + 2*y) + (x - y)^2',
  'exp(abs(x)) + 2^(x^2)',
  'max(x^2 + y^2 - 1, 0)',
  '-min(x, -y) - 3*min(x, 2)',
  'softplus(abs(x) - 1) + cosh(x - y)',
  '3',
  '0*x + y',
]

it.each(convex)('finds %s convex', (text) => {
  expect(isConvexByComposition(typed(text).expression)).toBe(true)
})

it.each(convex)('%s is so on chords', (text) => {
  const { f } = typed(text)
  const coordinate = fc.double({ min: -5, max: 5, noNaN: true })
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, (a, b, c, d) => {
      const [from, to] = [f.value(a, b), f.value(c, d)]
      // A dozen roundings of the greater value.
      const slack = 1e-14 * Math.max(1, Math.abs(from), Math.abs(to))
      expect(f.value((a + c) / 2, (b + d) / 2)).toBeLessThanOrEqual((from + to) / 2 + slack)
    }),
  )
})

it.each([
  '-abs(x)',
  'abs(x) - abs(y)',
  'abs(x^2 - 1)',
  'min(x, y)',
  'relu(-abs(x) + 1)',
  'x*y',
  'x^3',
  '(x^2 - 1)^2',
  '0.5^(x^2)',
  '-2*hypot(x, y)',
  'log(x)',
  'sin(x)',
  'x/0',
  'mod(x, 2)',
])('says nothing of %s', (text) => {
  expect(isConvexByComposition(typed(text).expression)).toBe(false)
})
