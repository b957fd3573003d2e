import { select } from 'd3'
import type { Heights } from '../../core/ground/heights'
import { parameterLetters, tickLetters } from '../scene/contours/axis-marks'
import { themed } from '../scene/palette'
import { lettered } from '../styled'
import type { Ground, Space } from './ground'
import type { Orbit } from './orbit'
import { type AxisText, type BaseTicks, baseTexts, floor, uprightTexts } from './ticks'

/** Ticks and names of the three axes, written around the picture. */
export interface AxisMarks {
  setParameters(names: readonly [string, string]): void
  draw(orbit: Orbit, ground: Ground, heights: Heights, ticks: BaseTicks): void
}

interface Written {
  readonly text: AxisText
  readonly x: number
  readonly y: number
  readonly anchor: 'middle' | 'end'
}

/** An upright axis shorter than this, in pixels, is looked at from above and tells nothing. */
const shortest = 36

export function axisMarks(node: HTMLElement): AxisMarks {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer relief-axes')
    .attr('aria-hidden', 'true')
  const upright = svg.append('line').attr('class', 'relief-axis')
  const strokes = svg.append('g')
  const texts = svg.append('g')
  let names: readonly [string, string] = ['x', 'y']

  return {
    setParameters(next) {
      names = next
    },
    draw(orbit, ground, heights, ticks) {
      const base = baseTexts(ground, ticks, names, orbit.eye).map((text): Written => {
        const [x, y] = orbit.pixelOf(text.at)
        return { text, x, y, anchor: 'middle' }
      })
      const corner = leftmostCorner(orbit, ground)
      const axis = uprightTexts(heights, ground, corner)
      const [fromX, fromY] = orbit.pixelOf(axis.foot)
      const [toX, toY] = orbit.pixelOf(axis.top)
      const isTall = Math.hypot(toX - fromX, toY - fromY) >= shortest
      upright
        .attr('display', isTall ? null : 'none')
        .attr('x1', fromX)
        .attr('y1', fromY)
        .attr('x2', toX)
        .attr('y2', toY)
      const beside = (isTall ? axis.texts : []).map((text): Written => {
        const [x, y] = orbit.pixelOf(text.at)
        return text.kind === 'name'
          ? { text, x, y: y - 12, anchor: 'middle' }
          : { text, x: x - 8, y, anchor: 'end' }
      })
      strokes
        .selectAll('line')
        .data([
          ...base.filter(({ text }) => text.kind === 'tick').map((each) => strokeOf(orbit, each)),
          ...beside
            .filter(({ text }) => text.kind === 'tick')
            .map(({ x, y }) => [x + 3, y, x + 8, y]),
        ])
        .join('line')
        .attr('class', 'relief-axis')
        .attr('x1', ([x]) => x!)
        .attr('y1', ([, y]) => y!)
        .attr('x2', ([, , x]) => x!)
        .attr('y2', ([, , , y]) => y!)
      texts
        .selectAll<SVGTextElement, Written>('text')
        .data([...base, ...beside], ({ text }) => text.key)
        .join((enter) => lettered(enter.append('text'), tickLetters(themed)))
        .attr(
          'fill',
          ({ text }) => (text.kind === 'tick' ? tickLetters : parameterLetters)(themed).fill,
        )
        .attr('class', ({ text }) => (text.kind === 'tick' ? 'plot-tick' : 'plot-parameter'))
        .attr('text-anchor', ({ anchor }) => anchor)
        .attr('dy', '0.32em')
        .attr('x', ({ x }) => x)
        .attr('y', ({ y }) => y)
        .text(({ text }) => text.text)
    },
  }
}

/** A short stroke from the edge towards the tick's text. */
function strokeOf(orbit: Orbit, { text, x, y }: Written): readonly number[] {
  const [fromX, fromY] = orbit.pixelOf(text.from)
  return [fromX, fromY, fromX + 0.3 * (x - fromX), fromY + 0.3 * (y - fromY)]
}

function leftmostCorner(orbit: Orbit, { width, depth }: Ground): Space {
  let leftmost: Space = [0, floor, 0]
  let least = Number.POSITIVE_INFINITY
  for (const x of [-width / 2, width / 2])
    for (const z of [-depth / 2, depth / 2]) {
      const corner: Space = [x, floor, z]
      const [px] = orbit.pixelOf(corner)
      if (px < least) {
        least = px
        leftmost = corner
      }
    }
  return leftmost
}
