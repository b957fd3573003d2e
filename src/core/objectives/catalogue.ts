import { absSum } from './abs-sum'
import { ackley } from './ackley'
import { beale } from './beale'
import { booth } from './booth'
import { bowlK10 } from './bowl-k10'
import { bowlK100 } from './bowl-k100'
import { bowlRot } from './bowl-rot'
import { boydExp } from './boyd-exp'
import { branin } from './branin'
import { doubleWell } from './double-well'
import { dropWave } from './drop-wave'
import { easom } from './easom'
import { eggCrate } from './egg-crate'
import { eggholder } from './eggholder'
import { gauss3 } from './gauss3'
import { goldsteinPrice } from './goldstein-price'
import { griewank } from './griewank'
import { himmelblau } from './himmelblau'
import { levy13 } from './levy13'
import { matyas } from './matyas'
import { mccormick } from './mccormick'
import { monkeySaddle } from './monkey-saddle'
import type { ObjectiveRecord } from './objective'
import { peaks } from './peaks'
import { rastrigin } from './rastrigin'
import { rosenbrock } from './rosenbrock'
import { rosenbrockB10 } from './rosenbrock-b10'
import { saddle } from './saddle'
import { sixHumpCamel } from './six-hump-camel'
import { sphere } from './sphere'
import { styblinskiTang } from './styblinski-tang'
import { threeHumpCamel } from './three-hump-camel'
import { zakharov } from './zakharov'

/** Every built-in objective, group by group, and in each from the simplest to the hardest: the order of the picker. */
export const catalogue: readonly ObjectiveRecord[] = [
  sphere,
  bowlRot,
  booth,
  boydExp,
  zakharov,
  bowlK10,
  matyas,
  bowlK100,
  beale,
  rosenbrockB10,
  rosenbrock,
  goldsteinPrice,
  himmelblau,
  branin,
  gauss3,
  threeHumpCamel,
  sixHumpCamel,
  mccormick,
  styblinskiTang,
  peaks,
  eggCrate,
  griewank,
  rastrigin,
  levy13,
  saddle,
  monkeySaddle,
  doubleWell,
  easom,
  absSum,
  ackley,
  dropWave,
  eggholder,
]

export function findRecord(id: string): ObjectiveRecord | undefined {
  return catalogue.find((record) => record.id === id)
}
