import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFormula } from '../parse'
import { normalise } from './normalise'

/** Thousands of formulas, on a machine that may be busy. */
const slow = { timeout: 60_000 }

it.each([
  ['x² + y²', 'x^2 + y^2'],
  ['x³y¹⁰', 'x^3*y^10'],
  ['x⁻¹', 'x^(-1)'],
  ['2x²3', '2*x^2*3', 'refused'],
  ['x − y', 'x - y'],
  ['x – 1', 'x - 1'],
  ['2·x⋅y', '2*x*y'],
  ['3 × x', '3*x'],
  ['x ÷ y', 'x/y'],
  ['x ∕ 2', 'x/2'],
  ['2π', '2*pi'],
  ['πx', 'pi*x'],
  ['xπ', 'x*pi'],
  ['x**2', 'x^2'],
  ['x**-2', 'x^(-2)'],
  ['√(x + 1)', 'sqrt(x + 1)'],
  ['√2x', 'sqrt(2)*x'],
  ['2√x', '2*sqrt(x)'],
  ['√π', 'sqrt(pi)'],
  ['∛x', 'cbrt(x)'],
  ['𝑥² + 𝒚', 'x^2 + y'],
  ['ｘ＋１', 'x+1'],
  ['x\u00a0+\u2009y', 'x + y'],
  ['  x + y \n', 'x + y'],
  ['y(1-x)²', 'y*(1-x)^2'],
  ['(x + y)²', '(x + y)^2'],
  ['sin(x)²', 'sin(x)^2'],
])('%j is read as %j', (pasted, plain, outcome = 'read') => {
  const parsed = parseFormula(pasted, ['x', 'y'])
  expect(parsed.ok).toBe(outcome === 'read')
  if (parsed.ok) expect(parsed).toEqual(parseFormula(plain, ['x', 'y']))
})

it('tells for each character where it came from', () => {
  const { text, positions } = normalise('𝑥¹⁰ − π√2 **y')
  expect(text).toBe('x^(10) -  pi √2 ^y')
  const typed = '𝑥¹⁰ − π√2 **y'
  const origin = (part: string) => typed.slice(positions[text.indexOf(part)])
  expect(origin('^(10)')).toBe('¹⁰ − π√2 **y')
  expect(origin(')')).toBe('¹⁰ − π√2 **y')
  expect(origin('-')).toBe('− π√2 **y')
  expect(origin('pi')).toBe('π√2 **y')
  expect(origin('√')).toBe('√2 **y')
  expect(origin('^y')).toBe('**y')
  expect(origin('y')).toBe('y')
})

it('maps every text onto itself, from its beginning to its end', slow, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const { text, positions } = normalise(typed)
      expect(positions.length).toBe(text.length + 1)
      expect(positions.at(-1)).toBe(typed.length)
      expect(positions.every((position, i) => i === 0 || position >= positions[i - 1]!)).toBe(true)
    }),
  )
})
