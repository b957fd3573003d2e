/** How large a fixed learning rate may be near a minimum. */
export type Stability =
  | {
      readonly kind: 'limit'
      /** The η above which the iterates leave the minimum again; at it they oscillate for ever along the steepest direction. */
      readonly limit: number
      /** The η that shrinks the worst error fastest, where it has a closed form. */
      readonly best: number | null
    }
  /** `reason` is one sentence for the page. */
  | { readonly kind: 'noLimit'; readonly reason: string }

const scaled =
  'divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own'

const noLimit: Readonly<Record<string, string>> = {
  adagrad: `AdaGrad ${scaled}: its steps shrink as long as it descends.`,
  rmsprop: `RMSProp ${scaled}: its steps stay about η long and it hovers around the minimum.`,
  adam: `Adam ${scaled}: how it behaves depends on the gradients it remembers.`,
  armijo: 'Backtracking shortens every step until f falls enough, whatever rate it tries first.',
  newton:
    'Newton divides by the curvature itself: η below 2 converges near any minimum, whatever its eigenvalues.',
}

/**
 * Of a method at a minimum whose Hessian has the eigenvalues λmin and λmax, by the linear recurrence in each
 * eigendirection. Gradient descent: η < 2/λmax, best 2/(λmin + λmax). Heavy ball: η < 2(1 + β)/λmax. Nesterov's method
 * with a fixed β: η < 2(1 + β)/((1 + 2β)λmax). Goh, *Why Momentum Really Works* (2017); O'Donoghue and Candès,
 * *Adaptive restart for accelerated gradient schemes* (2015).
 *
 * @param method an id of the method registry
 * @param momentum β, in [0, 1); ignored by methods without one
 * @throws RangeError when the eigenvalues are not 0 < λmin ≤ λmax < ∞, β is out of range, or nothing is known of the method
 */
export function stability(
  method: string,
  [low, high]: readonly [low: number, high: number],
  momentum = 0,
): Stability {
  if (!(low > 0 && high >= low && high < Infinity)) {
    throw new RangeError(`eigenvalues: 0 < λmin ≤ λmax < ∞ at a minimum, not ${low} and ${high}`)
  }
  if (!(momentum >= 0 && momentum < 1)) {
    throw new RangeError(`momentum must be in [0, 1), not ${momentum}`)
  }
  switch (method) {
    case 'gd':
      return { kind: 'limit', limit: 2 / high, best: 2 / (low + high) }
    case 'momentum':
      return { kind: 'limit', limit: (2 * (1 + momentum)) / high, best: null }
    case 'nesterov':
      return {
        kind: 'limit',
        limit: (2 * (1 + momentum)) / ((1 + 2 * momentum) * high),
        best: null,
      }
    default: {
      const reason = Object.hasOwn(noLimit, method) ? noLimit[method] : undefined
      if (!reason) throw new RangeError(`method: nothing is known of '${method}'`)
      return { kind: 'noLimit', reason }
    }
  }
}
