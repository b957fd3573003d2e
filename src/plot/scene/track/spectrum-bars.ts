import { hasArrived, type Outcome, outcomeAt } from '../../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../../core/records/survey/picture'
import { type OutcomeKind, outcomeKindOf } from '../signs/outcome-kinds'

/**
 * Kinds of bar, one for each outcome of a rate; `other` reaches another minimum than the one that
 * the spectrum is about.
 */
export type BarKind = Exclude<OutcomeKind, 'outside'> | 'other'

/** Neighbouring rates of which the same becomes, all bars of one kind that reach one minimum. */
export interface Stretch {
  readonly kind: BarKind
  /** Index of the minimum, as in `Outcome.minimum`. */
  readonly minimum: number
  /** Bars `from` … `to` − 1. */
  readonly from: number
  readonly to: number
  /** Height of each bar, in [0, 1]: 1 is the fastest. Empty where a kind has no speed. */
  readonly heights: readonly number[]
  /** The fewest and the most steps of a bar. */
  readonly steps: readonly [few: number, many: number]
}

/**
 * @param fastest steps of the bars that are to be the highest
 * @param slowest steps of the lowest, usually all that are allowed
 * @param minimum index of the one that the spectrum is about; −1: whichever most rates reach
 */
export function stretchesOf(
  { outcomes, columns }: SurveyPicture,
  { fastest, slowest, minimum }: { fastest: number; slowest: number; minimum: number },
): readonly Stretch[] {
  const all = Array.from({ length: columns }, (_, index) => outcomeAt(outcomes, index))
  const own = minimum >= 0 ? minimum : commonest(all)
  // Where even the fastest takes nearly all the steps, it is not fast.
  const span = Math.log(Math.max(4, slowest / Math.max(1, fastest)))
  const heightOf = (steps: number) =>
    Math.min(1, Math.max(0, Math.log(slowest / Math.max(1, steps)) / span))

  const stretches: {
    kind: BarKind
    minimum: number
    from: number
    to: number
    heights: number[]
    steps: [number, number]
  }[] = []
  for (const [index, outcome] of all.entries()) {
    const kind = kindOf(outcome, own)
    let last = stretches.at(-1)
    if (last?.kind !== kind || last.minimum !== outcome.minimum) {
      last = {
        kind,
        minimum: outcome.minimum,
        from: index,
        to: index,
        heights: [],
        steps: [Infinity, 0],
      }
      stretches.push(last)
    }
    last.to = index + 1
    last.steps = [Math.min(last.steps[0], outcome.steps), Math.max(last.steps[1], outcome.steps)]
    if (isBar(kind)) last.heights.push(heightOf(outcome.steps))
  }
  return stretches
}

/** The fewest steps in which a rate reaches a minimum; ∞ where none does. */
export function fewestSteps({ outcomes, columns }: SurveyPicture): number {
  let fewest = Number.POSITIVE_INFINITY
  for (let index = 0; index < columns; index++) {
    const { verdict, minimum, steps } = outcomeAt(outcomes, index)
    if (hasArrived(verdict) || minimum >= 0) fewest = Math.min(fewest, steps)
  }
  return fewest
}

function kindOf(outcome: Outcome, own: number): BarKind {
  const kind = outcomeKindOf(outcome)
  if (kind === 'reaches') return outcome.minimum === own ? kind : 'other'
  // A run that cannot start is the same at every rate.
  return kind === 'outside' ? 'leaves' : kind
}

/** Whether rates of a kind come to an end, and are bars as high as they are fast. */
export function isBar(kind: BarKind): boolean {
  return kind === 'reaches' || kind === 'other' || hollowKinds.some((each) => each === kind)
}

/** Ends at no minimum that can be told from others. */
export const hollowKinds = [
  'floor',
  'saddle',
  'maximum',
  'rests',
] as const satisfies readonly BarKind[]

/** −1 where none reaches a minimum that can be told from others. */
function commonest(all: readonly Outcome[]): number {
  const counts = new Map<number, number>()
  for (const { minimum } of all)
    if (minimum >= 0) counts.set(minimum, (counts.get(minimum) ?? 0) + 1)
  let [most, found] = [0, -1]
  for (const [minimum, count] of counts) if (count > most) [most, found] = [count, minimum]
  return found
}
