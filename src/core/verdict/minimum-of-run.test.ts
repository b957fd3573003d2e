import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { ObjectiveReference, Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type Descent, descentOf } from './what-became'

const himmelblau = { kind: 'catalogue', id: 'himmelblau' } as const
const formula = (text: string) => ({ kind: 'formula', text }) as const
const gd = (learningRate: number): Run => ({ method: 'gd', learningRate, hyperparameters: {} })

function descent(reference: ObjectiveReference, run: Run, start: Point, maxSteps = 200): Descent {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps }
  const trajectory = finish(descend(objective, run, start, stopping))
  return finish(descentOf(trajectory, objective, run, stopping))
}

describe('the minimum of a run', () => {
  it.each([
    ['crawling', 0.0002],
    ['converged', 0.0185],
    ['oscillating', 0.03],
  ])('on Himmelblau from (0, 0.5), %s, is (3, 2)', (kind, rate) => {
    const { verdict, minimum, stability } = descent(himmelblau, gd(rate), [0, 0.5])
    expect(verdict.kind).toBe(kind)
    expect(minimum?.at[0]).toBeCloseTo(3, 12)
    expect(minimum?.at[1]).toBeCloseTo(2, 12)
    // H at (3, 2) is [[74, 20], [20, 34]]: λ = 54 ± √(20² + 20²).
    const high = 54 + Math.hypot(20, 20)
    expect(stability).toMatchObject({ kind: 'limit', best: expect.closeTo(2 / 108, 12) })
    expect(stability?.kind === 'limit' && stability.limit).toBeCloseTo(2 / high, 12)
  })

  it('of one that diverged is that which small rates reach from its start', () => {
    const { verdict, minimum, stability } = descent(himmelblau, gd(1), [0, 0.5])
    expect(verdict.kind).toBe('diverged')
    expect(minimum?.at).toEqual(descent(himmelblau, gd(0.001), [0, 0.5], 4000).minimum?.at)
    expect(stability?.kind === 'limit' && stability.limit).toBeCloseTo(
      2 / (54 + Math.hypot(20, 20)),
      12,
    )
  })

  it('is the one circled, not the nearest to where the playing ends', () => {
    // η·λ = 2 exactly: from 1 to −1 and back for ever.
    const { verdict, minimum } = descent(formula('x^2 + y^2/4'), gd(1), [1, 0])
    expect(verdict.kind).toBe('oscillating')
    expect(minimum?.at).toEqual([0, 0])
    expect(minimum?.eigenvalues).toEqual([0.5, 2])
  })

  it('is none where the iterates roam over many', () => {
    const rastrigin = { kind: 'catalogue', id: 'rastrigin' } as const
    const { verdict, minimum, stability } = descent(rastrigin, gd(0.1), [3.2, 2.2])
    expect(verdict.kind).toBe('oscillating')
    expect(minimum).toBeNull()
    expect(stability).toBeNull()
  })

  it.each<[string, ObjectiveReference, number, Point]>([
    ['at a kink', formula('abs(x) + abs(y)'), 0.3, [1, 0.7]],
    ['at a saddle', formula('x^2 - y^2'), 0.1, [1, 0]],
    ['on a slope without an end', formula('x + y'), 1, [0, 0]],
    ['where f does not bend', formula('x^4 + y^4'), 0.1, [0.5, 0.5]],
    ['where f is not finite', formula('log(x)'), 0.1, [-1, 0]],
  ])('is none %s', (_, objective, rate, start) => {
    expect(descent(objective, gd(rate), start).minimum).toBeNull()
  })

  it('has no limit for Adam, and says so', () => {
    const adam = { method: 'adam', learningRate: 1, hyperparameters: {} }
    const { minimum, stability } = descent(himmelblau, adam, [0, 0.5], 2000)
    expect(minimum).not.toBeNull()
    expect(stability?.kind).toBe('noLimit')
  })
})

describe('of a formula in one variable', () => {
  it.each([
    ['a bowl', '2*x^2', 0.1, [-3, 1.5], 4],
    ['two wells', 'x^4 - 2*x^2', 0.05, [-3, 1.5], 8],
    ['the other variable', 'cos(y)', 1.5, [0, -2], 1],
  ] as const)('%s: the limit is 2/f″ where it rests', (_, text, rate, start, bend) => {
    const { verdict, minimum, stability, explanation } = descent(formula(text), gd(rate), start)
    expect(verdict.kind).toBe('onValleyFloor')
    expect(minimum?.eigenvalues).toEqual([1, 1].map(() => expect.closeTo(bend, 9)))
    expect(stability?.kind === 'limit' && stability.limit).toBeCloseTo(2 / bend, 9)
    expect(explanation).toMatchObject({
      kind: 'belowLimit',
      factor: expect.closeTo(Math.abs(1 - rate * bend), 9),
    })
  })

  it('the limit is that of the method', () => {
    const run = { method: 'momentum', learningRate: 0.1, hyperparameters: { momentum: 0.5 } }
    const { stability } = descent(formula('2*x^2'), run, [-3, 1.5])
    // 2 (1 + β)/λ.
    expect(stability?.kind === 'limit' && stability.limit).toBeCloseTo(3 / 4, 12)
  })

  it('it circles the minimum, or heads for it, as in two', () => {
    const beyond = descent(formula('cos(x)'), gd(2.5), [-2, 0])
    expect(beyond.verdict.kind).toBe('oscillating')
    expect(beyond.explanation).toMatchObject({ kind: 'aboveLimit', limit: expect.closeTo(2, 9) })
    const slow = descent(formula('x^2'), gd(1e-4), [3, 0])
    expect(slow.explanation).toMatchObject({ kind: 'slow', direction: 'any', curvature: 2 })
  })

  it.each(['abs(x)', 'x^4', 'x^2*y^2'])('there is none where f″ is not above 0: %s', (text) => {
    expect(descent(formula(text), gd(0.01), [1, 0], 5000).minimum).toBeNull()
  })
})
