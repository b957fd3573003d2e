import { type Selection, select } from 'd3'
import { halfHeight } from '../scene/font'
import {
  adjointDrop,
  captionOf,
  captionRise,
  type GraphLayout,
  graphFont,
  graphLayout,
  nodeHalf,
  slopeHalf,
  slopePadding,
} from '../scene/graph/graph-layout'
import type { GraphEdge, GraphPicture } from '../scene/graph/graph-picture'
import { type Direction, neighbour } from '../scene/graph/neighbour'
import { scriptWidth, setPieces } from '../scene/graph/script-text'

export interface GraphView {
  setPicture(picture: GraphPicture): void
  destroy(): void
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Room to be seen around the node that is explained, in pixels. */
const around = { x: 120, y: 60 }

/**
 * A computational graph that scrolls within `node`. Its nodes are buttons, of which one is a stop of the tab key, and arrow
 * keys lead from one to another.
 */
export function graphView(
  node: HTMLElement,
  { onPick }: { readonly onPick: (node: number) => void },
): GraphView {
  const svg = select(node).append('svg').attr('class', 'graph')
  const edges = svg.append('g').attr('aria-hidden', 'true')
  const nodes = svg.append('g').attr('role', 'group').attr('aria-label', 'Nodes of the graph')
  const slopes = svg.append('g').attr('class', 'graph-slopes').attr('aria-hidden', 'true')
  let layout: GraphLayout = { width: 0, height: 0, nodes: [], edges: [] }
  let shape = ''
  let groups: readonly NodeMarks[] = []
  let stop = 0
  let seen: number | null = null

  function setPicture(picture: GraphPicture): void {
    const next = JSON.stringify(
      picture.nodes.map(({ operands, text, name }) => [operands, text, name]),
    )
    if (next !== shape) lay(picture)
    shape = next
    edges
      .selectAll<SVGPathElement, GraphEdge>('path')
      .classed('graph-shown', (edge) => picture.slopes.some((slope) => isSame(slope, edge)))
      .classed('graph-at', (edge) => picture.at !== null && isSame(picture.at, edge))
    for (const [at, marks] of groups.entries()) marks.draw(picture, at)
    drawSlopes(picture)
    if (picture.focus !== null && picture.focus !== seen) bringIntoSight(picture.focus)
    seen = picture.focus
  }

  function lay({ nodes: all }: GraphPicture): void {
    layout = graphLayout(all)
    svg.attr('width', layout.width).attr('height', layout.height)
    edges
      .selectAll('path')
      .data(layout.edges)
      .join('path')
      .attr('class', 'graph-edge')
      .attr('d', ({ d }) => d)
    nodes.selectAll('g').remove()
    groups = layout.nodes.map(({ x, y, half }) => {
      const group = nodes.append('g').attr('transform', `translate(${x} ${y})`)
      return nodeMarks(group, half)
    })
    seen = null
    moveStop(Math.min(stop, groups.length - 1))
  }

  function drawSlopes({ slopes: shown }: GraphPicture): void {
    slopes.selectAll('g').remove()
    for (const slope of shown) {
      const edge = layout.edges.find((one) => isSame(one, slope))
      if (!edge) continue
      const width = scriptWidth(slope.text, graphFont) + slopePadding
      const group = slopes
        .append('g')
        .attr('transform', `translate(${edge.label.x} ${edge.label.y})`)
      group
        .append('rect')
        .attr('x', -width / 2)
        .attr('y', -slopeHalf)
        .attr('width', width)
        .attr('height', 2 * slopeHalf)
        .attr('rx', 4)
      write(group.append('text').attr('y', baseline), slope.text)
    }
  }

  function bringIntoSight(focus: number): void {
    const { x, y, half } = layout.nodes[focus]!
    node.scrollLeft = revealed(node.scrollLeft, node.clientWidth, x, half + around.x)
    node.scrollTop = revealed(node.scrollTop, node.clientHeight, y, around.y)
  }

  function moveStop(to: number): void {
    stop = to
    for (const [at, { group }] of groups.entries()) group.attr('tabindex', at === to ? 0 : -1)
  }

  function nodeOf(event: Event): number {
    return groups.findIndex(({ group }) => group.node()?.contains(event.target as Element))
  }

  nodes
    .on('click', (event: MouseEvent) => {
      const at = nodeOf(event)
      if (at < 0) return
      moveStop(at)
      onPick(at)
    })
    .on('keydown', (event: KeyboardEvent) => {
      const at = nodeOf(event)
      const direction = directions[event.key]
      const isPress = event.key === 'Enter' || event.key === ' '
      if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
      if (!direction && !isPress) return
      event.preventDefault()
      // The player's keys are the same.
      event.stopPropagation()
      if (!direction) {
        onPick(at)
        return
      }
      moveStop(neighbour(layout, at, direction))
      groups[stop]?.group.node()?.focus()
    })

  return { setPicture, destroy: () => svg.remove() }
}

const baseline = halfHeight * graphFont.size

type Group = Selection<SVGGElement, unknown, null, undefined>
type Text = Selection<SVGTextElement, unknown, null, undefined>

interface NodeMarks {
  readonly group: Group
  readonly draw: (picture: GraphPicture, at: number) => void
}

/** A node with what stands in it, above it and below it. */
function nodeMarks(group: Group, half: number): NodeMarks {
  group.attr('role', 'button')
  group
    .append('rect')
    .attr('x', -half)
    .attr('y', -nodeHalf)
    .attr('width', 2 * half)
    .attr('height', 2 * nodeHalf)
    .attr('rx', nodeHalf)
  const text = (name: string, y: number) =>
    group
      .append('text')
      .attr('class', name)
      .attr('y', y + baseline)
  const inside = text('graph-text', 0)
  const above = text('graph-value', -captionRise)
  const below = text('graph-adjoint', adjointDrop)
  return {
    group,
    draw({ nodes, focus }, at) {
      const { text, value, adjoint, isGiven, spoken } = nodes[at]!
      group
        .attr('class', 'graph-node')
        .classed('graph-given', isGiven)
        .classed('graph-known', value !== '')
        .classed('graph-focus', at === focus)
        .attr('aria-label', spoken)
        .attr('aria-pressed', at === focus)
      write(inside, text)
      write(above, captionOf(nodes[at]!))
      write(below, adjoint)
    },
  }
}

function isSame(a: GraphEdge, b: GraphEdge): boolean {
  return a.from === b.from && a.to === b.to
}

/**
 * The scroll at which what is around a place can be seen, as near to the present one as that
 * allows.
 */
function revealed(scroll: number, size: number, place: number, room: number): number {
  if (place - room < scroll) return Math.max(0, place - room)
  return place + room > scroll + size ? place + room - size : scroll
}

/** Writes a text anew where it is another one. */
function write(text: Text, content: string): void {
  if (text.attr('data-text') === content) return
  text.attr('data-text', content).selectAll('tspan').remove()
  let level = 0
  for (const { text: piece, size, rise } of setPieces(content, graphFont)) {
    text
      .append('tspan')
      .attr('font-size', size)
      .attr('dy', level - rise)
      .text(piece)
    level = rise
  }
}
