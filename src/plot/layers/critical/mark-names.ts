import { select } from 'd3'
import type { Around } from '../../plot-layer'
import type { Rectangle } from '../../scene/clip'
import { type PlacedLabel, placeLabels } from '../../scene/labels'
import type { PlotContinuum, ShownMark } from '../../scene/layers/critical/plot-critical'
import type { Projection } from '../../scene/projection'
import { textWidths } from '../../text-width'

interface Content {
  readonly marks: readonly ShownMark[]
  /** Of the marks, in pixels. */
  readonly radius: number
  readonly continua: readonly PlotContinuum[]
}

/** Names one mark of each sort, where there is room. */
export interface MarkNames {
  readonly covered: readonly Rectangle[]
  draw(projection: Projection, around: Around, content: Content): void
}

/** Marks of one sort that are tried for the name. */
const tried = 12

interface Candidate {
  readonly key: string
  readonly x: number
  readonly y: number
}

export function markNames(svg: SVGSVGElement): MarkNames {
  const group = select(svg).append('g')
  const widthOf = textWidths(400, 12)
  let named: ReadonlyMap<string, PlacedLabel> = new Map()

  function nameOne(
    text: string,
    candidates: readonly Candidate[],
    gap: number,
    surroundings: Parameters<typeof placeLabels>[1],
  ): PlacedLabel | null {
    const before = named.get(text)
    // The one that has the name keeps it for as long as it can be read.
    const first = candidates.filter(({ key }) => key === before?.key)
    for (const { key, x, y } of [...first, ...candidates.slice(0, tried)]) {
      const previous = new Map(before && key === before.key ? [[key, before.side]] : [])
      const request = { key, x, y, width: widthOf(text), gap }
      // Of hundreds few are near enough to be looked at for every side.
      const reach = request.width + gap
      const obstacles = surroundings.obstacles.filter(
        (box) =>
          box.x0 < x + reach && box.x1 > x - reach && box.y0 < y + reach && box.y1 > y - reach,
      )
      const [label] = placeLabels([request], { ...surroundings, obstacles, previous })
      if (label?.cost === 0) return label
    }
    return null
  }

  let covered: readonly Rectangle[] = []

  return {
    get covered() {
      return covered
    },
    draw(projection, around, content) {
      const { width, height } = projection
      const { sorts, boxes } = placed(content, projection)
      const taken: Rectangle[] = []
      const next = new Map<string, PlacedLabel>()
      for (const [text, candidates] of sorts) {
        const label = nameOne(text, candidates, content.radius + 5, {
          bounds: { x0: 4, y0: 4, x1: width - 4, y1: height - 4 },
          obstacles: [...around.covered, ...boxes, ...taken],
          clutter: around.clutter,
        })
        if (!label) continue
        next.set(text, label)
        taken.push(label.box)
      }
      named = next
      covered = taken
      group
        .selectAll('text')
        .data([...next])
        .join('text')
        .attr('class', 'plot-label')
        .attr('dy', '0.35em')
        .attr('x', ([, { x }]) => x)
        .attr('y', ([, { y }]) => y)
        .text(([text]) => text)
    },
  }
}

/** What each name may stand beside, and what all marks cover. */
function placed({ marks, radius, continua }: Content, { x, y }: Projection) {
  const sorts = new Map<string, Candidate[]>()
  const boxes: Rectangle[] = []
  function add(label: string, candidate: Candidate, reach: number): void {
    const sort = sorts.get(label) ?? []
    sort.push(candidate)
    sorts.set(label, sort)
    const { x, y } = candidate
    boxes.push({ x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach })
  }
  for (const { point, x, y } of marks)
    add(point.label, { key: point.at.join(), x, y }, 1.7 * radius)
  for (const { samples, label } of continua)
    for (const at of samples) add(label, { key: at.join(), x: x(at[0]), y: y(at[1]) }, 2)
  return { sorts, boxes }
}
