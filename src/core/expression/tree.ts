import type { OperationName } from './operations'

/** The syntax tree of a formula, as it was written: nothing is folded, reordered or expanded. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'variable'; readonly index: 0 | 1; readonly name: string }
  /** The row's value in the column of this index; stands within a mean alone. */
  | { readonly kind: 'column'; readonly index: number; readonly name: string }
  /** A number that is known only when the function is made. */
  | { readonly kind: 'input'; readonly name: string }
  /** The mean over the rows; there is none within another. */
  | { readonly kind: 'mean'; readonly of: Expression }
  | {
      readonly kind: 'call'
      readonly operation: OperationName
      readonly operands: readonly Expression[]
    }

export const constants = { pi: Math.PI, e: Math.E, tau: 2 * Math.PI } as const

export type ConstantName = keyof typeof constants
