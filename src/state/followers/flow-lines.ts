import { type Experiment, type Point, startOfRun } from '../../core/records/experiment'
import { layersDrawn } from '../actions/landscape'
import type { LivingStore } from '../living-store'
import { pixelOf, shownOf, viewShown } from '../view-shown'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Keeps the gradient flow from every start, as long as it is shown, in step with the experiment and the view. */
export function followFlowLines(store: LivingStore, { engine }: Sources): Follower {
  return follow(store, {
    question(state) {
      if (!layersDrawn(state).includes('flow')) return null
      const { experiment } = state
      return { objective: experiment.objective, experiment, ...shownOf(state) }
    },
    async ask({ objective, experiment, ...shown }, signal) {
      const starts = distinctStarts(experiment)
      const request = {
        objective,
        starts: starts.map(({ at }) => at),
        viewport: viewShown(shown),
        pixel: pixelOf(shown),
      }
      const lines = await engine.call('flowLines', request, { signal })
      return lines.map((line, index) => ({ ...line, runs: starts[index]!.runs }))
    },
    put: (flowLines) => store.setState({ flowLines }),
    forget: () => store.setState({ flowLines: [] }),
  })
}

function distinctStarts(
  experiment: Experiment,
): readonly { readonly at: Point; readonly runs: readonly number[] }[] {
  const starts = new Map<string, { readonly at: Point; readonly runs: number[] }>()
  for (const [index, run] of experiment.runs.entries()) {
    const at = startOfRun(experiment, run)
    const known = starts.get(at.join())
    if (known) known.runs.push(index)
    else starts.set(at.join(), { at, runs: [index] })
  }
  return [...starts.values()]
}
