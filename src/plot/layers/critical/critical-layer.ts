import { pointer, select } from 'd3'
import type { Point } from '../../../core/records/experiment'
import { ownPress } from '../../gestures/plot-gestures'
import type { PlotLayer } from '../../plot-layer'
import type { Around } from '../../scene/around'
import { labelLetters } from '../../scene/label-mark'
import {
  continuumPath,
  criticalStrokes,
  isAt,
  markOutlines,
  ringRadius,
  shownMarks,
} from '../../scene/layers/critical/critical-scene'
import type {
  PlotContinuum,
  PlotCritical,
  ShownMark,
} from '../../scene/layers/critical/plot-critical'
import { themed } from '../../scene/palette'
import type { Projection } from '../../scene/projection'
import { lettered, stroked } from '../../styled'
import { markButton } from './mark-button'
import { markNames } from './mark-names'
import { nearestMark, type Placed } from './nearest-mark'

export interface CriticalLayerOptions {
  onChoose(at: Point): void
  /**
   * Called with the place of the chosen one, in pixels from the plot area's top left corner; null where it is none or out
   * of sight.
   */
  onPlace(place: Placed | null): void
}

/** Marks of the critical points, to be pressed or chosen by keys. */
export interface CriticalLayer extends PlotLayer {
  /** `note` stands in a corner; `where` tells on which plot they are, as a name goes on. */
  setPoints(
    points: readonly PlotCritical[],
    continua: readonly PlotContinuum[],
    note: string,
    where: string,
  ): void
  setChosen(at: Point | null): void
}

/** Half of the least size of a target, in pixels. */
const target = 12

export function criticalLayer(
  node: HTMLElement,
  request: () => void,
  { onChoose, onPlace }: CriticalLayerOptions,
): CriticalLayer {
  node.classList.add('plot-critical')
  const svg = select(node).append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const strokes = criticalStrokes(themed)
  const lines = stroked(svg.append('path'), strokes.continuum)
  const casings = stroked(svg.append('path'), strokes.casing)
  const mark = () =>
    stroked(svg.append('path'), strokes.outline).attr('class', 'plot-critical-mark')
  const hollow = mark().attr('fill', themed('paper'))
  const solid = mark().attr('fill', themed('ink'))
  const ring = stroked(svg.append('circle'), strokes.ring)
    .attr('class', 'plot-critical-ring')
    .attr('display', 'none')
  const names = markNames(svg.node()!)
  const corner = lettered(svg.append('text'), labelLetters(themed))
    .attr('class', 'plot-label')
    .attr('x', 10)
    .attr('y', 20)
  const hits = svg.append('path').attr('class', 'plot-critical-hits')
  const button = markButton(node, choose)

  let points: readonly PlotCritical[] = []
  let continua: readonly PlotContinuum[] = []
  let chosen: Point | null = null
  let where = ''
  let marks: readonly ShownMark[] = []
  let hovered = -1
  let radius = 6
  let stale = true
  let drawnFor: { readonly projection: Projection; readonly around: Around } | null = null

  // A press on a mark is no start.
  hits
    .attr(ownPress, '')
    .on('click', (event: MouseEvent) => choose(under(event)))
    .on('pointermove', (event: PointerEvent) => hover(under(event)))
    .on('pointerleave', () => hover(-1))

  function under(event: MouseEvent): number {
    const [x, y] = pointer(event, node)
    return nearestMark(marks, x, y, 2 * target)
  }

  function choose(index: number): void {
    const mark = marks[index]
    if (!mark) return
    button.goTo(index)
    onChoose(mark.point.at)
  }

  function hover(index: number): void {
    if (index === hovered) return
    hovered = index
    placeRing()
  }

  function chosenMark(): ShownMark | undefined {
    return marks.find((mark) => isAt(chosen, mark))
  }

  function placeRing(): void {
    const mark = marks[hovered] ?? chosenMark()
    ring
      .attr('display', mark ? null : 'none')
      .attr('cx', mark?.x ?? 0)
      .attr('cy', mark?.y ?? 0)
      .attr('r', ringRadius(radius))
  }

  function place(projection: Projection): void {
    const { width, height } = projection
    ;({ marks, radius } = shownMarks(points, projection))
    const outlines = markOutlines(marks, radius)
    casings.attr('d', outlines.hollow + outlines.solid)
    hollow.attr('d', outlines.hollow)
    solid.attr('d', outlines.solid)
    // Marks that are many leave room between them, where a press is to set a start.
    const apart = Math.sqrt((width * height) / Math.max(1, marks.length))
    const reach = Math.min(target, apart / 2.2)
    hits.attr('d', marks.map(({ x, y }) => circle(x, y, reach)).join(''))
    lines.attr('d', continuumPath(continua, projection))
    hovered = -1
    button.setMarks(marks, where)
    placeRing()
    onPlace(chosenMark() ?? null)
  }

  return {
    get covered() {
      return names.covered
    },
    setPoints(nextPoints, nextContinua, note, nextWhere) {
      where = nextWhere
      points = nextPoints
      continua = nextContinua
      corner.text(note)
      stale = true
      request()
    },
    setChosen(at) {
      chosen = at
      stale = true
      request()
    },
    draw(projection, around) {
      const isMoved = stale || drawnFor?.projection !== projection
      if (!isMoved && drawnFor?.around === around) return false
      if (isMoved) place(projection)
      names.draw(projection, around, { marks, radius, continua })
      stale = false
      drawnFor = { projection, around }
      return false
    },
    destroy: () => onPlace(null),
  }
}

function circle(x: number, y: number, radius: number): string {
  const width = 2 * radius
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${width} 0a${radius} ${radius} 0 1 0 ${-width} 0`
}
