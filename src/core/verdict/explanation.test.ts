import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { Objective } from '../objective'
import { catalogue } from '../objectives/catalogue'
import type { ObjectiveReference, Point, Run } from '../records/experiment'
import { norm } from '../records/norm'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { lastFifth } from './ends'
import type { Explanation } from './explanation'
import { type Descent, descentOf } from './what-became'

const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 200 }
const himmelblau = { kind: 'catalogue', id: 'himmelblau' } as const
const formula = (text: string) => ({ kind: 'formula', text }) as const
const runOf = (method: string, learningRate: number): Run => ({
  method,
  learningRate,
  hyperparameters: {},
})
const gd = (learningRate: number) => runOf('gd', learningRate)

function objectiveOf(reference: ObjectiveReference): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

function descent(objective: Objective, run: Run, start: Point, maxSteps = rule.maxSteps): Descent {
  const stopping = { ...rule, maxSteps }
  const trajectory = finish(descend(objective, run, start, stopping))
  return finish(descentOf(trajectory, objective, run, stopping))
}

const why = (reference: ObjectiveReference, run: Run, start: Point, maxSteps?: number) =>
  descent(objectiveOf(reference), run, start, maxSteps).explanation

// H at (3, 2) of Himmelblau's function is [[74, 20], [20, 34]]: λ = 54 ± √(20² + 20²).
const [low, high] = [54 - Math.hypot(20, 20), 54 + Math.hypot(20, 20)]

describe('the default screen', () => {
  it('is slow because of the flattest direction where it heads', () => {
    expect(why(himmelblau, gd(0.0002), [0, 0.5])).toEqual({
      kind: 'slow',
      direction: 'flattest',
      factor: expect.closeTo(1 - 0.0002 * low, 12),
      learningRate: 0.0002,
      curvature: expect.closeTo(low, 9),
      at: [expect.closeTo(3, 12), expect.closeTo(2, 12)],
    })
  })
  it('settles below the limit', () => {
    expect(why(himmelblau, gd(0.0185), [0, 0.5])).toMatchObject({
      kind: 'belowLimit',
      limit: expect.closeTo(2 / high, 12),
      factor: expect.closeTo(1 - 0.0185 * low, 9),
    })
  })
  it('cannot settle above it', () => {
    expect(why(himmelblau, gd(0.03), [0, 0.5])).toMatchObject({
      kind: 'aboveLimit',
      where: 'circled',
      limit: expect.closeTo(2 / high, 12),
      at: [expect.closeTo(3, 12), expect.closeTo(2, 12)],
    })
  })
  it('diverges from the first step that is too steep', () => {
    // The first step falls into the valley, if far: from there the slope opposite throws it out.
    expect(why(himmelblau, gd(0.3), [0, 0.5])).toMatchObject({
      kind: 'fromStart',
      at: [expect.closeTo(3, 9), expect.closeTo(2, 9)],
      steep: { kind: 'tooSteep', step: 1 },
    })
  })
})

describe('the limit', () => {
  it('is met exactly by a run that goes to and fro for ever', () => {
    expect(why(formula('x^2 + y^2/4'), gd(1), [1, 0])?.kind).toBe('atLimit')
  })
  it('says nothing against a run that converges above it, along the flat axis or by an exact hit', () => {
    const bowl = formula('(x^2 + 10*y^2)/2')
    for (const [rate, start] of [
      [0.3, [1, 0]],
      [1, [1, 0]],
      [0.5, [0, 0]],
    ] as const) {
      const explained = why(bowl, gd(rate), start)
      expect(explained).toMatchObject({ kind: 'endsAboveLimit', limit: 0.2 })
    }
  })
  it('is not told where a schedule changes η', () => {
    const schedule = { kind: 'exponential', decay: 0.1, warmup: 0 } as const
    expect(why(himmelblau, { ...gd(0.0185), schedule }, [0, 0.5])).toBeNull()
  })
  it('is of the method: a momentum that diverges bears less than it has', () => {
    // Heavy ball: 2(1 + 0.9)/10.
    const bowl = formula('(x^2 + 10*y^2)/2')
    const explained = why(bowl, runOf('momentum', 0.5), [1, 1], 2000)
    expect(explained).toMatchObject({ kind: 'beyondLimit', limit: expect.closeTo(0.38, 12) })
  })
  it('does not exist for Adam, whose own reason is given', () => {
    // Without a memory its steps are ±η: from 1 to −½ and back for ever.
    const hyperparameters = { beta1: 0, beta2: 0 }
    const adam = { ...runOf('adam', 1.5), hyperparameters }
    expect(why(formula('x^2 + y^2'), adam, [1, 1])).toEqual({
      kind: 'noLimit',
      reason: expect.stringContaining('Adam'),
    })
  })
})

