import type { Sources } from './followers/followers'
import type { LivingStore } from './living-store'

/** Asks, once for all, whether the host lets the engine compile formulas. */
export function askWhetherCompiled(_: LivingStore, { engine }: Sources): Promise<boolean> {
  return engine.call('compiles', {})
}
