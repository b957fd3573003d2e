import type { PlotPath } from '../../plot/scene/paths/plot-path'
import type { Known } from '../../state/known'
import { shortRunLabel } from '../words/run-label'

/** The paths of one run, or with null of all of them. */
export function pathsOf(state: Known, run: number | null): readonly PlotPath[] {
  const paths = (state.outcome?.descents ?? []).map(({ trajectory: { x, y } }, index) => ({
    id: index,
    x,
    y,
    colour: index + 1,
    label: shortRunLabel(state, index),
  }))
  return run === null ? paths : paths.filter(({ id }) => id === run)
}
