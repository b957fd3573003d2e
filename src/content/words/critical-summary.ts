import type { CriticalPoints } from '../../core/critical-points/critical-points'
import type { Viewport } from '../../core/records/experiment'
import { readable } from '../../core/records/number-format'
import type { Known } from '../../state/known'
import { shownOf, viewShown } from '../../state/view-shown'
import { countsOf, nothingFound } from './critical-counts'
import type { Entries } from './critical-entries'
import { criticalShown } from './critical-shown'

const ends = ['x0', 'x1', 'y0', 'y1'] as const

type Searched = Pick<Known, 'critical' | 'view' | 'plotSize' | 'equal' | 'experiment'>

/** The sentences on the search above the list; of the view on show, never of the one before it. */
export function criticalSummary(state: Searched): string {
  const { found, progress } = state.critical
  const entries = criticalShown(state)
  const isCurrent = isOfView(state)
  const said: string[] = []
  if (found && entries && isCurrent) {
    said.push(summary(countsOf(entries), found.points.finite))
    said.push(...towardsEdge(entries), ...atJumps(found.points))
    said.push(...partSearched(found.points.searched, found.viewport))
    if (found.points.truncated) said.push('There are more than can be listed: zoom in to see them.')
  } else if (progress === 'searching') said.push('Looking for them…')
  if (progress === 'halted') {
    said.push('The search was cancelled.')
    if (found && !isCurrent) said.push('Those shown were found in another view.')
  }
  return said.join(' ')
}

/** The sentence on the plot where nothing is marked; empty as long as that is not known of this view. */
export function nothingMarked(state: Searched): string {
  const entries = criticalShown(state)
  return entries && isOfView(state) ? nothingFound(entries) : ''
}

/** Whether what has been found was looked for in the view on show. */
function isOfView(state: Searched): boolean {
  const { found } = state.critical
  if (!found) return false
  const shown = viewShown(shownOf(state))
  return ends.every((end) => found.viewport[end] === shown[end])
}

/**
 * The sentence on f that falls towards the edge: there is something lower than all that is listed, and it is no minimum.
 */
function towardsEdge({ points, continua, edge }: Entries): readonly string[] {
  if (!edge) return []
  const isAlone = ![...points, ...continua].some(({ kind }) => kind === 'minimum')
  const lower = isAlone ? '' : ', and is lower there than at any minimum found'
  return [`f falls towards the edge of the view, to ${readable(edge.f)} at ${edge.where}${lower}.`]
}

function atJumps({ hasJumps }: Pick<CriticalPoints, 'hasJumps'>): readonly string[] {
  return hasJumps ? ['The formula has jumps; a place at which f jumps is not marked.'] : []
}

/** The sentence on a vast view, of which only a part is searched. */
function partSearched(searched: Viewport, viewport: Viewport): readonly string[] {
  const { x0, x1, y0, y1 } = searched
  if (ends.every((end) => searched[end] === viewport[end])) return []
  const [left, right, bottom, top] = [x0, x1, y0, y1].map((end) => readable(end))
  return [`Seen from so far, only (${left}, ${right}) × (${bottom}, ${top}) was searched: zoom in.`]
}

function summary(counts: string, finite: 'everywhere' | 'inPart' | 'nowhere'): string {
  const found = counts ? `Found in this view: ${counts}.` : 'None found in this view.'
  switch (finite) {
    case 'everywhere':
      return found
    case 'inPart':
      return `${found} In a part of it f or its derivatives are not finite.`
    case 'nowhere':
      return 'f or its derivatives are finite nowhere in this view, so there is nothing to find.'
    default:
      return finite satisfies never
  }
}
