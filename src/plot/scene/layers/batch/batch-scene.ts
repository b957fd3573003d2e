import type { Field } from '../../../../core/ground/field'
import type { Point } from '../../../../core/records/experiment'
import { fieldPlace } from '../../contours/field-place'
import { minimumSign } from '../../contours/minima'
import { cased, type Mark } from '../../mark'
import { fadedRunColour, type Palette, runColour } from '../../palette'
import type { LayerScene } from '../layer-scene'

/** Contours of the loss over one batch, and its minimum. */
export interface BatchContent {
  readonly field: Field
  readonly minimum: Point | null
  /** Run colour, 1 to 6. */
  readonly colour: number
}

/** Strokes of the contours, and of the minimum, which is hollow as it is not that of f. */
export function batchStrokes(palette: Palette, colour: number) {
  return {
    contour: { colour: fadedRunColour(palette, colour, 0.7), width: 1 },
    minimum: { colour: runColour(palette, colour), width: 2 },
    casing: { colour: palette('paper'), width: 5 },
  }
}

/** Every other band: lines over those of f are to be told from them. */
export function batchBands({ bands }: Field): Field['bands'] {
  return bands.filter((_, k) => k % 2 === 0)
}

export const batchScene: LayerScene<BatchContent> = (
  { field, minimum, colour },
  projection,
  _around,
  { palette },
) => {
  const place = fieldPlace(field, projection)
  if (!place) return { marks: [], covered: [] }
  const { contour, minimum: outline, casing } = batchStrokes(palette, colour)
  const contours: Mark = {
    kind: 'group',
    marks: batchBands(field).map(
      ({ path }): Mark => ({ kind: 'path', d: path, evenOdd: true, stroke: contour }),
    ),
    translate: [place.x, place.y],
    scale: [place.width / field.width, place.height / field.height],
    clip: { x0: 0, y0: 0, x1: field.width, y1: field.height },
  }
  if (!minimum) return { marks: [contours], covered: [] }
  const sign: Mark = {
    kind: 'group',
    translate: [projection.x(minimum[0]), projection.y(minimum[1])],
    marks: cased(minimumSign(false), outline, casing),
  }
  return { marks: [contours, sign], covered: [] }
}
