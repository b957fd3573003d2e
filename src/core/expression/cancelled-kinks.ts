import type { Lowered } from './lowered'
import type { StepName } from './operations'

type Step = Lowered & { readonly kind: 'step' }
type MakeStep = (name: StepName, a: Lowered, b?: Lowered) => Lowered

/**
 * The operation without the kink of its operand, where it cancels that, as |u|² = u² and cos|u| = cos u do; null elsewhere.
 * Derivatives of |u|² taken step by step would miss f″ at the kink that f has not, and say that it had one.
 */
export function withoutCancelledKinks(
  name: StepName,
  a: Lowered,
  b: Lowered | undefined,
  step: MakeStep,
): Lowered | null {
  switch (name) {
    case 'abs':
      return isNowhereNegative(a) ? a : null
    case 'cos':
    case 'cosh':
      return a.kind === 'step' && a.operation === 'abs' ? step(name, a.a) : null
    case 'power':
      return b?.kind === 'number' ? evenPower(a, b.value, step) : null
    case 'multiply':
      return b && isRoot(a) && areSame(a, b) ? evenPower(a, 2, step) : null
    default:
      return null
  }
}

/** A root that is squared can only be one of these. */
function isRoot(lowered: Lowered): lowered is Step {
  if (lowered.kind !== 'step') return false
  return ['abs', 'hypot', 'sqrt'].includes(lowered.operation)
}

function evenPower(base: Lowered, exponent: number, step: MakeStep): Lowered | null {
  if (!isRoot(base) || exponent % 2 !== 0 || exponent === 0) return null
  const square = (root: Lowered) => step('power', root, number(2))
  const raised = (squared: Lowered) =>
    exponent === 2 ? squared : step('power', squared, number(exponent / 2))
  const { operation, a, b } = base
  if (operation === 'abs') return step('power', a, number(exponent))
  // √u² is u where u is never negative; elsewhere it says where f is not defined.
  if (operation === 'sqrt') return isNowhereNegative(a) ? raised(a) : null
  return b ? raised(step('add', square(a), square(b))) : null
}

function number(value: number): Lowered {
  return { kind: 'number', value }
}

/**
 * Whether it is plain to see that it is nowhere negative; true of an operation that is not defined
 * everywhere as well.
 */
export function isNowhereNegative(lowered: Lowered): boolean {
  switch (lowered.kind) {
    case 'number':
      return lowered.value >= 0
    case 'variable':
    case 'column':
    case 'input':
      return false
    case 'mean':
      return isNowhereNegative(lowered.of)
    case 'step': {
      const { operation, a, b } = lowered
      if (nowhereNegative.has(operation)) return true
      if (!b) return false
      if (operation === 'power') return b.kind === 'number' && b.value % 2 === 0
      if (operation === 'multiply' && areSame(a, b)) return true
      const isMonotonic = operation === 'add' || operation === 'multiply' || operation === 'divide'
      return isMonotonic && isNowhereNegative(a) && isNowhereNegative(b)
    }
    default:
      throw lowered satisfies never
  }
}

const nowhereNegative: ReadonlySet<StepName> = new Set([
  ...(['abs', 'hypot', 'sqrt', 'exp', 'cosh', 'relu', 'sigmoid', 'softplus'] as const),
])

function areSame(a: Lowered, b: Lowered): boolean {
  if (a.kind === 'number') return b.kind === 'number' && Object.is(a.value, b.value)
  if (a.kind === 'variable') return b.kind === 'variable' && a.index === b.index
  if (a.kind === 'column') return b.kind === 'column' && a.index === b.index
  if (a.kind === 'input') return b.kind === 'input' && a.name === b.name
  if (a.kind === 'mean') return b.kind === 'mean' && areSame(a.of, b.of)
  if (b.kind !== 'step' || a.operation !== b.operation || !areSame(a.a, b.a)) return false
  return a.b ? b.b !== undefined && areSame(a.b, b.b) : !b.b
}
