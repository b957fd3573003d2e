import { boxAround } from '../around'
import type { Rectangle } from '../clip'
import { type Font, type Measure, textFont } from '../font'
import { type PlacedLabel, placeLabels } from '../labels'
import type { Projection } from '../projection'
import type { Head } from './head'

/** The font of a run's name in a picture. */
export const runFont: Font = textFont(14, 640)
const gap = 12
const headSize = 7

/** A run's name beside the end of its path. */
export interface RunName {
  readonly head: Head
  readonly place: PlacedLabel
}

/** Names the paths where several share the plot; a lone one has no name. `sides` are those of the names before. */
export function nameRuns(
  heads: readonly Head[],
  { width, height }: Projection,
  obstacles: readonly Rectangle[],
  measure: Measure,
  sides: ReadonlyMap<string, number> = new Map(),
): readonly RunName[] {
  const named = heads.length > 1 ? heads.filter(({ label }) => label !== '') : []
  const requests = named.map(({ id, label, x, y }) => ({
    key: String(id),
    x,
    y,
    width: measure(label, runFont),
    gap,
  }))
  // The label of the raised run, the last of the heads, gets the first choice.
  const placed = placeLabels(requests.reverse(), {
    bounds: { x0: 2, y0: 2, x1: width - 2, y1: height - 2 },
    obstacles: [...obstacles, ...heads.map(({ x, y }) => boxAround(x, y, headSize))],
    goesFar: true,
    previous: sides,
  })
  const byKey = new Map(named.map((head) => [String(head.id), head]))
  return placed.flatMap((place) => {
    const head = byKey.get(place.key)
    return head ? [{ head, place }] : []
  })
}
