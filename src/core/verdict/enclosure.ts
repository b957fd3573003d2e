import { type Enclose, enclosing } from '../expression/interval/enclose'
import type { Objective } from '../objective'

const enclosures = new WeakMap<Objective, Enclose>()

/** The bounds on an objective and its derivatives, made ready once. */
export function enclosureOf(objective: Objective): Enclose {
  const known = enclosures.get(objective) ?? enclosing(objective.expression, objective.given)
  enclosures.set(objective, known)
  return known
}
