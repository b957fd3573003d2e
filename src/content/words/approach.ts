import { readable } from '../../core/records/number-format'

/**
 * The effect of a step near a minimum on the distance to it, as what a step does.
 *
 * @param factor share of the distance that it leaves at most, in [0, 1)
 */
export function approach(factor: number): string {
  // Rounding leaves as much of a step that goes all the way.
  return factor < 1e-9
    ? 'goes all the way to it'
    : `cuts the distance by ${percent(roundedDown(1 - factor))} or more`
}

/** A share to two digits of its percentage, and no more than it is: 99.8 % is not 100 % or more. */
function roundedDown(share: number): number {
  const unit = 10 ** (Math.floor(Math.log10(share)) - 1)
  // A share that is a round one but for its last digits stays what it is.
  return Math.floor((share / unit) * (1 + 1e-12)) * unit
}

export function percent(share: number): string {
  return `${readable(100 * share, 2)}\u00a0%`
}
