import { readable } from '../../core/records/number-format'
import type { CriticalContent } from '../../plot/scene/layers/critical/critical-scene'
import type { PlotCritical } from '../../plot/scene/layers/critical/plot-critical'
import type { Known } from '../../state/known'
import type { Entry } from '../words/critical-entries'
import { criticalShown, entryChosen } from '../words/critical-shown'
import { nothingMarked } from '../words/critical-summary'

/** The critical points found so far, as a plot marks them. */
export function criticalOf(state: Known): CriticalContent {
  const entries = criticalShown(state)
  return {
    points: (entries?.points ?? []).map(markOf),
    continua: (entries?.continua ?? []).map(({ samples, title }) => ({ samples, label: title })),
    note: nothingMarked(state),
    chosen: entryChosen(state)?.at ?? null,
  }
}

function markOf(entry: Entry): PlotCritical {
  const { at, f, kind, rank, title, where, found } = entry
  return {
    at,
    kind: rank === 'global' || rank === 'lowest' ? 'lowest' : kind,
    directions: found?.degenerate ? null : (found?.directions ?? null),
    // One mark of a sort is named on the plot, and its name stands for all.
    label: rank === 'global' && title !== 'global minimum' ? 'a global minimum' : title,
    name: `${title} at ${where}, f = ${readable(f)}`,
  }
}
