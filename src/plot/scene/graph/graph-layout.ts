import type { Rectangle } from '../clip'
import { type Font, halfHeight, textFont } from '../font'
import type { GraphEdge, GraphNode, GraphPicture } from './graph-picture'
import { layersOf, usersOf } from './layers'
import { rowsOf, type Slot } from './rows'
import { scriptWidth, setPieces } from './script-text'

/** A graph in its place, in pixels from the top left; what a stage adds to it moves nothing. */
export interface GraphLayout {
  readonly width: number
  readonly height: number
  /** Middles of the nodes, and half of their widths. */
  readonly nodes: readonly { readonly x: number; readonly y: number; readonly half: number }[]
  readonly edges: readonly (GraphEdge & {
    readonly d: string
    /** The middle of what is printed on it. */
    readonly label: { readonly x: number; readonly y: number }
  })[]
}

export const graphFont = textFont(12)
/** The font of adjoints, which the style sheet sets bolder. */
const adjointFont = textFont(12, 640)
/** Half the height of a node. */
export const nodeHalf = 13
/** Distance from the middle of a node to that of its caption above it, clear of the node by an index. */
export const captionRise = 22
/** Distance from the middle of a node to that of its adjoint below it, clear of the node by an exponent. */
export const adjointDrop = 24
/**
 * Distance between the middles of nodes below one another: the labels of edges lie on rows or halfway between them, clear
 * of all captions.
 */
const pitch = 84
/** Gap between columns, for the widest label of an edge. */
const gap = 90
const margin = 40
const padding = 10
/** A number as long as the one behind a name can be. */
const longest = '−1.234·10⁻¹²³'
/** Gap between captions beside one another. */
const apart = 6

/** The caption above a node: its name, with its value once that is known. */
export function captionOf({ name, value }: Pick<GraphNode, 'name' | 'value'>): string {
  return value === '' ? name : `${name} = ${value}`
}

export function graphLayout(nodes: readonly GraphNode[]): GraphLayout {
  const operands = nodes.map((node) => node.operands)
  const layers = layersOf(
    operands,
    nodes.map(({ isGiven }) => isGiven),
  )
  const { slots, slotOf, paths } = slotsOf(operands, layers)
  const rows = rowsOf(slots)
  const halves = nodes.map(({ text }) =>
    Math.max(nodeHalf, scriptWidth(text, graphFont) / 2 + padding),
  )
  const captions = nodes.map(({ name }) => captionHalf(name))
  const columns = columnsOf(halves, captions, layers)
  const x = (slot: number) => columns[slots[slot]!.layer]!.middle
  const y = (slot: number) => margin + rows[slot]! * pitch
  return {
    width: columns.at(-1)!.end,
    height: 2 * margin + Math.max(...rows) * pitch,
    nodes: nodes.map((_, node) => ({
      x: x(slotOf[node]!),
      y: y(slotOf[node]!),
      half: halves[node]!,
    })),
    edges: paths.map(({ from, to, through }) => {
      const way = [slotOf[from]!, ...through, slotOf[to]!]
      const last = columns[layers[to]! - 1]!
      return {
        from,
        to,
        d: pathOf(
          way.map((slot) => columns[slots[slot]!.layer]!),
          way.map(y),
          halves[from]!,
          halves[to]!,
        ),
        label: {
          x: (last.right + columns[layers[to]!]!.left) / 2,
          y: (y(way.at(-2)!) + y(way.at(-1)!)) / 2,
        },
      }
    }),
  }
}

interface Column {
  readonly left: number
  readonly middle: number
  readonly right: number
  /** Right end of the column, its captions included, in pixels. */
  readonly end: number
}

function captionHalf(name: string): number {
  return scriptWidth(captionOf({ name, value: longest }), graphFont) / 2
}

/** Wide enough for their nodes, and far enough apart for the labels between them and the captions above them. */
function columnsOf(
  halves: readonly number[],
  captions: readonly number[],
  layers: readonly number[],
): readonly Column[] {
  const columns: Column[] = []
  for (let layer = 0; layer <= Math.max(...layers); layer++) {
    const isHere = (_: number, node: number) => layers[node] === layer
    const half = Math.max(nodeHalf, ...halves.filter(isHere))
    const caption = Math.max(...captions.filter(isHere))
    const before = columns.at(-1)
    const middle = before
      ? Math.max(before.right + gap + half, before.end + caption)
      : apart + Math.max(half, caption)
    const end = middle + Math.max(half, caption) + apart
    columns.push({ left: middle - half, middle, right: middle + half, end })
  }
  return columns
}

