import { type BasinMap, type BasinQuestion, type Basins, noBasins } from '../answers'
import { isKin } from './basin-question'

/** Events of the basin map. One of a question that is no longer asked changes nothing. */
export type BasinEvent =
  | { readonly kind: 'asked'; readonly question: BasinQuestion | null }
  /** A picture has been made, which may be one of many to come. */
  | { readonly kind: 'drawn'; readonly map: BasinMap }
  /** The first picture is complete. */
  | { readonly kind: 'sketched'; readonly map: BasinMap }
  /** The fraction of a finer map that is made, in [0, 1]. */
  | { readonly kind: 'refined'; readonly question: BasinQuestion; readonly fraction: number }
  | { readonly kind: 'completed'; readonly question: BasinQuestion }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: 'tooSmall' | 'failed' }

export function basinsAfter(basins: Basins, event: BasinEvent): Basins {
  const { asked } = basins
  switch (event.kind) {
    case 'asked': {
      const { question } = event
      if (!question) return noBasins
      const { map } = basins
      // A map is kept only for a question akin to its own: the basins of one run are not to be seen
      // on another.
      const kept = map && isKin(map.question, question) ? map : null
      return { asked: question, stage: 'waiting', map: kept, progress: null }
    }
    case 'drawn':
      return drawn(basins, event.map)
    case 'sketched': {
      const isWaiting = basins.stage === 'waiting' && event.map.question.key === asked?.key
      return { ...drawn(basins, event.map), ...(isWaiting && { stage: 'coarse' }) }
    }
    case 'refined': {
      const { question, fraction } = event
      if (question.key !== asked?.key) return basins
      return { ...basins, stage: 'refining', progress: fraction }
    }
    case 'completed':
      if (basins.stage !== 'refining' || event.question.key !== asked?.key) return basins
      return { ...basins, stage: 'whole', progress: null }
    case 'cancelled':
      return basins.stage === 'refining' ? { ...basins, stage: 'halted', progress: null } : basins
    case 'failed':
      return asked ? { ...basins, stage: event.problem, map: null, progress: null } : basins
    default:
      return event satisfies never
  }
}

/** A recent answer to a question no longer asked is better than an old one. */
function drawn(basins: Basins, map: BasinMap): Basins {
  return basins.asked && isKin(map.question, basins.asked) ? { ...basins, map } : basins
}
