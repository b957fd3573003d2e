import { isOverData } from '../core/objectives/kinds'
import type { Viewport } from '../core/records/experiment'
import { widen } from '../core/records/viewport'
import type { State } from './state'

interface Shown extends Pick<State, 'view' | 'plotSize'> {
  /** Whether both axes have one scale. */
  readonly isEqual: boolean
}

type Seen = Pick<State, 'view' | 'plotSize' | 'equal' | 'experiment'>

/** Whether both axes have one scale: usual for surfaces, and not for data, whose parameters have units of their own. */
export function hasEqualScales({ equal, experiment }: Pick<Seen, 'equal' | 'experiment'>): boolean {
  return equal ?? !isOverData(experiment.objective)
}

export function shownOf(state: Seen): Shown {
  const { view, plotSize } = state
  return { view, plotSize, isEqual: hasEqualScales(state) }
}

/** The whole rectangle that a plot shows. */
export function viewShown({ view, plotSize: { width, height }, isEqual }: Shown): Viewport {
  return widen(view, width, height, isEqual)
}

/** In units of parameter space, along x and along y. */
export function pixelOf(shown: Shown): readonly [x: number, y: number] {
  const { x0, x1, y0, y1 } = viewShown(shown)
  return [(x1 - x0) / shown.plotSize.width, (y1 - y0) / shown.plotSize.height]
}
