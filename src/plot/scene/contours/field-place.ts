import type { Field } from '../../../core/ground/field'
import type { Projection } from '../projection'

/** A field of a viewport this many times smaller or larger tells nothing about the one on show. */
const farthestZoom = 200

/** The place of a field on a plot. */
export interface FieldPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Null where it lies too near or too far to tell anything. */
export function fieldPlace(
  field: Field,
  { view, x, y, unitsY, width }: Projection,
): FieldPlace | null {
  const { x0, x1, y0, y1 } = field.viewport
  const zoom = (x1 - x0) / (view.x1 - view.x0)
  if (!(zoom < farthestZoom && zoom > 1 / farthestZoom)) return null
  return { x: x(x0), y: y(y1), width: zoom * width, height: (y1 - y0) / unitsY }
}
