import type { Outcome } from '../../../core/records/survey/outcomes'
import type { Verdict } from '../../../core/records/verdict'

/**
 * The kinds of outcome that pictures tell apart. A run reaches a minimum, or the floor of a valley, ends at a saddle, at a
 * maximum, or comes to rest where it cannot be told which; is still going down, stands still, goes up and down, scatters
 * by chance, leaps across a pole or a jump, or goes up alone when the steps are over; stops early; diverges, overshoots
 * and runs off, runs off downhill as small rates do, leaves the domain; or cannot start, where f is not finite.
 */
export const outcomeKinds = [
  'reaches',
  'floor',
  'saddle',
  'maximum',
  'rests',
  'crawls',
  'still',
  'oscillates',
  'unsettled',
  'scatters',
  'leaps',
  'grows',
  'stops',
  'diverges',
  'overshoots',
  'runsOff',
  'leaves',
  'outside',
] as const

export type OutcomeKind = (typeof outcomeKinds)[number]

/** The outcome kind of a run of which the verdict is all that is known. */
export const kindOfVerdict: Readonly<Record<Verdict['kind'], OutcomeKind>> = {
  converged: 'reaches',
  atSaddle: 'saddle',
  atMaximum: 'maximum',
  onValleyFloor: 'floor',
  belowThreshold: 'rests',
  flat: 'rests',
  runsOffDownhill: 'runsOff',
  overshot: 'overshoots',
  diverged: 'diverges',
  leftDomain: 'leaves',
  stoppedEarly: 'stops',
  oscillating: 'oscillates',
  unsettled: 'unsettled',
  inNoiseBall: 'scatters',
  leaping: 'leaps',
  growing: 'grows',
  standsStill: 'still',
  crawling: 'crawls',
}

/** The outcome kind of a survey's outcome, which names its minimum where it has reached one. */
export function outcomeKindOf({ verdict, steps, minimum }: Omit<Outcome, 'stop'>): OutcomeKind {
  if (minimum >= 0) return 'reaches'
  if (verdict === 'leftDomain' && steps === 0) return 'outside'
  return verdict === 'converged' ? 'rests' : kindOfVerdict[verdict]
}
