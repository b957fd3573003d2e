import { findMethod } from '../../core/methods/registry'
import type { PlotFlow } from '../../plot/scene/layers/flow/flow-line'
import type { Known } from '../../state/known'

/** The lines of the flow on the plot of one run, or of all where it is null. */
export function flowsOf(
  { flowLines, experiment }: Pick<Known, 'flowLines' | 'experiment'>,
  run: number | null,
): readonly PlotFlow[] {
  return flowLines
    .filter(({ runs }) => run === null || runs.includes(run))
    .map(({ x, y, runs }) => {
      const seen = run === null ? runs : [run]
      const isLimit = seen.some(
        (index) => findMethod(experiment.runs[index]?.method ?? '')?.followsFlow,
      )
      return { x, y, label: isLimit ? 'gradient flow (η → 0)' : 'gradient flow' }
    })
}
