import { type Field, field } from '../core/ground/field'
import type { Objective } from '../core/objective'
import type { Viewport } from '../core/records/experiment'
import { finish } from '../core/records/task'
import { widen } from '../core/records/viewport'
import { initialState } from '../state/initial-state'

/** Samples from top to bottom of still contours: enough to look at for a fraction of a second, and few bytes. */
const rows = 56

/** Still contours are as many times as wide as high, for plots that are wider than their view is. */
export const stillAspect = 1.5

/** Contours that wait for no worker, `aspect` times as wide as high. */
export function stillGround(objective: Objective, view: Viewport, aspect: number): Field {
  const viewport = widen(view, aspect, 1)
  const columns = Math.round(rows * aspect)
  const minima = [...objective.globalMinima, ...objective.localMinima]
  return finish(field(objective.f, viewport, columns, rows, minima, initialState.contourScale))
}
