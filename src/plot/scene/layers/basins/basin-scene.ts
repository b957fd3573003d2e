import type { Mark } from '../../mark'
import type { Palette } from '../../palette'
import { tenths } from '../../pen'
import type { Projection } from '../../projection'
import { outcomeKinds } from '../../signs/outcome-kinds'
import { outcomeSigns } from '../../signs/outcome-signs'
import { patternOpacity, patternSide, tilePath } from '../../signs/pattern'
import type { LayerScene } from '../layer-scene'
import { basinCells } from './basin-cells'
import { basinColourNames, basinColours, fillColours } from './basin-image'
import { basinNameMark, basinNamesOf, shownNames } from './name-basins'
import type { PlotBasins } from './plot-basins'

/** A map of a viewport this many times smaller or larger tells nothing about the one on show. */
const farthestZoom = 200

/** Whether a map of this viewport tells anything about the one on show. */
export function isTelling({ viewport }: PlotBasins, { view }: Projection): boolean {
  const zoom = (viewport.x1 - viewport.x0) / (view.x1 - view.x0)
  return zoom < farthestZoom && zoom > 1 / farthestZoom
}

/** The basins of attraction: an image of those that reach a minimum, patterns for the rest, and names. */
export const basinScene: LayerScene<PlotBasins> = (basins, projection, _around, medium) => {
  const { palette, measure } = medium
  const names = shownNames(basinNamesOf(basins), projection, measure)
  const below = isTelling(basins, projection) ? mapMarks(basins, projection, palette) : []
  const covered = names.map(({ box }) => box)
  return { marks: names.map((name) => basinNameMark(name, palette)), covered, below }
}

function mapMarks(basins: PlotBasins, projection: Projection, palette: Palette): readonly Mark[] {
  const { picture, viewport, hues } = basins
  const { columns, rows } = picture
  const pixels = new Uint32Array(columns * rows)
  fillColours(pixels, picture, hues, basinColours(basinColourNames.map(palette)))
  const { x, y, unitsX, unitsY } = projection
  const [left, top] = [x(viewport.x0), y(viewport.y1)]
  const width = (viewport.x1 - viewport.x0) / unitsX
  const height = (viewport.y1 - viewport.y0) / unitsY
  const areas = areasOf(basins, [width / columns, height / rows])
  return [
    { kind: 'image', x: left, y: top, width, height, columns, rows, pixels },
    {
      kind: 'group',
      translate: [left, top],
      marks: [...areas].map(([kind, d]) => patterned(kind, d, palette)),
    },
  ]
}

function patterned(kind: number, d: string, palette: Palette): Mark {
  const { colour, pattern } = signOf(kind)
  if (!pattern) return { kind: 'path', d }
  const stroke = { colour: palette.faded(colour, patternOpacity), width: pattern.width }
  return { kind: 'path', d, fill: { d: tilePath(pattern), stroke, side: patternSide } }
}

/** @param kind place among `outcomeKinds` */
function signOf(kind: number) {
  return outcomeSigns[outcomeKinds[kind]!]
}

/** Path data of the area of each kind that has a pattern, traced row by row. */
function areasOf(
  { picture }: PlotBasins,
  [across, down]: readonly [number, number],
): ReadonlyMap<number, string> {
  const { columns, rows } = picture
  const { kinds } = basinCells(picture)
  const areas = new Map<number, string>()
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; ) {
      const kind = kinds[row * columns + column]!
      const from = column
      while (column < columns && kinds[row * columns + column] === kind) column++
      if (!signOf(kind).pattern) continue
      const [left, right] = [tenths(from * across), tenths(column * across)]
      const [top, bottom] = [tenths(row * down), tenths((row + 1) * down)]
      const d = `M${left} ${top}H${right}V${bottom}H${left}z`
      areas.set(kind, (areas.get(kind) ?? '') + d)
    }
  }
  return areas
}
