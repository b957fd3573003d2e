import { expect, it } from 'vitest'
import { pointAt } from '../../core/backpropagation/adjoints'
import { computationalGraphs } from '../../core/backpropagation/computational-graph'
import { nothing } from '../../core/expression/given'
import { parseFormula } from '../../core/expression/parse'
import { formText, operationText } from './form-text'

function graphsOf(formula: string) {
  const parsed = parseFormula(formula, ['x', 'y'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  return computationalGraphs(parsed.expression, nothing, pointAt(0.5, 0.25))
}

const nameOf = (node: number) => ['x', 'y'][node] ?? `v${node - 1}`

function blocks(formula: string) {
  return graphsOf(formula).blocks!.nodes.flatMap((node) =>
    node.kind === 'operation' ? [formText(node.form, nameOf)] : [],
  )
}

function operations(formula: string) {
  return graphsOf(formula).operations!.nodes.flatMap((node) =>
    node.kind === 'operation' && node.form.kind === 'call' ? [operationText(node.form)] : [],
  )
}

// Chains of one operand after another are one block.
it.each([
  ['(2*x - 3)^2', '(2·x − 3)²'],
  ['-(x^2)', '−x²'],
  ['(-x)^2', '(−x)²'],
  ['exp(-x/2)', 'exp(−x/2)'],
  ['1/(x + 1)', '1/(x + 1)'],
  ['2^(x + 1)', '2^(x + 1)'],
  ['x^0.25', 'x^0.25'],
  ['x^(-2)', 'x⁻²'],
  ['3 - (x - 1)', '3 − (x − 1)'],
  ['x - (-2)', 'x − (−2)'],
  ['abs(sin(x))', '|sin(x)|'],
  ['max(x, 0.5)', 'max(x, 0.5)'],
  ['1e-7*x', '10⁻⁷·x'],
  ['(1e-7)^x', '(10⁻⁷)^x'],
])('writes %s as %s', (formula, text) => {
  const all = blocks(formula)
  expect(all.at(-1)).toBe(text)
})

it.each([
  ['(x^2 + y - 11)^2', ['( )²', '+', '− 11', '( )²']],
  ['3*sin(x)*y - x/y', ['sin', '× 3', '×', '/', '−']],
  ['(2 - x)/4 + 1/x', ['2 −', '/ 4', '1 /', '+']],
  ['x + (-3) - (-4)', ['− 3', '+ 4']],
  ['2^x + x^y + x^0.25 + x^(-1)', ['2^( )', '^', '+', '( )^0.25', '+', '( )⁻¹', '+']],
  ['-abs(x)', ['| |', '−( )']],
  ['max(x, 2) + atan2(1, y)', ['max(·, 2)', 'atan2(1, ·)', '+']],
])('writes the operations of %s into nodes as %j', (formula, texts) => {
  expect(operations(formula)).toEqual(texts)
})
