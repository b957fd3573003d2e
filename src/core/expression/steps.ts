import type { Rule } from '../records/algebra'
import type { Lowered } from './lowered'
import type { OperationName } from './operations'

/** One step of a formula, whose operands are steps before it. */
export type Step =
  | Exclude<Lowered, { kind: 'step' | 'mean' }>
  /** A mean, whose steps are carried out for every row. */
  | { readonly kind: 'mean'; readonly of: readonly Step[] }
  | {
      readonly kind: 'step'
      readonly operation: OperationName
      readonly rule: Rule | 'quotient'
      /** Places of the operands. */
      readonly a: number
      readonly b: number | null
    }

/** Every step after its operands, and equal ones once: what is one object is known to be one quantity. */
export function inOrder(lowered: Lowered): readonly Step[] {
  const steps: Step[] = []
  const places = new Map<string, number>()
  const rules = new Map<Rule | 'quotient', number>()

  const share = (key: string, step: Step): number => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, steps.length)
    return steps.push(step) - 1
  }
  const visit = (node: Lowered): number => {
    switch (node.kind) {
      case 'number':
        return share(`number ${Object.is(node.value, -0) ? '-0' : node.value}`, node)
      case 'variable':
      case 'column':
        return share(`${node.kind} ${node.index}`, node)
      case 'input':
        return share(`input ${node.name}`, node)
      case 'mean':
        return share(`mean ${places.size}`, { kind: 'mean', of: inOrder(node.of) })
      case 'step': {
        const a = visit(node.a)
        const b = node.b ? visit(node.b) : null
        const rule = rules.get(node.rule) ?? rules.size
        rules.set(node.rule, rule)
        return share(`${rule} ${a} ${b}`, {
          kind: 'step',
          operation: node.operation,
          rule: node.rule,
          a,
          b,
        })
      }
      default:
        throw node satisfies never
    }
  }
  const last = visit(lowered)
  // The whole formula may be a step that came up before, as in x + 0·x.
  return last === steps.length - 1 ? steps : [...steps, steps[last]!]
}
