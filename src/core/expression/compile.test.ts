import { describe, expect, it } from 'vitest'
import { compile, source } from './compile'
import { differentiate } from './differentiate'
import { parseFormula } from './parse'
import type { Expression } from './tree'

const parsed = (formula: string): Expression => {
  const result = parseFormula(formula, ['x', 'y'])
  if (!result.ok) throw new Error(`${formula}: ${result.error.message}`)
  return result.expression
}

/** Operations of one of the three functions, in order, with the temporaries' numbers left out. */
function steps(formula: string, method: 'value' | 'gradient' | 'hessian'): readonly string[] {
  const code = source(differentiate(parsed(formula)))
  const body = code.slice(code.indexOf(`${method}(`)).split('\n},')[0]!
  const names = new Map<string, string>()
  const numbered = body.replace(/t\d+/g, (name) => {
    if (!names.has(name)) names.set(name, `t${names.size}`)
    return names.get(name) ?? name
  })
  return [...numbered.matchAll(/const t\d+ = (.*)/g)].map(([, step]) => step!)
}

describe('the code', () => {
  it.each([
    ['x^2', ['x * x']],
    ['x^3', ['x * x', 'x * t0']],
    ['x^4', ['x * x', 't0 * t0']],
    ['x^-2', ['x * x', '1 / t0']],
    ['x^0.5', ['sqrt(x)']],
    ['x^17', ['pow(x, 17)']],
    ['e^x', ['exp(x)']],
    ['2*pi*x', ['6.283185307179586 * x']],
    ['-3 - x', ['(-3) - x']],
    ['min(x, y, 1)', ['min(x, y)', 'min(t0, 1)']],
  ])('of %s is %j', (formula, expected) => {
    expect(steps(formula, 'value')).toEqual(expected)
  })

  it('computes what is common once, in whichever order it is written', () => {
    expect(steps('exp(x + y) + exp(y + x)', 'value')).toEqual(['x + y', 'exp(t0)', 't1 + t1'])
    expect(steps('exp(x*y)', 'gradient')).toEqual(['x * y', 'exp(t0)', 'y * t1', 'x * t1'])
  })

  it('computes nothing for what is 0 or constant', () => {
    expect(steps('3*x + 2*y', 'gradient')).toEqual(['3 * x', '2 * y', 't0 + t1'])
    expect(steps('floor(x)', 'hessian')).toEqual(['floor(x)'])
    expect(steps('x^4/3', 'gradient')).toEqual([
      ...['x * x', 't0 * t0', 'x * t0', '4 * t2', 't1 / 3', 't3 / 3'],
    ])
  })

  it('guards the chain rule only where an outer derivative can be infinite', () => {
    expect(steps('exp(sin(x^2))', 'hessian').join()).not.toMatch(/product|selection|quotient/)
    expect(steps('sqrt(x^2 + y^2)', 'gradient').join()).toContain('product')
  })
})

it('takes nothing that is not selected for 0 · ∞', () => {
  const infinite: Expression = {
    kind: 'call',
    operation: 'log',
    operands: [{ kind: 'number', value: 0 }],
  }
  const steep: Expression = {
    kind: 'call',
    operation: 'multiply',
    operands: [{ kind: 'variable', index: 0, name: 'x' }, infinite],
  }
  const out = new Float64Array(2)
  const f = compile({
    kind: 'call',
    operation: 'max',
    operands: [steep, { kind: 'number', value: 3 }],
  })
  expect(f.gradient(1, 0, out)).toBe(3)
  expect(out[0]).toBe(0)
})

it('names the operation and the number of operands that do not fit', () => {
  const misfit: Expression = { kind: 'call', operation: 'atan2', operands: [] }
  expect(() => compile(misfit)).toThrow('operands: 0 for atan2, which takes 2 to 2')
})
