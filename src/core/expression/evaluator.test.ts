import { afterEach, expect, it, vi } from 'vitest'
import { differentiable, mayCompile } from './evaluator'
import { parseFormula } from './parse'

const parsed = parseFormula('(x^2 + y - 11)^2 + (x + y^2 - 7)^2', ['x', 'y'])
if (!parsed.ok) throw new Error(parsed.error.message)
const { expression } = parsed

afterEach(() => vi.unstubAllGlobals())

function forbidCompiling(error: Error): void {
  vi.stubGlobal('Function', function refuse() {
    throw error
  })
}

it('interprets where a policy forbids compiling', () => {
  forbidCompiling(new EvalError('unsafe-eval is not allowed'))
  const out = new Float64Array(5)
  // By hand: f = 11² + 7², ∇f = (−14, −22), H = [[−42, 0], [0, −26]] at the origin.
  expect(differentiable(expression).hessian(0, 0, out)).toBe(170)
  expect([...out]).toEqual([-14, -22, -42, 0, -26])
  expect(mayCompile()).toBe(false)
})

it('tells whether formulas may be compiled', () => {
  expect(mayCompile()).toBe(true)
  forbidCompiling(new TypeError('broken'))
  expect(mayCompile).toThrow('broken')
})

it('lets any other failure be seen', () => {
  forbidCompiling(new TypeError('broken'))
  expect(() => differentiable(expression)).toThrow('broken')
})
