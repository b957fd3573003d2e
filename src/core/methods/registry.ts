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

interface MethodGroup {
  readonly name: string
  readonly methods: readonly Method[]
}

/** In the order in which the page offers them. */
export const methodGroups: readonly MethodGroup[] = [
  { name: 'Along the gradient', methods: [gradientDescent, momentum, nesterov, l2, sgdw] },
  {
    name: 'Adaptive steps',
    methods: [adagrad, rmsprop, adadelta, adam, adamw, amsgrad, nadam, lion],
  },
  { name: 'By line search', methods: [armijo, conjugateGradient, bfgs] },
  { name: 'By the Hessian', methods: [newton] },
]

export const methods: readonly Method[] = methodGroups.flatMap((group) => group.methods)

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id)
}
