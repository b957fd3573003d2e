import type { Point } from '../../../../core/records/experiment'
import { type Around, boxAround } from '../../around'
import type { Rectangle } from '../../clip'
import type { Measure } from '../../font'
import { labelFont } from '../../font'
import { labelMark } from '../../label-mark'
import { type PlacedLabel, placeLabels } from '../../labels'
import { cased, type TextMark } from '../../mark'
import type { Palette } from '../../palette'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'
import { type FlowLine, lineOf, type PlotFlow } from './flow-line'

/** The flows of a plot. */
export interface FlowContent {
  readonly flows: readonly PlotFlow[]
  /** Points whose marks the name keeps clear of. */
  readonly avoided: readonly Point[]
}

/** The name beside a flow, and where along its line it is. */
export interface FlowName {
  readonly share: number
  readonly text: string
  readonly place: PlacedLabel
}

/** Places along a line's visible part where it may have its name, as shares of its vertices. */
const namingPlaces = [0.5, 0.35, 0.65, 0.2, 0.8, 0.95] as const
const gap = 9
const markReach = 11

/**
 * The name of the first of the lines, where it hides least; null where nothing of it is to be seen.
 *
 * @param before where the name was, which it keeps as long as it is as good as any
 */
export function nameFlow(
  { flows: [flow], avoided }: FlowContent,
  [line]: readonly FlowLine[],
  { x, y, width, height }: Projection,
  { covered, clutter }: Around,
  measure: Measure,
  before: { readonly share: number; readonly side: number } = { share: 0.5, side: 0 },
): FlowName | null {
  const text = flow?.label ?? ''
  const along = line?.visible ?? []
  const marks = avoided.map(([px, py]) => boxAround(x(px), y(py), markReach))
  let best: FlowName | null = null
  for (const share of [before.share, ...namingPlaces]) {
    const at = along[Math.round(share * (along.length - 1))]
    if (!at) break
    const request = { key: 'flow', x: at[0], y: at[1], width: measure(text, labelFont), gap }
    const [place] = placeLabels([request], {
      bounds: { x0: 4, y0: 4, x1: width - 4, y1: height - 4 },
      obstacles: [...covered, ...marks],
      clutter: (box) => clutter(box) + crossings(along, box),
      previous: new Map([['flow', before.side]]),
    })
    if (place && (!best || place.cost < best.place.cost)) best = { share, text, place }
    if (best?.place.cost === 0) break
  }
  return best
}

/** The look of the lines. */
export function flowStrokes(palette: Palette) {
  return {
    line: { colour: palette('ink'), width: 1.5, dash: [6, 4.5] },
    casing: { colour: palette.faded('paper', 0.8), width: 4.5 },
  }
}

/** Dashed lines of the gradient flow below the paths, with their name beside the first. */
export const flowScene: LayerScene<FlowContent> = (content, projection, around, medium) => {
  const { palette, measure } = medium
  const lines = content.flows.map((flow) => lineOf(flow, projection))
  const name = nameFlow(content, lines, projection, around, measure)
  const { line, casing } = flowStrokes(palette)
  return {
    marks: [
      ...cased(lines.map(({ path }) => path).join(''), line, casing),
      ...(name ? [italic(labelMark(name.place, name.text, palette))] : []),
    ],
    covered: name ? [name.place.box] : [],
  }
}

function italic(mark: TextMark): TextMark {
  return { ...mark, font: { ...mark.font, italic: true } }
}

function crossings(along: FlowLine['visible'], { x0, x1, y0, y1 }: Rectangle): number {
  return along.filter(([x, y]) => x >= x0 && x <= x1 && y >= y0 && y <= y1).length
}
