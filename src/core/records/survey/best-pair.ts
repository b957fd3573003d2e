import type { SurveyPicture } from './picture'

/** The place with the fewest steps of a picture. */
export interface BestPair {
  readonly cell: number
  readonly steps: number
  /** Index of the minimum that it reaches. */
  readonly minimum: number
}

/**
 * The cell that comes in the fewest steps to the lowest minimum that any reaches; of equally good ones the middle one of the
 * longest stretch beside one another. Null where none reaches any.
 */
export function bestPair({
  outcomes,
  minima,
  columns,
}: Pick<SurveyPicture, 'outcomes' | 'minima' | 'columns'>): BestPair | null {
  const { steps, minimum } = outcomes
  let lowest = Number.POSITIVE_INFINITY
  for (let cell = 0; cell < steps.length; cell++)
    if (minimum[cell]! >= 0) lowest = Math.min(lowest, minima[minimum[cell]!]!.f)
  // Minima that are equally low differ by the rounding of f.
  const level = lowest + 1e-9 * Math.max(1, Math.abs(lowest))
  const counts = (cell: number) => minimum[cell]! >= 0 && minima[minimum[cell]!]!.f <= level
  let fewest = Number.POSITIVE_INFINITY
  for (let cell = 0; cell < steps.length; cell++)
    if (counts(cell)) fewest = Math.min(fewest, steps[cell]!)
  if (fewest === Number.POSITIVE_INFINITY) return null

  let best = { from: 0, length: 0 }
  for (let cell = 0; cell < steps.length; ) {
    const from = cell
    const isGood = (index: number) => counts(index) && steps[index] === fewest
    do cell++
    while (isGood(from) && cell % columns !== 0 && isGood(cell))
    if (isGood(from) && cell - from > best.length) best = { from, length: cell - from }
  }
  const cell = best.from + Math.floor((best.length - 1) / 2)
  return { cell, steps: fewest, minimum: minimum[cell]! }
}
