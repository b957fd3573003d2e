import { select } from 'd3'
import type { Rectangle } from '../scene/clip'
import type { Clutter } from '../scene/clutter'
import type { PlotMinimum } from '../scene/contours/plot-minimum'
import { type PlacedLabel, placeLabels } from '../scene/labels'
import { crossPath } from '../scene/markers'
import type { Projection } from '../scene/projection'
import { textWidths } from '../text-width'

/** The known minima: an upright cross for a global one, a smaller oblique cross for one that is only local. */
export interface MinimaLayer {
  setMinima(minima: readonly PlotMinimum[]): void
  /** Names one minimum of each kind where there is room, and returns what the names cover. */
  draw(
    projection: Projection,
    obstacles: readonly Rectangle[],
    clutter: Clutter,
  ): readonly Rectangle[]
}

interface Shown {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly global: boolean
}

const reach = 5
const gap = 9

export function minimaLayer(node: HTMLElement): MinimaLayer {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-minima')
    .attr('aria-hidden', 'true')
  const marks = svg.append('g')
  const names = svg.append('g')
  const widthOf = textWidths(400, 12)
  let minima: readonly PlotMinimum[] = []
  let named: ReadonlyMap<string, PlacedLabel> = new Map()

  function mark(shown: readonly Shown[]): void {
    marks
      .selectAll('g')
      .data(shown)
      .join((enter) => {
        const mark = enter.append('g')
        mark.append('path').attr('class', 'plot-minimum-casing')
        mark.append('path').attr('class', 'plot-minimum')
        return mark
      })
      .attr('transform', ({ x, y }) => `translate(${snapped(x)} ${snapped(y)})`)
      .each(function ({ global }) {
        select(this).selectAll('path').attr('d', crossPath(global))
      })
  }

  function name(
    text: string,
    candidates: readonly Shown[],
    surroundings: Parameters<typeof placeLabels>[1],
  ): PlacedLabel | null {
    const before = named.get(text)
    // The one that has the name keeps it for as long as it can be read.
    const first = candidates.filter(({ key }) => key === before?.key)
    for (const { key, x, y } of [...first, ...candidates]) {
      const previous = new Map(before && key === before.key ? [[key, before.side]] : [])
      const request = { key, x, y, width: widthOf(text), gap }
      const [label] = placeLabels([request], { ...surroundings, previous })
      if (label?.cost === 0) return label
    }
    return null
  }

  return {
    setMinima(next) {
      minima = next
      named = new Map()
    },
    draw({ x, y, width, height }, obstacles, clutter) {
      const shown = minima
        .map(({ at, global }) => ({ key: at.join(), x: x(at[0]), y: y(at[1]), global }))
        .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
      mark(shown)
      const surroundings = {
        bounds: { x0: 4, y0: 4, x1: width - 4, y1: height - 4 },
        obstacles: [...obstacles, ...shown.map(boxOf)],
        clutter,
      }
      const taken: Rectangle[] = []
      const next = new Map<string, PlacedLabel>()
      for (const [text, isGlobal] of [
        ['minimum', true],
        ['local minimum', false],
      ] as const) {
        const candidates = shown.filter(({ global }) => global === isGlobal)
        const label = name(text, candidates, {
          ...surroundings,
          obstacles: [...surroundings.obstacles, ...taken],
        })
        if (!label) continue
        next.set(text, label)
        taken.push(label.box)
      }
      named = next
      names
        .selectAll('text')
        .data([...next])
        .join('text')
        .attr('class', 'plot-label')
        .attr('dy', '0.35em')
        .attr('x', ([, { x }]) => x)
        .attr('y', ([, { y }]) => y)
        .text(([text]) => text)
      return taken
    },
  }
}

function boxOf({ x, y }: Shown): Rectangle {
  return { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach }
}

/** Upright strokes one and a half pixels wide are crisp around half a pixel. */
function snapped(pixels: number): number {
  return Math.round(pixels * 2) / 2
}