interface Slots {
  readonly slots: readonly Slot[]
  /** Slots by node. */
  readonly slotOf: readonly number[]
  readonly paths: readonly (GraphEdge & { readonly through: readonly number[] })[]
}

/** Nodes, and in the layers between the places where their edges pass: those from one node keep together. */
function slotsOf(operands: readonly (readonly number[])[], layers: readonly number[]): Slots {
  const users = usersOf(operands)
  const slots: { readonly layer: number; readonly before: number[] }[] = layers.map((layer) => ({
    layer,
    before: [],
  }))
  const passing = layers.map((layer, node) => {
    const farthest = Math.max(layer, ...users[node]!.map((user) => layers[user]!))
    const through: number[] = []
    for (let between = layer + 1; between < farthest; between++) {
      through.push(slots.push({ layer: between, before: [through.at(-1) ?? node] }) - 1)
    }
    return through
  })
  const paths = operands.flatMap((each, to) =>
    each.map((from) => {
      const through = passing[from]!.slice(0, layers[to]! - layers[from]! - 1)
      slots[to]!.before.push(through.at(-1) ?? from)
      return { from, to, through }
    }),
  )
  return { slots, slotOf: [...layers.keys()], paths }
}

/** Level through the columns, and curved between them. */
function pathOf(
  columns: readonly Column[],
  ys: readonly number[],
  fromHalf: number,
  toHalf: number,
): string {
  let d = `M${short(columns[0]!.middle + fromHalf)} ${ys[0]}H${short(columns[0]!.right)}`
  for (let i = 1; i < columns.length; i++) {
    const [start, end] = [columns[i - 1]!.right, columns[i]!.left]
    const middle = short((start + end) / 2)
    d += `C${middle} ${ys[i - 1]} ${middle} ${ys[i]} ${short(end)} ${ys[i]}`
    const isLast = i === columns.length - 1
    d += `H${short(isLast ? columns[i]!.middle - toHalf : columns[i]!.right)}`
  }
  return d
}

function short(value: number): number {
  return Math.round(value * 10) / 10
}

/** Boxes of all that is written, each with what it says: none may cover another. */
export function writtenBoxes(
  { nodes, slopes }: GraphPicture,
  layout: GraphLayout,
): readonly (Rectangle & { readonly text: string })[] {
  const boxAt = (text: string, x: number, y: number, font = graphFont) => {
    const half = scriptWidth(text, font) / 2
    const [above, below] = lineOf(text, font)
    return text === '' ? [] : [{ text, x0: x - half, x1: x + half, y0: y - above, y1: y + below }]
  }
  return [
    ...nodes.flatMap(({ text, adjoint, ...caption }, node) => {
      const { x, y, half } = layout.nodes[node]!
      return [
        { text, x0: x - half, x1: x + half, y0: y - nodeHalf, y1: y + nodeHalf },
        ...boxAt(captionOf(caption), x, y - captionRise),
        ...boxAt(adjoint, x, y + adjointDrop, adjointFont),
      ]
    }),
    ...slopes.flatMap(({ from, to, text }) => {
      const edge = layout.edges.find((each) => each.from === from && each.to === to)!
      const { x, y } = edge.label
      const half = (scriptWidth(text, graphFont) + slopePadding) / 2
      const [above, below] = lineOf(text, graphFont).map((reach) => Math.max(slopeHalf, reach))
      return text === ''
        ? []
        : [{ text, x0: x - half, x1: x + half, y0: y - above!, y1: y + below! }]
    }),
  ]
}

/** Reach of a line of Inter above and below its baseline, as shares of its size; browsers round both to whole pixels. */
const [ascent, descent] = [0.97, 0.25]

/** How far the line of a text reaches above and below its middle, its exponents and indices included, in pixels. */
function lineOf(text: string, font: Font): readonly [above: number, below: number] {
  const baseline = halfHeight * font.size
  const pieces = setPieces(text, font)
  return [
    Math.max(...pieces.map(({ size, rise }) => Math.round(ascent * size) + rise - baseline)),
    Math.max(...pieces.map(({ size, rise }) => Math.round(descent * size) - rise + baseline)),
  ]
}

/**
 * The ground that a slope is printed on: half its height, and by how much it is wider than its
 * text, in pixels.
 */
export const slopeHalf = 8
export const slopePadding = 6
