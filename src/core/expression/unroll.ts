import type { Rule } from '../records/algebra'
import { type Given, inputOf } from './given'
import type { Lowered } from './lowered'
import { add } from './rules/arithmetic'

/** A mean over more rows has more creases than anybody follows. */
const mostRows = 24

/** The same with its inputs as numbers, and with a mean written out row by row where its terms have seams of their own. */
export function unrolled(lowered: Lowered, given: Given, row: number | null = null): Lowered {
  switch (lowered.kind) {
    case 'number':
    case 'variable':
      return lowered
    case 'input':
      return number(inputOf(given, lowered.name))
    case 'column':
      return row === null ? lowered : number(given.columns[lowered.index]![row]!)
    case 'mean':
      return given.rows <= mostRows && hasSeam(lowered.of) ? mean(lowered.of, given) : lowered
    case 'step': {
      const a = unrolled(lowered.a, given, row)
      return lowered.b ? { ...lowered, a, b: unrolled(lowered.b, given, row) } : { ...lowered, a }
    }
    default:
      throw lowered satisfies never
  }
}

function mean(of: Lowered, given: Given): Lowered {
  const terms = Array.from({ length: given.rows }, (_, row) => unrolled(of, given, row))
  const sum = terms.reduce((a, b) => step('add', add, a, b))
  return step('divide', 'quotient', sum, number(given.rows))
}

function hasSeam(lowered: Lowered): boolean {
  if (lowered.kind !== 'step') return false
  const { rule, a, b } = lowered
  if (rule !== 'quotient' && rule.seam) return true
  return hasSeam(a) || (b !== undefined && hasSeam(b))
}

function step(
  operation: 'add' | 'divide',
  rule: Rule | 'quotient',
  a: Lowered,
  b: Lowered,
): Lowered {
  return { kind: 'step', operation, rule, a, b }
}

function number(value: number): Lowered {
  return { kind: 'number', value }
}
