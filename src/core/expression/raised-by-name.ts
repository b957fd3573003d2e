import type { OperationName } from './operations'

/** Functions of which f²(x) is f(x)² by custom, as it is read and as it is typeset. */
export const raisedByName: ReadonlySet<OperationName> = new Set<OperationName>([
  'sin',
  'cos',
  'tan',
  'sec',
  'csc',
  'cot',
  'sinh',
  'cosh',
  'tanh',
  'log',
  'log2',
  'log10',
])