describe('nothing is said', () => {
  it.each<[string, ObjectiveReference, number, Point]>([
    ['at a saddle', formula('x^2 - y^2'), 0.1, [1, 0]],
    ['on an endless slope', formula('x + y'), 1, [0, 0]],
    ['on a kink, where no limit is', formula('abs(x) + abs(y)'), 0.3, [1, 0.7]],
    ['where f is not finite', formula('log(x)'), 0.1, [-1, 0]],
  ])('%s', (_, objective, rate, start) => {
    expect(why(objective, gd(rate), start)).toBeNull()
  })
})

/** Throws where the trajectory, or f by central differences, contradicts what is said of it. */
function check(objective: Objective, run: Run, made: Descent): Explanation['kind'] | null {
  const { explanation, verdict, trajectory, minimum } = made
  if (!explanation) return null
  const { x, y, dfdx, dfdy } = trajectory
  const f0 = (px: number, py: number) => objective.f.value(px, py)
  /** vᵀHv of a unit v, by a second central difference. */
  const bend = ([px, py]: Point, [vx, vy]: Point, h: number) =>
    (f0(px + h * vx, py + h * vy) - 2 * f0(px, py) + f0(px - h * vx, py - h * vy)) / (h * h)

  if ('limit' in explanation && 'at' in explanation) {
    const { at, limit, learningRate } = explanation
    expect(learningRate).toBe(run.learningRate)
    // It is a minimum: f is higher all around it.
    const size = 1e-3 * Math.max(1, norm(...at)) * Math.min(1, Math.sqrt(limit))
    for (let k = 0; k < 8; k++) {
      const angle = (k * Math.PI) / 4
      const around = f0(at[0] + size * Math.cos(angle), at[1] + size * Math.sin(angle))
      expect(around).toBeGreaterThan(f0(...at))
    }
    if (run.method === 'gd') {
      // The greatest curvature of 180 directions is λmax to cos²(½°), and to the difference's own error.
      const bends = Array.from({ length: 180 }, (_, k) => (k * Math.PI) / 180).map((angle) =>
        bend(at, [Math.cos(angle), Math.sin(angle)], size),
      )
      expect(2 / Math.max(...bends) / limit).toBeCloseTo(1, 1)
    }
    const tail = Array.from({ length: lastFifth(x.length) }, (_, k) => x.length - 1 - k)
    const away = Math.max(...tail.map((t) => norm(x[t]! - at[0], y[t]! - at[1])))
    switch (explanation.kind) {
      case 'aboveLimit':
        expect(learningRate).toBeGreaterThan(limit)
        expect(verdict.kind).not.toBe('converged')
        expect(norm(dfdx.at(-1)!, dfdy.at(-1)!)).toBeGreaterThan(rule.gradient)
        expect(away).toBeGreaterThan(0)
        break
      case 'atLimit':
        expect(learningRate / limit).toBeCloseTo(1, 8)
        expect(verdict.kind).toBe('oscillating')
        break
      case 'beyondLimit':
        expect(learningRate).toBeGreaterThan(limit)
        expect(['diverged', 'overshot']).toContain(verdict.kind)
        break
      case 'cyclesBelowLimit':
        expect(learningRate).toBeLessThan(limit)
        expect(verdict.kind).toBe('oscillating')
        break
      case 'endsAboveLimit':
        expect(learningRate).toBeGreaterThanOrEqual(limit * (1 - 1e-8))
        expect(verdict.kind).toBe('converged')
        break
      case 'belowLimit':
        expect(learningRate).toBeLessThan(limit)
        expect(verdict.kind).toBe('converged')
        if (explanation.factor !== null) expect(explanation.factor).toBeLessThan(1)
        break
      case 'fromStart':
        expect(['diverged', 'overshot']).toContain(verdict.kind)
        if (explanation.steep) checkSteepness(explanation.steep, made)
        else expect(learningRate).toBeGreaterThan(limit)
        break
      default:
        explanation satisfies never
    }
    return explanation.kind
  }
  switch (explanation.kind) {
    case 'slow': {
      expect(verdict.kind).toBe('crawling')
      const { at, factor, direction } = explanation
      expect(at).toEqual(minimum?.at)
      // A step taken right there, along the eigenvector.
      const [vx, vy] = minimum!.directions[direction === 'flattest' ? 0 : 1]
      const h = 1e-6 * Math.max(1, norm(...at))
      const gradient = new Float64Array(2)
      objective.f.gradient(at[0] + h * vx, at[1] + h * vy, gradient)
      const nextX = h * vx - run.learningRate * gradient[0]!
      const nextY = h * vy - run.learningRate * gradient[1]!
      expect(norm(nextX, nextY) / h).toBeCloseTo(factor, 2)
      break
    }
    case 'tooSteep':
    case 'steepStart':
      checkSteepness(explanation, made)
      break
    case 'noLimit':
      expect(['oscillating', 'unsettled']).toContain(verdict.kind)
      break
    default:
      break
  }
  return explanation.kind
}

