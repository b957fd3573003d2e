import { describe, expect, it } from 'vitest'
import { pointAt } from '../../core/backpropagation/adjoints'
import { computationAt, type RowsChoice } from '../../core/backpropagation/at-iterate'
import { computationalGraphs } from '../../core/backpropagation/computational-graph'
import { dataReference } from '../../core/data/data-reference'
import { createTable } from '../../core/data/table'
import { nothing } from '../../core/expression/given'
import { parseFormula } from '../../core/expression/parse'
import { resolveData } from '../../core/learning/resolve-data'
import { barred } from '../../core/records/scripts'
import { type Level, rowsLabels, rowText } from './graph-shown'
import { hintOf, ledgerLine, pickedLine, spokenLine } from './ledger'
import { nodeNames } from './names'
import { stagesOf } from './stages'

const step = { text: 'the step', spoken: 'The step.' }

function lines(formula: string, x: number, y: number, level: Level = 'blocks') {
  const parsed = parseFormula(formula, ['x', 'y'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  const graph = computationalGraphs(parsed.expression, nothing, pointAt(x, y))[level]!
  const named = { graph, names: nodeNames(graph, ['x', 'y']), rows: null }
  const stages = stagesOf(graph)
  return {
    written: stages.map((stage) => ledgerLine(named, stage, step)),
    spoken: stages.map((stage) => spokenLine(named, stage, step)),
    picked: (node: number, upTo = stages.length) => pickedLine(named, node, stages.slice(0, upTo)),
    hints: stages.map((stage) => hintOf(stage, graph)),
  }
}

/** The text with a bar over each letter that a stroke follows. */
const bars = (text: string) => text.replace(/(.)'/g, (_, letter: string) => barred(letter))

describe('of Himmelblau at (0, 0.5), by blocks', () => {
  const himmelblau = lines('(x^2 + y - 11)^2 + (x + y^2 - 7)^2', 0, 0.5)

  it('writes every value, every accumulation with its sum, and the gradient', () => {
    expect(himmelblau.written).toEqual(
      [
        'x = 0, y = 0.5',
        'v₁ = (x² + y − 11)² = 110.3',
        'v₂ = (x + y² − 7)² = 45.56',
        'f = v₁ + v₂ = 155.8',
        "f' = 1",
        "v'₁ += f'·∂f/∂v₁ = 1·1 = 1",
        "v'₂ += f'·∂f/∂v₂ = 1·1 = 1",
        "x' += v'₂·∂v₂/∂x = 1·(−13.5) = −13.5",
        "y' += v'₂·∂v₂/∂y = 1·(−13.5) = −13.5",
        "y' += v'₁·∂v₁/∂y = 1·(−21) = −21, in all −34.5",
        "x' += v'₁·∂v₁/∂x = 1·0 = 0, in all −13.5",
        "∇f = (x', y') = (−13.5, −34.5)",
        'the step',
      ].map(bars),
    )
  })

  it('says the same in words, without signs that nobody reads aloud', () => {
    expect(himmelblau.spoken[1]).toBe('v1 = (x² + y − 11)² = 110.3.')
    expect(himmelblau.spoken[9]).toBe(
      'From v1, the adjoint of y gets 1 times −21, −21; in all −34.5.',
    )
    expect(himmelblau.spoken[11]).toBe('The gradient is (−13.5, −34.5).')
    expect(himmelblau.spoken.join('')).not.toMatch(/[₀-₉]|\u0304/u)
  })

  it('explains a node that is picked by all that uses it, with numbers once they are known', () => {
    expect(himmelblau.picked(1, 9)).toBe(bars("y' = v'₂·∂v₂/∂y + v'₁·∂v₁/∂y"))
    expect(himmelblau.picked(1)).toBe(
      bars("y' = v'₂·∂v₂/∂y + v'₁·∂v₁/∂y = 1·(−13.5) + 1·(−21) = −34.5"),
    )
    expect(himmelblau.picked(4)).toBe(bars("f' = 1: with itself f changes by as much."))
  })

  it('has a hint for every stage', () => {
    expect(himmelblau.hints.every((hint) => hint.endsWith('.'))).toBe(true)
  })
})

describe('of three rows', () => {
  const table = createTable([
    ['height', [1, 2, 4]],
    ['weight', [2, 3, 9]],
  ])
  const resolved = resolveData(
    dataReference({
      ...{ loss: { kind: 'builtIn', id: 'linear' }, table, source: null, scaling: 'raw', l2: 0 },
      columns: ['height', 'weight'],
    }),
  )
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const all = (choice: RowsChoice, batch: ArrayLike<number> | null = null) => {
    const found = computationAt(objective, [1, 0], batch, choice)
    const graph = found.blocks!
    const names = nodeNames(graph, ['w', 'b'], found.rows!.columns)
    const named = { graph, names, rows: found.rows }
    const stages = stagesOf(graph)
    return {
      written: stages.map((stage) => ledgerLine(named, stage, step)),
      spoken: stages.map((stage) => spokenLine(named, stage, step)),
      hints: stages.map((stage) => hintOf(stage, graph)),
      picked: (node: number) => pickedLine(named, node, stages),
      text: rowText(found.rows!),
      labels: rowsLabels(found.rows!).map(({ label }) => label),
    }
  }

  it('writes what one of them does, and the sum of all', () => {
    const { written, spoken, hints, picked, text, labels } = all({ over: 'rows', shown: 2 })
    expect(written).toEqual(
      [
        'w = 1, b = 0, and in row 3 x = 4, y = 9',
        'model = w·x + b = 4',
        'residual = model − y = −5',
        'loss = residual² = 25',
        'f = mean(loss) = 9',
        "f' = 1",
        "l'o's's' += f'·∂f/∂loss = 1·0.3333 = 0.3333",
        "r'e's'i'd'u'a'l' += l'o's's'·∂loss/∂residual = 0.3333·(−10) = −3.333",
        "m'o'd'e'l' += r'e's'i'd'u'a'l'·∂residual/∂model = −3.333·1 = −3.333",
        "b' += Σ m'o'd'e'l'·∂model/∂b over 3 rows = −4.667",
        "w' += Σ m'o'd'e'l'·∂model/∂w over 3 rows = −15.33",
        "∇f = (w', b') = (−15.33, −4.667)",
        'the step',
      ].map(bars),
    )
    expect(spoken[10]).toBe('From model, the adjoint of w gets −15.33 from 3 rows together.')
    expect(hints[10]).toMatch(/^All rows have the parameters in common/)
    expect(picked(0)).toBe(bars("w' = m'o'd'e'l'·∂model/∂w, summed over the rows = −15.33"))
    expect(text).toBe('row 3')
    expect(labels).toEqual(['All 3 rows', 'One row'])
  })

  it('writes what one row does by itself', () => {
    const { written, spoken } = all({ over: 'row', shown: 1 })
    expect(written.slice(-3)).toEqual(
      [
        "w' += m'o'd'e'l'·∂model/∂w = −2·2 = −4",
        "∇ of row 2 = (w', b') = (−4, −2)",
        'the step',
      ].map(bars),
    )
    expect(spoken.at(-2)).toBe('The gradient of this row is (−4, −2).')
  })

  it('tells a batch from all rows', () => {
    const { written, text, labels } = all({ over: 'rows', shown: 1 }, [2, 0])
    expect(written.at(-2)).toMatch(/^∇ of the batch = /)
    expect(text).toBe('row 1, 2 of 2 in the batch')
    expect(labels).toEqual(['Batch of 2', 'One row'])
  })
})

it('puts numbers that would be misread into brackets', () => {
  const { written } = lines('(1e-7*x)^2', 3, 0, 'operations')
  expect(written).toContain(
    bars("x' += v'₁·∂v₁/∂x = 6·10⁻⁷·(10⁻⁷) = 6·10⁻¹⁴".replace('(10⁻⁷)', '10⁻⁷')),
  )
})

it('says of what is not used that its adjoint is 0', () => {
  expect(lines('x^2', 1, 2).picked(1)).toBe(bars("y is not used: y' = 0."))
})
