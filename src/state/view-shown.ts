import type { Viewport } from '../core/records/experiment'
import { widen } from '../core/records/viewport'
import type { State } from './state'

type Shown = Pick<State, 'view' | 'plotSize'>

/** The whole rectangle that a plot shows. */
export function viewShown({ view, plotSize: { width, height } }: Shown): Viewport {
  return widen(view, width, height)
}

/** In units of parameter space. */
export function pixelOf(state: Shown): number {
  const { x0, x1 } = viewShown(state)
  return (x1 - x0) / state.plotSize.width
}
