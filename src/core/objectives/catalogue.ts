import { beale } from './beale'
import { booth } from './booth'
import { bowlK10 } from './bowl-k10'
import { himmelblau } from './himmelblau'
import type { ObjectiveRecord } from './objective'
import { rastrigin } from './rastrigin'
import { rosenbrock } from './rosenbrock'
import { saddle } from './saddle'
import { sixHumpCamel } from './six-hump-camel'
import { sphere } from './sphere'
import { styblinskiTang } from './styblinski-tang'

/** Every built-in objective, from the simplest bowl to the hardest valley: the order of the picker. */
export const catalogue: readonly ObjectiveRecord[] = [
  sphere,
  bowlK10,
  booth,
  saddle,
  himmelblau,
  sixHumpCamel,
  styblinskiTang,
  rastrigin,
  beale,
  rosenbrock,
]

export function findRecord(id: string): ObjectiveRecord | undefined {
  return catalogue.find((record) => record.id === id)
}
