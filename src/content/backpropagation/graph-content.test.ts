import { describe, expect, it } from 'vitest'
import { pointAt } from '../../core/backpropagation/adjoints'
import { computationAt } from '../../core/backpropagation/at-iterate'
import {
  type ComputationalGraph,
  computationalGraphs,
} from '../../core/backpropagation/computational-graph'
import { findBuiltIn } from '../../core/data/built-in'
import { dataReference } from '../../core/data/data-reference'
import { findLoss, losses } from '../../core/data/losses/catalogue'
import { nothing } from '../../core/expression/given'
import { parseFormula } from '../../core/expression/parse'
import { resolveData } from '../../core/learning/resolve-data'
import { catalogue } from '../../core/objectives/catalogue'
import { type GraphLayout, graphLayout, writtenBoxes } from '../../plot/scene/graph/graph-layout'
import type { GraphPicture } from '../../plot/scene/graph/graph-picture'
import { graphContent } from './graph-content'
import { nodeNames } from './names'
import { stagesOf } from './stages'

function graphsOf(
  formula: string,
  x: number,
  y: number,
  names: readonly [string, string] = ['x', 'y'],
) {
  const parsed = parseFormula(formula, names)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return computationalGraphs(parsed.expression, nothing, pointAt(x, y))
}

function graphsOfLoss(id: string) {
  const { inputs, data } = findLoss(id)!
  const { table, source, inputs: all, target } = findBuiltIn(data)!
  const resolved = resolveData(
    dataReference({
      ...{ loss: { kind: 'builtIn', id }, table, source, scaling: 'raw', l2: 0.1 },
      columns: [...all.slice(0, inputs), target],
    }),
  )
  if (!resolved.ok) throw new Error(resolved.error.message)
  return computationAt(resolved.objective, [0.5, 0.25], null, { over: 'rows', shown: 3 })
}

function pictureAt(graph: ComputationalGraph, stage: number, picked: number | null): GraphPicture {
  const [names, stages] = [nodeNames(graph, ['x', 'y']), stagesOf(graph)]
  return graphContent({ graph, names, stages, stage, picked })
}

function pictures(
  graph: ComputationalGraph,
  picked: number | null = null,
): readonly GraphPicture[] {
  return stagesOf(graph).map((_, stage) => pictureAt(graph, stage, picked))
}

const himmelblau = graphsOf('(x^2 + y - 11)^2 + (x + y^2 - 7)^2', 0, 0.5)

it('leaves a value and an adjoint blank until it is reached', () => {
  const all = pictures(himmelblau.blocks!)
  const f = himmelblau.blocks!.f
  expect(all[0]!.nodes.map(({ name, value }) => [name, value])).toEqual([
    ['x', '0'],
    ['y', '0.5'],
    ['v₁', ''],
    ['v₂', ''],
    ['f', ''],
  ])
  expect(all[0]!.nodes.map(({ adjoint }) => adjoint)).toEqual(['', '', '', '', ''])
  // The seed comes after the three values.
  expect(all[3]!.nodes[f]).toMatchObject({ name: 'f', value: '155.8', adjoint: '' })
  expect(all[4]!.nodes[f]).toMatchObject({ adjoint: '1' })
  expect(all.at(-1)!.nodes.map(({ adjoint }) => adjoint)).toEqual(['−13.5', '−34.5', '1', '1', '1'])
})

it('shows the sum of a variable that is used twice as it grows', () => {
  const graph = himmelblau.blocks!
  const ofY = pictures(graph).map(({ nodes }) => nodes[1]!.adjoint)
  // 2·(−10.5), and 2·(−6.75)·2·0.5 added to it.
  expect([...new Set(ofY)]).toEqual(['', '−13.5', '−34.5'])
})

it('prints slopes on the edges of the node at work alone', () => {
  const graph = himmelblau.operations!
  const stages = stagesOf(graph)
  for (const [stage, { slopes, focus, at }] of pictures(graph).entries()) {
    const { kind } = stages[stage]!
    expect(slopes.length > 0).toBe(kind === 'value' || kind === 'accumulation')
    expect(slopes.every(({ to }) => to === focus)).toBe(true)
    expect(at !== null).toBe(kind === 'accumulation')
  }
})

