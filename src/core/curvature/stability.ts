import { prepareRun } from '../descent/prepared-run'
import type { Stability } from '../methods/method'
import type { Run } from '../records/experiment'

/**
 * The stability of a run at a minimum whose Hessian has the eigenvalues λmin and λmax, by the linear recurrence of its
 * method in each eigendirection. Gradient descent: η < 2/λmax, best 2/(λmin + λmax). Heavy ball: η < 2(1 + β)/λmax.
 * Nesterov's method with a fixed β: η < 2(1 + β)/((1 + 2β)λmax). Goh, *Why Momentum Really Works* (2017); O'Donoghue and
 * Candès, *Adaptive restart for accelerated gradient schemes* (2015).
 *
 * @throws RangeError when the eigenvalues are not 0 < λmin ≤ λmax < ∞, or the run is not possible (see `prepareRun`)
 */
export function stability(run: Run, spectrum: readonly [low: number, high: number]): Stability {
  const [low, high] = spectrum
  if (!(low > 0 && high >= low && high < Infinity)) {
    throw new RangeError(`spectrum: 0 < λmin ≤ λmax < ∞ at a minimum, not ${low} and ${high}`)
  }
  const { method, hyperparameters } = prepareRun(run)
  return method.stability(spectrum, hyperparameters)
}
