import type { LivingStore } from '../living-store'
import type { Sources } from './followers'

/** Asks, once for all, whether the host lets the engine compile formulas. */
export function askWhetherCompiled(_: LivingStore, { engine }: Sources): Promise<boolean> {
  return engine.call('compiles', {})
}
