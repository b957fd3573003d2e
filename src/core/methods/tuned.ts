import { findMethod } from './registry'

/** The memory of past slopes, by the names that methods have for it: what a tuning map varies beside η. */
const tuned = ['momentum', 'beta1'] as const

/** The hyperparameter of a method that is tuned together with η, with its symbol; null for a method without such a memory. */
export function tunedOf(
  id: string,
): { readonly name: string; readonly symbol: string; readonly usual: number } | null {
  const known = findMethod(id)?.hyperparameters ?? {}
  for (const name of tuned) {
    const found = known[name]
    if (found) return { name, symbol: found.symbol, usual: found.default }
  }
  return null
}
