import { adagrad } from './adagrad'
import { adam } from './adam'
import { armijo } from './armijo'
import { gradientDescent } from './gradient-descent'
import type { Method } from './method'
import { momentum } from './momentum'
import { nesterov } from './nesterov'
import { newton } from './newton'
import { rmsprop } from './rmsprop'

export const methods: readonly Method[] = [
  gradientDescent,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adam,
  armijo,
  newton,
]

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id)
}
