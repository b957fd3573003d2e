import { describeObjective } from '../../core/objectives/describe'
import type { Known } from '../../state/known'

/** The name of a floor of minima: of a formula in one variable it is a minimum in that, as the other is not in it. */
export function floorName({ only, experiment }: Known): string {
  return only === null
    ? 'the floor of a valley'
    : `a minimum in ${describeObjective(experiment.objective).parameters[only]}`
}
