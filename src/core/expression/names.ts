import type { OperationName } from './operations'
import { type ConstantName, constants } from './tree'

/** What a name of a formula calls; `exponent` where it is a power by another name. */
export interface FunctionName {
  readonly operation: OperationName
  readonly exponent?: 2 | 3
}

const sameName = [
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh'],
  ...['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sqrt', 'cbrt', 'hypot'],
  ...['abs', 'sign', 'min', 'max', 'floor', 'ceil', 'round', 'mod'],
  ...['sigmoid', 'softplus', 'relu'],
] as readonly OperationName[]

/** Maps, so that no name of Object.prototype is ever found. */
export const functions: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ...sameName.map((name) => [name, { operation: name }] as const),
  ['ln', { operation: 'log' }],
  ['pow', { operation: 'power' }],
  ['square', { operation: 'power', exponent: 2 }],
  ['cube', { operation: 'power', exponent: 3 }],
])

export const constantNames: ReadonlySet<string> = new Set(Object.keys(constants))

export function isConstantName(name: string): name is ConstantName {
  return constantNames.has(name)
}
