import { findMethod } from '../../core/methods/registry'
import { counted, exact, grouped } from '../../core/records/number-format'
import type { BasinMap, BasinStage } from '../../state/answers'
import { unfinishedOf } from '../../state/followers/basin-passes'
import type { Known } from '../../state/known'
import { askedSentence, entriesOf } from './basin-words'
import { floorName } from './floor-name'

/** The method and the rate by which the starts of a map were followed. */
export function ruleOfMap({ question, request }: BasinMap): string {
  const { method } = question.request.run
  return `${findMethod(method)?.name ?? method}, η = ${exact(request.run.learningRate)}`
}

/** The reason that there is no map; null where there is one, or will be. */
export function problemOf(stage: BasinStage): string | null {
  switch (stage) {
    case 'tooSmall':
      return 'No map of so small a view: starts beside each other would be one and the same number. Zoom out.'
    case 'failed':
      return 'The map could not be made. Change the rate, the method or the surface to try again.'
    case 'none':
    case 'waiting':
    case 'coarse':
    case 'refining':
    case 'halted':
    case 'whole':
      return null
    default:
      return stage satisfies never
  }
}

/** The number of starts that were followed, and how far. */
export function extentOf({ picture, request, question }: BasinMap): string {
  const made = (cells: number) => Math.ceil(cells / picture.stride)
  const starts = `${made(picture.columns)} × ${made(picture.rows)} starts`
  const steps = counted(request.stopping.maxSteps, 'step')
  const { maxSteps } = question.request.stopping
  const isCut = request.stopping.maxSteps < maxSteps && unfinishedOf(picture) > 0
  return isCut
    ? `${starts}, each after at most ${steps} of ${grouped(maxSteps)}`
    : `${starts}, each at most ${counted(maxSteps, 'step')}`
}

/** The outcome of the start under the pointer; '' where there is none, or nothing is known. */
export function pointedOutcome(state: Known): string {
  const { basins, pointed } = state
  return basins.map && pointed ? askedSentence(basins.map, pointed, floorName(state)) : ''
}

/** The whole map aloud, once it rests; null until then. */
export function mapSummary(state: Known): string | null {
  const { map, stage } = state.basins
  if (!map || stage === 'refining') return null
  const entries = entriesOf(map, floorName(state)).map(({ text, share }) => `${text}: ${share}`)
  return `Basin map of ${extentOf(map)}. ${entries.join('; ')}.`
}