it('prints, of a node that is picked, the slopes of all that uses it', () => {
  const graph = himmelblau.operations!
  for (const { slopes, focus } of pictures(graph, 0)) {
    expect(focus).toBe(0)
    expect(slopes.map(({ from }) => from)).toEqual([0, 0])
  }
})

it('says zero at the end of a variable that does not occur', () => {
  const all = pictures(graphsOf('x^2', 3, 0).operations!)
  expect(all.map(({ nodes }) => nodes[1]!.adjoint).at(-1)).toBe('0')
  expect(all.map(({ nodes }) => nodes[1]!.adjoint).at(-3)).toBe('')
})

/** Texts that cover another, with what they cover. */
function covered(picture: GraphPicture, layout: GraphLayout): readonly string[] {
  const boxes = writtenBoxes(picture, layout)
  const faults: string[] = []
  for (const [i, a] of boxes.entries()) {
    if (a.x0 < 0 || a.y0 < 0 || a.x1 > layout.width || a.y1 > layout.height)
      faults.push(`${a.text} out`)
    for (const b of boxes.slice(i + 1))
      if (a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1)
        faults.push(`${a.text} × ${b.text}`)
  }
  return faults
}

/** A number as long as one can be. */
const longest = '−1.234·10⁻¹²³'

const ofSurfaces = catalogue.map(({ id, formula, start: [x, y], parameters }) => {
  return [id, () => graphsOf(formula, x, y, parameters)] as const
})
const ofLosses = losses.map(({ id }) => [id, () => graphsOfLoss(id)] as const)

describe.each([...ofSurfaces, ...ofLosses])('%s', (_, graphs) => {
  const { operations, blocks } = graphs()

  it.each([
    ['operations', operations!],
    ['blocks', blocks!],
  ])('writes nothing over anything else, by %s', (_, graph) => {
    const stages = pictures(graph)
    const picked = graph.nodes.map((_, node) => pictureAt(graph, stages.length - 1, node))
    const layout = graphLayout(stages[0]!.nodes)
    // A stage adds to the graph and moves nothing.
    expect(graphLayout(stages.at(-1)!.nodes)).toEqual(layout)
    for (const picture of [...stages, ...picked]) expect(covered(picture, layout)).toEqual([])
  })

  it.each([
    ['operations', operations!],
    ['blocks', blocks!],
  ])('does not either where every number is as long as can be, by %s', (_, graph) => {
    const all = pictures(graph)
    const layout = graphLayout(all[0]!.nodes)
    for (const picture of all) {
      const nodes = picture.nodes.map((node) => ({
        ...node,
        adjoint: longest,
        value: longest,
      }))
      const slopes = picture.slopes.map((slope) => ({ ...slope, text: longest.replace('4', '') }))
      expect(covered({ ...picture, nodes, slopes }, layout)).toEqual([])
    }
  })

  it('draws no edge through a node, and every edge to the right', () => {
    const { nodes } = pictures(operations!)[0]!
    const layout = graphLayout(nodes)
    for (const { from, to, d } of layout.edges) {
      expect(layout.nodes[from]!.x).toBeLessThan(layout.nodes[to]!.x)
      for (const [node, { x: middle, y: level, half }] of layout.nodes.entries()) {
        if (node === from || node === to) continue
        // A level piece of an edge is drawn by H after the place where it begins.
        for (const [start, end, height] of levels(d))
          if (Math.abs(height - level) < 13)
            expect(end < middle - half || start > middle + half).toBe(true)
      }
    }
  })
})

/** The level pieces of a path, each from and to an x and at a y. */
function levels(d: string): readonly (readonly [number, number, number])[] {
  const pieces: [number, number, number][] = []
  let [x, y] = [0, 0]
  for (const [, letter, rest = ''] of d.matchAll(/([MHC])([^MHC]*)/g)) {
    const numbers = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (letter === 'H') pieces.push([x, numbers[0]!, y])
    if (letter !== 'H') y = numbers.at(-1)!
    x = letter === 'H' ? numbers[0]! : numbers.at(-2)!
  }
  return pieces
}
