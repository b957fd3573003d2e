import { adadelta } from './adadelta'
import { adagrad } from './adagrad'
import { adam } from './adam'
import { adamw } from './adamw'
import { amsgrad } from './amsgrad'
import { armijo } from './armijo'
import { bfgs } from './bfgs'
import { conjugateGradient } from './conjugate-gradient'
import { gradientDescent } from './gradient-descent'
import { l2 } from './l2'
import { lion } from './lion'
import type { Method } from './method'
import { momentum } from './momentum'
import { nadam } from './nadam'
import { nesterov } from './nesterov'
import { newton } from './newton'
import { rmsprop } from './rmsprop'
import { sgdw } from './sgdw'

export const methods: readonly Method[] = [
  gradientDescent,
  momentum,
  nesterov,
  l2,
  sgdw,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  adamw,
  amsgrad,
  nadam,
  lion,
  armijo,
  conjugateGradient,
  bfgs,
  newton,
]

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id)
}
