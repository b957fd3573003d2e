import type { Field } from '../../../core/ground/field'
import type { GroupMark, Mark, Pattern, Stroke } from '../mark'
import type { Palette } from '../palette'
import type { Projection } from '../projection'
import { bandFill } from './band-fill'
import { fieldPlace } from './field-place'

/**
 * Share of the contour-line colour that is mixed over the fill: seen at a glance, and quiet behind
 * the paths.
 */
const lineShare = 0.3

/** The lines between the bands, as wide whatever the picture is scaled by. */
export function contourStroke(palette: Palette): Stroke {
  return { colour: palette.faded('contour-line', lineShare), width: 0.75 }
}

/** The pattern that fills the places where f has no value. */
export function blankPattern(palette: Palette) {
  const stroke = { colour: palette.faded('muted', 0.45), width: 1.25, sharp: true }
  return { d: 'M0 0V7', stroke, side: 7, turn: 45 } as const satisfies Pattern
}

/** The contours on a plot: filled bands and the lines between them, or where a map lies below them the lines alone. */
export function fieldMarks(
  field: Field | null,
  projection: Projection,
  palette: Palette,
  isMapped: boolean,
): readonly Mark[] {
  const place = field && fieldPlace(field, projection)
  if (!field || !place) return []
  const { x, y, width, height } = place
  const blank: Mark = {
    kind: 'path',
    d: `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`,
    fill: blankPattern(palette),
  }
  const contours: GroupMark = {
    kind: 'group',
    marks: bandMarks(field, palette, isMapped),
    translate: [x, y],
    scale: [width / field.width, height / field.height],
    // The paths run on beyond the field.
    clip: { x0: 0, y0: 0, x1: field.width, y1: field.height },
  }
  return field.finiteEverywhere || isMapped ? [contours] : [blank, contours]
}

/** The bands in the field's own frame, from the lowest to the highest. */
export function bandMarks(field: Field, palette: Palette, isMapped = false): readonly Mark[] {
  const { bands, finite } = field
  const stroke = contourStroke(palette)
  const fill = (k: number) => (isMapped ? {} : { fill: bandFill(palette, k, bands.length) })
  return [
    { kind: 'path', d: finite, ...fill(0), evenOdd: true },
    ...bands.map(
      ({ path }, k): Mark => ({ kind: 'path', d: path, ...fill(k + 1), evenOdd: true, stroke }),
    ),
  ]
}
