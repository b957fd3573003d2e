import type { Point } from '../../core/records/experiment'
import { exact } from '../../core/records/number-format'
import type { AlongContent } from '../../plot/scene/along/along-content'
import type { RayContent } from '../../plot/scene/layers/ray/ray-scene'
import type { Known } from '../../state/known'
import { isAlongGradient } from '../words/along-words'
import { runLabel } from '../words/run-label'
import { pointedOf } from './pointed-content'

/** The content of the picture of f along the step; null where there is no step. */
export function alongContentOf(state: Known): AlongContent | null {
  const { along } = state
  if (!along?.step) return null
  const { span, values, loss, slope, bend, minimum, taken, landing, search } = along.step
  const lowest = slope < 0 && bend > 0 ? -slope / bend : null
  const [once, twice] = isAlongGradient(state) ? ['1/c', '2/c'] : ['model’s lowest', 'back']
  return {
    span,
    values,
    loss,
    slope,
    bend,
    colour: along.run + 1,
    minimum,
    taken: { at: taken, value: landing },
    search,
    others: othersOf(state, along.run),
    modelled:
      lowest === null
        ? []
        : [
            { at: lowest, label: once },
            { at: 2 * lowest, label: twice },
          ],
  }
}

/** The rates of runs by the same method, whose steps from here would be of these lengths; a schedule changes what a rate is. */
function othersOf(state: Known, run: number): AlongContent['others'] {
  const runs = state.outcome?.experiment.runs ?? []
  const method = runs[run]?.method
  return runs.flatMap((other, index) => {
    if (index === run || other.method !== method || other.schedule || runs[run]?.schedule) return []
    const label = `η = ${exact(other.learningRate)} of ${runLabel(state, index)}`
    return [{ at: other.learningRate, colour: index + 1, label }]
  })
}

/**
 * The factor by which η is to be multiplied for the length of the step on show, which a schedule changes; 1 where that is
 * not known.
 */
export function scheduledShare({ along }: Known): number {
  const rate = along?.outcome.experiment.runs[along.run]?.learningRate
  return along?.step && rate ? along.step.rate / rate : 1
}

/** The ray on the plot of a run, or of all for null; null where it is on another. */
export function rayOf(state: Known, run: number | null): RayContent | null {
  const { along, chart, selectedRun } = state
  if (!chart.along || !along?.step || (run !== null && run !== selectedRun)) return null
  const { from, direction, span, minimum } = along.step
  const at = (s: number): Point => [from[0] - s * direction[0], from[1] - s * direction[1]]
  return {
    from,
    to: at(span),
    floor: minimum && at(minimum.at),
    pointed: chart.pointed ? pointedOf(along) : null,
  }
}
