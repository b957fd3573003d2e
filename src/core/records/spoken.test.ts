import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readable } from './number-format'
import { spoken } from './spoken'

it.each([
  ['xₜ₊₁ = xₜ − η f′(xₜ)', 'x at t plus 1 = x at t minus eta f prime(x at t)'],
  ['3.28·10⁻¹⁴', '3.28 times 10 to the minus 14'],
  ['−10⁶', 'minus 10 to the 6'],
  ['10²', '10 to the 2'],
  ['4.98·10⁻¹³', '4.98 times 10 to the minus 13'],
  ['10⁻¹²', '10 to the minus 12'],
  ['10²³', '10 to the 23'],
  ['x³²', 'x to the 32'],
  ['10\u202f000', '10000'],
  ['(−2.805,\u00a03.131)', '(minus 2.805, 3.131)'],
  ['f\u00a0=\u00a02, ‖∇f‖\u00a0=\u00a010⁻⁷', 'f = 2, norm of the gradient = 10 to the minus 7'],
  ['f − f*', 'f minus f star'],
  ['ρ² a step', 'rho squared a step'],
  ['2/λₘₐₓ', '2/lambda max'],
  ['Converged in 31 steps.', 'Converged in 31 steps.'],
])('says %s', (text, said) => {
  expect(spoken(text)).toBe(said)
})

test('the number that is said is the number that is shown', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e308, max: 1e308 }), (value) => {
      const digits = spoken(readable(value))
        .replace(/^(minus )?10 to/, '$11 times 10 to')
        .replace(' times 10 to the ', 'e')
        .replaceAll('minus ', '-')
      // Three digits are shown.
      expect(Math.abs(Number(digits) - value)).toBeLessThanOrEqual(0.005 * Math.abs(value))
    }),
  )
})

test('no sign is left that voices spell or leave out', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(spoken(readable(value))).toMatch(/^[a-z\d. ]+$/)
    }),
  )
})
