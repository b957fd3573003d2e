import type { Point } from '../../../../core/records/experiment'
import type { SurveyPicture } from '../../../../core/records/survey/picture'
import { basinCells } from './basin-cells'

/** The place in a basin, or in an area of one kind of failure, that has room for its name. */
export interface BasinSpot {
  /** Index of the minimum; −1 for starts that reach none. */
  readonly minimum: number
  /** Place among `outcomeKinds`. */
  readonly kind: number
  /** Middle of the room, as a share of the picture's width and height. */
  readonly at: Point
  /** Height of the room, which is three times as wide, as a share of the picture's height. */
  readonly height: number
  /** Share of the picture that is of this basin or kind. */
  readonly share: number
}

/** Rows in which room is looked for. */
const lines = 48
/** Ratio of a name's width to its height. */
const wide = 3
/** Room beyond which nearness to the minimum counts for more, in rows. */
const enough = 3

/**
 * The spots of all areas that are large enough to be worth it, the largest area first; a minimum's is the nearest to it that
 * has room.
 *
 * @param marks points that are to be left free, as shares of the width and height, in the order of the minima
 */
export function basinSpots(picture: SurveyPicture, marks: readonly Point[]): readonly BasinSpot[] {
  const { columns, rows, outcomes } = picture
  const { kinds, counts, reached } = basinCells(picture)
  const down = Math.min(lines, rows)
  const across = Math.max(1, Math.min(columns, Math.round((columns / rows / wide) * down)))
  // One number for each basin and each kind of failure.
  const areas = new Int32Array(across * down)
  for (let row = 0; row < down; row++) {
    const from = Math.floor(((row + 0.5) / down) * rows) * columns
    for (let column = 0; column < across; column++) {
      const cell = from + Math.floor(((column + 0.5) / across) * columns)
      const minimum = outcomes.minimum[cell]!
      areas[row * across + column] = minimum >= 0 ? minimum : -1 - kinds[cell]!
    }
  }
  const room = roomIn(areas, across, down, marks)
  // A minimum outside the picture draws no name to itself: its basin's room alone counts.
  const near = marks.map(([x, y]) =>
    x >= 0 && x < 1 && y >= 0 && y < 1 ? ([x, y] as const) : null,
  )
  const best = new Map<number, { readonly place: number; readonly score: number }>()
  for (const [place, area] of areas.entries()) {
    if (room[place] === 0) continue
    const mark = area >= 0 ? near[area] : null
    const x = ((place % across) + 0.5) / across
    const y = (Math.floor(place / across) + 0.5) / down
    const away = mark ? Math.min(1, Math.hypot(x - mark[0], y - mark[1])) : 0
    const score = Math.min(enough, room[place]!) + (mark ? 0 : 0.1 * room[place]!) - away
    if (score > (best.get(area)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(area, { place, score })
  }
  return [...best]
    .map(([area, { place }]) => {
      const kind = area >= 0 ? 0 : -1 - area
      return {
        minimum: Math.max(-1, area),
        kind,
        at: [((place % across) + 0.5) / across, (Math.floor(place / across) + 0.5) / down] as const,
        height: (2 * room[place]! - 1) / down,
        share: (area >= 0 ? reached[area]! : counts[kind]!) / kinds.length,
      }
    })
    .sort((a, b) => b.share - a.share)
}

/**
 * For each place, how many rows its area reaches in every direction, itself included, up to the
 * edge or a mark.
 */
function roomIn(
  areas: Int32Array,
  across: number,
  down: number,
  marks: readonly Point[],
): Int32Array {
  const room = new Int32Array(areas.length).fill(areas.length)
  for (const [x, y] of marks) {
    const [column, row] = [Math.floor(x * across), Math.floor(y * down)]
    if (column >= 0 && column < across && row >= 0 && row < down) room[row * across + column] = 0
  }
  const spread = (place: number, area: number, row: number, column: number) => {
    const isInside = row >= 0 && row < down && column >= 0 && column < across
    const other = row * across + column
    const reach = isInside && areas[other] === area ? room[other]! + 1 : 1
    if (reach < room[place]!) room[place] = reach
  }
  const sweep = (step: 1 | -1) => {
    for (let index = 0; index < areas.length; index++) {
      const place = step === 1 ? index : areas.length - 1 - index
      const [row, column] = [Math.floor(place / across), place % across]
      const area = areas[place]!
      for (const beside of [-1, 0, 1]) spread(place, area, row - step, column + beside)
      spread(place, area, row, column - step)
    }
  }
  sweep(1)
  sweep(-1)
  return room
}
