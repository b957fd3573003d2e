import { greekLetters } from '../records/greek-letters'
import type { OperationName } from './operations'
import { type ConstantName, constants } from './tree'

/** The operation that a name of a formula calls; `exponent` where it is a power by another name. */
export interface FunctionName {
  readonly operation: OperationName
  readonly exponent?: 2 | 3
  /** The base, where it is a power of this number. */
  readonly base?: 2
  /** The factor that its argument is multiplied by first. */
  readonly factor?: 'pi'
}

const sameName = [
  ...['sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2', 'sinh', 'cosh', 'tanh'],
  ...['exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sqrt', 'cbrt', 'hypot'],
  ...['abs', 'sign', 'min', 'max', 'floor', 'ceil', 'round', 'mod'],
  ...['sigmoid', 'softplus', 'relu', 'sinc', 'erf', 'gamma'],
  ...['sec', 'csc', 'cot', 'asinh', 'acosh', 'atanh'],
  ...['trunc', 'heaviside', 'clamp', 'huber'],
] as readonly OperationName[]

/** Maps, so that no name of Object.prototype is ever found. */
export const functions: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ...sameName.map((name) => [name, { operation: name }] as const),
  ['ln', { operation: 'log' }],
  ['pow', { operation: 'power' }],
  ['square', { operation: 'power', exponent: 2 }],
  ['cube', { operation: 'power', exponent: 3 }],
  ['exp2', { operation: 'power', base: 2 }],
  // The normalised sinc of NumPy and of signal processing.
  ['np.sinc', { operation: 'sinc', factor: 'pi' }],
  ['norm', { operation: 'hypot' }],
  ['step', { operation: 'heaviside' }],
  ['if', { operation: 'select' }],
  ['where', { operation: 'select' }],
])

export const constantNames: ReadonlySet<string> = new Set(Object.keys(constants))

/** Whether a formula can have it for the name of a parameter or of a column. */
export function isFreeName(name: string): boolean {
  return /^\p{L}\w*$/u.test(name) && !functions.has(name) && !isConstantName(name)
}

export function isConstantName(name: string): name is ConstantName {
  return constantNames.has(name)
}

const letter = /^[\p{Script=Latin}\p{Script=Greek}]$/u

/** A third coordinate and the imaginary unit: who writes them means something else than a number to choose. */
const noConstants: ReadonlySet<string> = new Set(['z', 'Z', 'i'])

/** Whether an unknown name is a constant whose value is chosen: a single letter, a Greek one by its name, or one of those `named` such. */
export function isChosenConstant(name: string, named: readonly string[] | null): boolean {
  if (named === null) return false
  if (named.includes(name) || greekLetters.has(name)) return true
  return letter.test(name) && !noConstants.has(name)
}
