import type { Rule } from '../records/algebra'
import type { StepName } from './operations'

/** The same function in the fewest kinds of steps: no operation without a variable, none of more than two operands. */
export type Lowered =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly index: 0 | 1 }
  | { readonly kind: 'column'; readonly index: number }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'mean'; readonly of: Lowered }
  | {
      readonly kind: 'step'
      readonly operation: StepName
      readonly rule: Rule | 'quotient'
      readonly a: Lowered
      readonly b?: Lowered
    }
