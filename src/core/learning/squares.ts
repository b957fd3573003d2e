import { leastSquares } from '../data/least-squares'
import { differentiate } from '../expression/differentiate'
import { differentiableOverBatch } from '../expression/evaluator'
import type { Given } from '../expression/given'
import type { Expression } from '../expression/tree'

/** A function that is centred where it is least, and the numbers that it leaves open. */
export interface Centred {
  readonly expression: Expression
  readonly inputs: Given['inputs']
}

/**
 * The mean of a squared residual that is linear in the parameters, by sums over the rows made once: as exact as the sum of the
 * squares, and as quick for ten thousand rows as for ten. Null for any other mean.
 */
export function centredSquares(sample: Expression, given: Given): Centred | null {
  const residual = residualOf(sample)
  if (!residual) return null
  const { rows } = given
  const [a, b, c] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)]
  const of = differentiableOverBatch(asMean(residual.of), given)
  const slopes = new Float64Array(2)
  for (let row = 0; row < rows; row++) {
    c[row] = of.over([row]).gradient(0, 0, slopes)
    a[row] = slopes[0]!
    b[row] = slopes[1]!
  }
  const { at, least, tilt, across, along } = leastSquares(a, b, c)
  const { factor } = residual
  const inputs = {
    u: at[0],
    v: at[1],
    tilt,
    least: factor * least,
    across: factor * across,
    along: factor * along,
  }
  return { expression: quadratic, inputs: { ...given.inputs, ...inputs } }
}

const means = new WeakMap<Expression, Expression>()

/** The same tree for the same sample, so that it is compiled once. */
export function asMean(sample: Expression): Expression {
  const mean: Expression = means.get(sample) ?? { kind: 'mean', of: sample }
  means.set(sample, mean)
  return mean
}

interface Residual {
  readonly of: Expression
  readonly factor: number
}

const residuals = new WeakMap<Expression, Residual | null>()

/**
 * The residual r where the sample is factor·r² and r is linear in the parameters; null elsewhere.
 */
function residualOf(sample: Expression): Residual | null {
  const known = residuals.get(sample)
  if (known !== undefined) return known
  const squared = squareIn(sample)
  const residual = squared && isLinear(squared.of) ? squared : null
  residuals.set(sample, residual)
  return residual
}

function squareIn(sample: Expression): Residual | null {
  if (sample.kind !== 'call') return null
  const [a, b] = sample.operands
  if (!a || !b) return null
  switch (sample.operation) {
    case 'power':
      return b.kind === 'number' && b.value === 2 ? { of: a, factor: 1 } : null
    case 'multiply':
      if (a.kind === 'number' && a.value > 0) return times(a.value, squareIn(b))
      return b.kind === 'number' && b.value > 0 ? times(b.value, squareIn(a)) : null
    case 'divide':
      return b.kind === 'number' && b.value > 0 ? times(1 / b.value, squareIn(a)) : null
    default:
      return null
  }
}

function times(factor: number, residual: Residual | null): Residual | null {
  return residual && { ...residual, factor: factor * residual.factor }
}

function isLinear(expression: Expression): boolean {
  const { dxx, dxy, dyy } = differentiate(expression)
  return [dxx, dxy, dyy].every((node) => node.kind === 'number' && node.value === 0)
}

type Call = Extract<Expression, { kind: 'call' }>

const call = (operation: Call['operation'], ...operands: Expression[]): Expression => ({
  kind: 'call',
  operation,
  operands,
})
const input = (name: string): Expression => ({ kind: 'input', name })
const squared = (of: Expression) => call('power', of, { kind: 'number', value: 2 })

const du = call('subtract', { kind: 'variable', index: 0, name: 'u' }, input('u'))
const dv = call('subtract', { kind: 'variable', index: 1, name: 'v' }, input('v'))

/** least + along·(u − u₀)² + across·(v − v₀ + tilt·(u − u₀))². */
const quadratic = call(
  'add',
  call('add', input('least'), call('multiply', input('along'), squared(du))),
  call('multiply', input('across'), squared(call('add', dv, call('multiply', input('tilt'), du)))),
)
