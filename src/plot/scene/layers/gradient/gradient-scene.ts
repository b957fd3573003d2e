import type { GradientField } from '../../../../core/ground/gradient-field'
import { cased } from '../../mark'
import type { Palette } from '../../palette'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'
import { arrowsPath } from './gradient-arrows'

/** Pixels between two arrows as they are asked for. */
const usual = 32
/** A field made for a much nearer or farther view would be a crowd of arrows, or none. */
const farthestZoom = 2

/** The arrows as path data; empty where the field is of another view. */
export function shownArrows(field: GradientField, projection: Projection): string {
  const apart = [field.spacing.x / projection.unitsX, field.spacing.y / projection.unitsY]
  const isTelling = apart.every(
    (pixels) => pixels > usual / farthestZoom && pixels < usual * farthestZoom,
  )
  return isTelling ? arrowsPath(field, projection) : ''
}

/** The look of the arrows. */
export function gradientStrokes(palette: Palette) {
  return {
    arrows: { colour: palette.faded('ink', 0.5), width: 1 },
    casing: { colour: palette.faded('paper', 0.45), width: 3 },
  }
}

/** Arrows of −∇f. */
export const gradientScene: LayerScene<GradientField> = (field, projection, _around, medium) => {
  const { arrows, casing } = gradientStrokes(medium.palette)
  return { marks: cased(shownArrows(field, projection), arrows, casing), covered: [] }
}
