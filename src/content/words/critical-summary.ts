import type { Viewport } from '../../core/records/experiment'
import { readable } from '../../core/records/number-format'
import type { State } from '../../state/state'
import { viewShown } from '../../state/view-shown'
import { countsOf, nothingFound } from './critical-counts'
import { criticalShown } from './critical-shown'

const ends = ['x0', 'x1', 'y0', 'y1'] as const

type Searched = Pick<State, 'critical' | 'view' | 'plotSize'>

/** What is to be said of the search above the list; of the view on show, never of the one before it. */
export function criticalSummary(state: Searched): string {
  const { found, progress } = state.critical
  const entries = criticalShown(state)
  const isCurrent = isOfView(state)
  const said: string[] = []
  if (found && entries && isCurrent) {
    said.push(summary(countsOf(entries), found.points.finite))
    said.push(...partSearched(found.points.searched, found.viewport))
    if (found.points.truncated) said.push('There are more than can be listed: zoom in to see them.')
  } else if (progress === 'searching') said.push('Looking for them…')
  if (progress === 'halted') {
    said.push('The search was cancelled.')
    if (found && !isCurrent) said.push('Those shown were found in another view.')
  }
  return said.join(' ')
}

/** What is to be said on the plot where nothing is marked; empty as long as that is not known of this view. */
export function nothingMarked(state: Searched): string {
  const entries = criticalShown(state)
  return entries && isOfView(state) ? nothingFound(entries) : ''
}

/** Whether what has been found was looked for in the view on show. */
function isOfView(state: Searched): boolean {
  const { found } = state.critical
  if (!found) return false
  const shown = viewShown(state)
  return ends.every((end) => found.viewport[end] === shown[end])
}

/** Of a vast view only a part is searched. */
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