function checkSteepness(
  explanation: Extract<Explanation, { kind: 'tooSteep' | 'steepStart' }>,
  { verdict, trajectory: { f, stepLength, stop } }: Descent,
): void {
  if (explanation.kind === 'steepStart') {
    expect(['diverged', 'overshot']).toContain(verdict.kind)
    expect(explanation.learningRate).toBeGreaterThan(explanation.limit)
    return
  }
  const { step: t, learningRate, curvature } = explanation
  expect(['diverged', 'overshot', 'oscillating']).toContain(verdict.kind)
  expect(stepLength[t]).toBe(learningRate)
  expect(learningRate * curvature).toBeGreaterThan(2)
  if (t + 1 < f.length) expect(f[t + 1]).toBeGreaterThan(f[t]!)
  else expect(stop.kind).toBe('notFinite')
}

describe('every surface, rate and start', () => {
  const rates = [1e-4, 1e-3, 0.01, 0.03, 0.1, 0.3, 1]
  const random = fc.sample(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    {
      numRuns: 2,
      seed: 7,
    },
  )
  const told = new Map<string, number>()

  it.each(catalogue.map((record) => [record.id, record] as const))('of %s', (id, record) => {
    const objective = objectiveOf({ kind: 'catalogue', id })
    const { x0, x1, y0, y1 } = record.domain
    const minima = [...record.globalMinima, ...record.localMinima]
    const starts: Point[] = [
      record.start,
      ...random.map(([u, v]): Point => [x0 + u * (x1 - x0), y0 + v * (y1 - y0)]),
      [x0 / 2, 0],
      [0, y1 / 2],
      ...minima.slice(0, 2).map(({ at }) => at),
    ]
    for (const start of starts)
      for (const rate of rates)
        for (const method of ['gd', 'momentum', 'nesterov', 'adam', 'rmsprop']) {
          const run = runOf(method, rate)
          const kind = check(objective, run, descent(objective, run, start))
          if (kind) told.set(kind, (told.get(kind) ?? 0) + 1)
        }
  })

  it('come upon every kind of reason often enough for that to mean something', () => {
    for (const kind of [
      'aboveLimit',
      'endsAboveLimit',
      'belowLimit',
      'slow',
      'tooSteep',
      'fromStart',
      'noLimit',
    ])
      expect(told.get(kind) ?? 0, kind).toBeGreaterThan(10)
  })
})

describe('a step that is short', () => {
  it('is so because f is flat where the slope is less than it is on the way to the minimum', () => {
    const bump = formula('(x^2 + y^2)/(1 + x^2 + y^2)')
    expect(why(bump, gd(0.02), [3, 2])?.kind).toBe('plateau')
  })
  it('is not where H is without bounds at the minimum alone: |x|^1.5 is nowhere steeper than far off', () => {
    const sharp = formula('abs(x)^1.5 + abs(y)^1.5')
    expect(why(sharp, gd(1e-6), [2, 1])?.kind).not.toBe('plateau')
  })
})
