import type { Algebra } from '../records/algebra'
import type { Situation, StepRule } from './method'

/** The facts at **w**ₜ of one coordinate. */
interface Coordinate<T> extends Pick<Situation<T>, 'learningRate' | 'hyperparameters' | 'shared'> {
  readonly iterate: T
  /** The partial derivative along it. */
  readonly gradient: T
  readonly moments: readonly T[]
}

interface CoordinateStep<T> {
  readonly update: T
  readonly moments: readonly T[]
}

/** A rule that treats each coordinate alone and alike. `shared`, if anything, is what both see, already advanced. */
export function coordinatewise(
  rule: <T>(m: Algebra<T>, now: Coordinate<T>) => CoordinateStep<T>,
  advance: <T>(m: Algebra<T>, now: Situation<T>) => readonly T[] = () => [],
): StepRule {
  return (m, now) => {
    const shared = advance(m, now)
    const along = (axis: 0 | 1) =>
      rule(m, {
        iterate: now.iterate[axis],
        gradient: now.gradient[axis],
        moments: now.moments.map((moment) => moment[axis]),
        learningRate: now.learningRate,
        hyperparameters: now.hyperparameters,
        shared,
      })
    const [x, y] = [along(0), along(1)]
    return {
      update: [x.update, y.update],
      moments: x.moments.map((moment, index) => [moment, y.moments[index]!] as const),
      shared,
    }
  }
}
