import { readable } from '../records/number-format'
import { isNowhereNegative } from './cancelled-kinks'
import { lower } from './lower'
import type { Expression } from './tree'

/** Sentences on where a formula has no value although it may look as if it had one: x^(1/3) for x < 0. */
export function remarks(expression: Expression): readonly string[] {
  const found = new Set<string>()
  const pending = [expression]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === 'mean') pending.push(node.of)
    if (node.kind !== 'call') continue
    pending.push(...node.operands)
    const [base, exponent] = node.operands
    if (node.operation !== 'power' || !base || !exponent) continue
    const power = lower(exponent)
    if (power.kind !== 'number' || Number.isInteger(power.value)) continue
    if (isNowhereNegative(lower(base))) continue
    found.add(fractionalPower(power.value))
  }
  return [...found]
}

function fractionalPower(exponent: number): string {
  const none = `A power of ${readable(exponent, 6)} has no value where its base is negative`
  const thirds = Math.round(3 * exponent)
  if (Math.abs(3 * exponent - thirds) > 1e-12) return `${none}.`
  return `${none}; cbrt(x)${thirds === 1 ? '' : `^${thirds}`} has.`
}
