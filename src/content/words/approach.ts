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
    : `cuts the distance by ${percent(1 - factor)} or more`
}

export function percent(share: number): string {
  return `${readable(100 * share, 2)}\u00a0%`
}
