import fc from 'fast-check'
import {
  all,
  type ConstantNode,
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  type SymbolNode,
} from 'mathjs/number'
import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import type { OperationName } from './operations'
import { parseFormula } from './parse'
import type { Expression } from './tree'

/** Thousands of formulas, on a machine that may be busy. */
const slow = { timeout: 60_000 }

const mathjs = create(all!)

const operationOf: Readonly<Record<string, OperationName>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  pow: 'power',
  unaryMinus: 'negate',
}

/** mathjs's own tree of the text as it stands. */
function mathjsTree(text: string): Expression {
  const convert = (node: MathNode): Expression => {
    switch (node.type) {
      case 'ParenthesisNode':
        return convert((node as ParenthesisNode).content)
      case 'ConstantNode':
        return { kind: 'number', value: Number((node as ConstantNode).value) }
      case 'SymbolNode': {
        const { name } = node as SymbolNode
        if (name === 'pi' || name === 'e') return { kind: 'constant', name }
        return { kind: 'variable', index: name === 'x' ? 0 : 1, name }
      }
      case 'FunctionNode': {
        const { fn, args } = node as FunctionNode
        const operation = String((fn as SymbolNode).name) as OperationName
        return { kind: 'call', operation, operands: args.map(convert) }
      }
      default: {
        const { fn, args } = node as OperatorNode
        if (String(fn) === 'unaryPlus') return convert(args[0]!)
        return { kind: 'call', operation: operationOf[String(fn)]!, operands: args.map(convert) }
      }
    }
  }
  return convert(mathjs.parse(text))
}

const ours = (text: string) => {
  const parsed = parseFormula(text, ['x', 'y'])
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`)
  return parsed.expression
}

/** Texts, most of them well formed, in which everything that binds stands beside everything else. */
const texts = fc
  .array(
    fc.constantFrom(
      ...['x', 'y', 'pi', 'e', '2', '3', '.5', '1e3', '7.5', 'x', '2'],
      ...['+', '-', '*', '/', '^', '-', '*', '/', '^', ' '],
      ...['(', ')', '(', ')', 'sin(', 'atan2(x,'],
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((pieces) => {
    const joined = pieces.join(' ').replace(/ (?=[(),*/^])|(?<=[(,*/^]) /g, '')
    // Unlike mathjs, we take ** for a power.
    const text = joined.replaceAll('**', '* *').replaceAll('**', '* *')
    const open = text.split('(').length - text.split(')').length
    return text + ')'.repeat(Math.max(0, open))
  })
  // There a name before a bracket would be a function.
  .map((text) => text.replace(/\b(x|y|pi|e)\s*(?=\()/g, '$1*'))

it('builds the tree that mathjs builds', slow, () => {
  let compared = 0
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseFormula(text, ['x', 'y'])
      fc.pre(parsed.ok)
      compared++
      expect(parsed.ok && parsed.expression).toEqual(mathjsTree(text))
    }),
    { numRuns: 2000, maxSkipsPerRun: 1000 },
  )
  expect(compared).toBe(2000)
})

it('refuses what mathjs cannot read', slow, () => {
  fc.assert(
    fc.property(texts, (text) => {
      let readable = true
      try {
        mathjs.parse(text)
      } catch {
        readable = false
      }
      fc.pre(!readable)
      expect(parseFormula(text, ['x', 'y']).ok).toBe(false)
    }),
    { numRuns: 1000, maxSkipsPerRun: 1000 },
  )
})

it('has the value that mathjs evaluates the text to', slow, () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(-2, -0.75, 0.5, 3),
      fc.constantFrom(-1.5, 2),
      (text, x, y) => {
        const parsed = parseFormula(text, ['x', 'y'])
        fc.pre(parsed.ok)
        const expected = mathjs.evaluate(text, { x, y })
        fc.pre(Number.isFinite(expected))
        const value = parsed.ok ? compile(parsed.expression).value(x, y) : Number.NaN
        // Powers differ in the last bits from Math.pow, and at most 14 pieces magnify that; a wrong tree is far off.
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(expected)),
        )
      },
    ),
    { numRuns: 1000, maxSkipsPerRun: 1000, seed: 1 },
  )
})

describe.each([
  ['1/2x', '(1/2)*x'],
  ['2/3(x)', '(2/3)*x'],
  ['-1/2x', '((-1)/2)*x'],
  ['2x', '2*x'],
  ['3(x+1)y', '(3*(x+1))*y'],
  ['x^2y', '(x^2)*y'],
  ['2^-x', '2^(-x)'],
  ['-x^2', '-(x^2)'],
  ['2^3^x', '2^(3^x)'],
  ['x - y - 1', '(x - y) - 1'],
  ['x/y/2', '(x/y)/2'],
  ['y(1-x)^2', 'y*((1-x)^2)'],
  ['pi(x+1)', 'pi*(x+1)'],
  ['2^x(y+1)', '(2^x)*(y+1)'],
  ['x(y)(x)', '(x*y)*x'],
  ['1/2x(y)', '((1/2)*x)*y'],
  ['x sin(y)', 'x*sin(y)'],
  ['2mod(x, 3)', '2*mod(x, 3)'],
  ['2e3x', '2000*x'],
  ['+x', 'x'],
])('%s', (text, meaning) => {
  it(`means ${meaning}`, () => {
    expect(ours(text)).toEqual(ours(meaning))
  })
})
