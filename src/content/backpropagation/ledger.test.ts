import { describe, expect, it } from 'vitest'
import { computationalGraphs } from '../../core/backpropagation/computational-graph'
import { nothing } from '../../core/expression/given'
import { parseFormula } from '../../core/expression/parse'
import { barred } from '../../core/records/scripts'
import type { Level } from './graph-shown'
import { hintOf, ledgerLine, pickedLine, spokenLine } from './ledger'
import { nodeNames } from './names'
import { stagesOf } from './stages'

const step = { text: 'the step', spoken: 'The step.' }

function lines(formula: string, x: number, y: number, level: Level = 'blocks') {
  const parsed = parseFormula(formula, ['x', 'y'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  const place = { x, y, row: [] }
  const graph = computationalGraphs({ expression: parsed.expression, given: nothing }, place)[
    level
  ]!
  const named = { graph, names: nodeNames(graph, ['x', 'y']) }
  const stages = stagesOf(graph)
  return {
    written: stages.map((stage) => ledgerLine(named, stage, step)),
    spoken: stages.map((stage) => spokenLine(named, stage, step)),
    picked: (node: number, upTo = stages.length) => pickedLine(named, node, stages.slice(0, upTo)),
    hints: stages.map(hintOf),
  }
}

/** With a bar over each letter that a stroke follows. */
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

it('puts numbers that would be misread into brackets', () => {
  const { written } = lines('(1e-7*x)^2', 3, 0, 'operations')
  expect(written).toContain(
    bars("x' += v'₁·∂v₁/∂x = 6·10⁻⁷·(10⁻⁷) = 6·10⁻¹⁴".replace('(10⁻⁷)', '10⁻⁷')),
  )
})

it('says of what is not used that its adjoint is 0', () => {
  expect(lines('x^2', 1, 2).picked(1)).toBe(bars("y is not used: y' = 0."))
})
