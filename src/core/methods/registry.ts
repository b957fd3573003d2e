import { gradientDescent } from './gradient-descent'
import type { Method } from './method'

const methods: readonly Method[] = [gradientDescent]

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id)
}
