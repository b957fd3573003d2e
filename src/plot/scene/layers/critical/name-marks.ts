import type { Around } from '../../around'
import { boxAround } from '../../around'
import type { Rectangle } from '../../clip'
import type { Measure } from '../../font'
import { labelFont } from '../../font'
import { type PlacedLabel, placeLabels } from '../../labels'
import type { Projection } from '../../projection'
import type { PlotContinuum, ShownMark } from './plot-critical'

/** The marks of a plot. */
export interface Marked {
  readonly marks: readonly ShownMark[]
  /** Radius of a mark, in pixels. */
  readonly radius: number
  readonly continua: readonly PlotContinuum[]
}

/** The names given, by their text: one mark of each sort has one, where there is room. */
export type MarkNames = ReadonlyMap<string, PlacedLabel>

/** Marks of one sort that are tried for the name. */
const tried = 12

interface Candidate {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** @param before the names given before, each of which stays where it can be read */
export function nameMarks(
  marked: Marked,
  projection: Projection,
  { covered, clutter }: Around,
  measure: Measure,
  before: MarkNames = new Map(),
): MarkNames {
  const { width, height } = projection
  const { sorts, boxes } = placed(marked, projection)
  const bounds = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 }
  const obstacles: Rectangle[] = [...covered, ...boxes]
  const gap = marked.radius + 5
  const named = new Map<string, PlacedLabel>()
  for (const [text, candidates] of sorts) {
    const last = before.get(text)
    // The one that has the name keeps it for as long as it can be read.
    const first = candidates.filter(({ key }) => key === last?.key)
    for (const { key, x, y } of [...first, ...candidates.slice(0, tried)]) {
      const request = { key, x, y, width: measure(text, labelFont), gap }
      // Few obstacles among hundreds are near enough to be compared with every side.
      const near = boxAround(x, y, request.width + gap)
      const [label] = placeLabels([request], {
        bounds,
        obstacles: obstacles.filter((box) => overlap(box, near)),
        clutter,
        previous: new Map(last && key === last.key ? [[key, last.side]] : []),
      })
      if (label?.cost !== 0) continue
      named.set(text, label)
      obstacles.push(label.box)
      break
    }
  }
  return named
}

/** Marks that each name may stand beside, and the boxes that all marks cover. */
function placed({ marks, radius, continua }: Marked, { x, y }: Projection) {
  const sorts = new Map<string, Candidate[]>()
  const boxes: Rectangle[] = []
  function add(label: string, candidate: Candidate, reach: number): void {
    const sort = sorts.get(label) ?? []
    sort.push(candidate)
    sorts.set(label, sort)
    boxes.push(boxAround(candidate.x, candidate.y, reach))
  }
  for (const { point, x, y } of marks)
    add(point.label, { key: point.at.join(), x, y }, 1.7 * radius)
  for (const { samples, label } of continua)
    for (const at of samples) add(label, { key: at.join(), x: x(at[0]), y: y(at[1]) }, 2)
  return { sorts, boxes }
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0
}
