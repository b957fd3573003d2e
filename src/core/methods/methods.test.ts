import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import reference from '../fixtures/trajectories.json'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { isWithin } from '../records/number-range'
import { finish } from '../records/task'
import type { Trajectory } from '../records/trajectory'
import { resolveObjective } from '../resolve-objective'
import { methods } from './registry'

const untested: StoppingRule = { gradient: 0, step: 0, loss: 0, maxSteps: 60 }

function formula(text: string): Objective {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

function descended(
  text: string,
  run: readonly [method: string, learningRate: number, hyperparameters?: Run['hyperparameters']],
  start: Point,
  rule: Partial<StoppingRule> = {},
): Trajectory {
  const [method, learningRate, hyperparameters = {}] = run
  const stopping = { ...untested, ...rule }
  return finish(descend(formula(text), { method, learningRate, hyperparameters }, start, stopping))
}

function iterate({ x, y }: Trajectory, t: number): Point {
  return [x[t]!, y[t]!]
}

describe('a record', () => {
  it.each(methods)('$id has defaults within their ranges and a rule to show', (method) => {
    for (const { default: usual, range } of Object.values(method.hyperparameters)) {
      expect(isWithin(usual, range)).toBe(true)
    }
    for (const { tex } of method.moments) expect(method.tex).toContain(tex)
  })

  it.each(methods)(
    '$id names every hyperparameter that is out of range or not its own',
    (method) => {
      const started = (hyperparameters: Run['hyperparameters']) => () =>
        descended('x^2', [method.id, 0.1, hyperparameters], [1, 1])
      for (const name of Object.keys(method.hyperparameters)) {
        for (const value of [-1, 1e300 * 1e10, Number.NaN])
          expect(started({ [name]: value })).toThrow(`run.hyperparameters.${name}: ${value}`)
      }
      expect(started({ toString: 1 })).toThrow(`${method.id} has no 'toString'`)
    },
  )
})

describe('equals PyTorch in float64', () => {
  /** PyTorch's names for what the share link calls otherwise; the rest of its settings are switched off. */
  interface Settings {
    readonly lr: number
    readonly momentum?: number
    readonly alpha?: number
    readonly eps?: number
    readonly betas?: readonly number[]
  }

  function hyperparametersOf(method: string, settings: Settings): Run['hyperparameters'] {
    const { momentum, alpha, eps, betas } = settings
    const all = { momentum, alpha, epsilon: eps, beta1: betas?.[0], beta2: betas?.[1] }
    const own = methods.find(({ id }) => id === method)!.hyperparameters
    return Object.fromEntries(
      Object.keys(own).map((name) => [name, all[name as keyof typeof all]!] as const),
    )
  }

  const surfaces: Readonly<Record<string, string>> = reference.surfaces

  it('has references for every method that PyTorch has', () => {
    const optimizers = new Set(reference.runs.map(({ optimizer }) => optimizer))
    expect(reference.runs).toHaveLength(90)
    expect([...optimizers].sort()).toEqual([
      'adagrad',
      'adam',
      'gd',
      'momentum',
      'nesterov',
      'rmsprop',
    ])
  })

  it.each(reference.runs)('$id', ({ surface, optimizer, hyper, start, points }) => {
    const settings = hyper as Settings
    const run = [optimizer, settings.lr, hyperparametersOf(optimizer, settings)] as const
    const rule = { maxSteps: points.length - 1 }
    const descent = descended(surfaces[surface]!, run, [start[0]!, start[1]!], rule)
    const { x, y, f, stop } = descent
    expect(x.length).toBe(Math.min(points.length, stop.step + 1))
    // A second descent tells how far a chaotic run can be compared, from a start that differs by what a few roundings make
    // of it: as long as the two agree to a tenth of what is asked for, rounding is no excuse.
    const shifted = [start[0]! * (1 + 2 ** -50), start[1]! * (1 + 2 ** -50)] as const
    const companion = descended(surfaces[surface]!, run, shifted, rule)
    let compared = 0
    for (let t = 0; t < x.length; t++) {
      const [px, py, pf] = points[t] as [number, number, number]
      const size = Math.max(1, Math.hypot(px, py))
      const spread = Math.hypot(x[t]! - companion.x[t]!, y[t]! - companion.y[t]!)
      if (!(spread <= 1e-10 * size)) break
      expect(Math.hypot(x[t]! - px, y[t]! - py), `w at ${t}`).toBeLessThanOrEqual(1e-9 * size)
      // f inherits the bound through its slope.
      expect(Math.abs(f[t]! - pf), `f at ${t}`).toBeLessThanOrEqual(
        1e-7 * Math.max(1, Math.abs(pf)),
      )
      compared++
    }
    // None of the recorded runs turns out to be chaotic: every step counts.
    expect(compared).toBe(x.length)
  })
})

describe('steps derived by hand', () => {
  // ∇f = (x, 2y), which is (3, 4) at the start.
  const bowl = 'x^2/2 + y^2'
  const start = [3, 2] as const
  const at = (run: Parameters<typeof descended>[1], t: number) =>
    iterate(descended(bowl, run, start), t)

  it('gd', () => expect(at(['gd', 0.25], 1)).toEqual([3 - 0.75, 2 - 1]))

  it('momentum', () => {
    // v = (3, 4); then g = (2.25, 2), v = v/2 + g = (3.75, 4).
    expect(at(['momentum', 0.25, { momentum: 0.5 }], 1)).toEqual([2.25, 1])
    expect(at(['momentum', 0.25, { momentum: 0.5 }], 2)).toEqual([2.25 - 0.9375, 0])
  })

  it('nesterov', () => {
    // v = g, Δw = −(g + v/2)/4 = −(4.5, 6)/4; then g = (1.875, 1), v = v/2 + g = (3.375, 3), g + v/2 = (3.5625, 2.5).
    expect(at(['nesterov', 0.25, { momentum: 0.5 }], 1)).toEqual([1.875, 0.5])
    expect(at(['nesterov', 0.25, { momentum: 0.5 }], 2)).toEqual([0.984375, -0.125])
  })

  it('adagrad, ε outside the root', () => {
    // √s = |g|; then in x: g = 2.25, s = 9 + 2.25² = 3.75².
    expect(at(['adagrad', 1, { epsilon: 1 }], 1)).toEqual([3 - 3 / 4, 2 - 4 / 5])
    expect(at(['adagrad', 1, { epsilon: 1 }], 2)[0]).toBe(2.25 - 2.25 / 4.75)
  })

  it('rmsprop, ε outside the root', () => {
    // √s = |g| / 2; then in x: g = 1.5, s = 0.75 · 2.25 + 0.25 · 2.25 = 1.5².
    expect(at(['rmsprop', 1, { alpha: 0.75, epsilon: 0.5 }], 1)).toEqual([3 - 1.5, 2 - 1.6])
    expect(at(['rmsprop', 1, { alpha: 0.75, epsilon: 0.5 }], 2)[0]).toBe(1.5 - 1.5 / 2)
  })

  it('adam, corrected for its bias', () => {
    const run = ['adam', 1, { beta1: 0.5, beta2: 0.75, epsilon: 1 }] as const
    // Corrected, m is g and v is g².
    expect(at(run, 1)).toEqual([3 - 3 / 4, 2 - 4 / 5])
    // In x: g = 2.25, m = 1.875 of weight 0.75, v = 0.75 · 2.25 + 0.25 · 5.0625 = 2.953125 of weight 0.4375.
    expect(at(run, 2)[0]).toBeCloseTo(2.25 - 2.5 / (Math.sqrt(6.75) + 1), 15)
  })

  it('armijo: the first of η, η/2, … that lowers f enough', () => {
    const { x, stepLength } = descended('x^2', ['armijo', 1], [1, 0], { maxSteps: 1 })
    // η = 1 leads to −1, where f is the same; η = 1/2 leads to the minimum.
    expect([...x]).toEqual([1, 0])
    expect([...stepLength]).toEqual([0.5, Number.NaN])
  })

  it('newton on Rosenbrock', () => {
    const rosenbrock = '(1 - x)^2 + 100*(y - x^2)^2'
    const [x, y] = iterate(descended(rosenbrock, ['newton', 1], [-1.2, 1]), 1)
    // H = [[1330, 480], [480, 200]], det H = 35600, g = (−215.6, −88).
    expect(x).toBeCloseTo(-1.2 + 880 / 35600, 14)
    expect(y).toBeCloseTo(1 + 13552 / 35600, 14)
    const [halfX, halfY] = iterate(descended(rosenbrock, ['newton', 0.5], [-1.2, 1]), 1)
    expect(halfX).toBeCloseTo(-1.2 + 440 / 35600, 14)
    expect(halfY).toBeCloseTo(1 + 6776 / 35600, 14)
  })
})

describe('on a quadratic, along an eigendirection of eigenvalue λ', () => {
  /** wₜ of wₜ₊₁ = p wₜ − q wₜ₋₁, by the roots of r² = p r − q. */
  function closedForm(p: number, q: number, w0: number, w1: number): (t: number) => number {
    const discriminant = p * p - 4 * q
    if (discriminant > 0) {
      const [r, s] = [(p + Math.sqrt(discriminant)) / 2, (p - Math.sqrt(discriminant)) / 2]
      const a = (w1 - s * w0) / (r - s)
      return (t) => a * r ** t + (w0 - a) * s ** t
    }
    const [radius, angle] = [Math.sqrt(q), Math.acos(p / (2 * Math.sqrt(q)))]
    const b = (w1 / radius - w0 * Math.cos(angle)) / Math.sin(angle)
    return (t) => radius ** t * (w0 * Math.cos(angle * t) + b * Math.sin(angle * t))
  }

  const recurrences = {
    /** wₜ₊₁ = wₜ − ηλ wₜ + β (wₜ − wₜ₋₁). */
    momentum: (beta: number, stretch: number) => ({
      p: 1 + beta - stretch,
      q: beta,
      first: 1 - stretch,
      limit: 2 * (1 + beta),
    }),
    /** wₜ₊₁ = (1 − ηλ) (wₜ + β (wₜ − wₜ₋₁)), for look-ahead points. */
    nesterov: (beta: number, stretch: number) => ({
      p: (1 + beta) * (1 - stretch),
      q: beta * (1 - stretch),
      first: 1 - (1 + beta) * stretch,
      limit: (2 * (1 + beta)) / (1 + 2 * beta),
    }),
  }

  const cases = (['momentum', 'nesterov'] as const).flatMap((method) =>
    [0, 0.3, 0.5, 0.9].flatMap((beta) =>
      [0.003, 0.02, 0.4, 0.9, 0.99].map((part) => ({ method, beta, part })),
    ),
  )
  it.each(cases)('$method, β = $beta, at $part of its limit', ({ method, beta, part }) => {
    const lambda = 8
    const { limit } = recurrences[method](beta, 0)
    const eta = (part * limit) / lambda
    const { p, q, first } = recurrences[method](beta, eta * lambda)
    const expected = closedForm(p, q, 4, 4 * first)
    const { x } = descended('4*x^2 + y^2', [method, eta, { momentum: beta }], [4, 0])
    // Roundings of 2⁻⁵³ of the start, made greater by at most 1 / |r − s| < 100 on their way.
    for (let t = 0; t < x.length; t++) expect(Math.abs(x[t]! - expected(t))).toBeLessThan(4e-13)
  })

  it.each(['momentum', 'nesterov'] as const)(
    '%s shrinks by the modulus of complex roots, which heavy ball has as √β whatever η',
    (method) => {
      for (const eta of [0.05, 0.2, 0.5]) {
        const { p, q } = recurrences[method](0.9, eta)
        expect(p * p).toBeLessThan(4 * q)
        const { x } = descended('x^2/2', [method, eta, { momentum: 0.9 }], [1, 0])
        // |wₜ₊₁ − r wₜ|² for a root r: whatever the phase, it is multiplied by |r|² = q at every step.
        const square = (t: number) => x[t + 1]! ** 2 - p * x[t + 1]! * x[t]! + q * x[t]! ** 2
        // 60 steps of a few roundings of 2⁻⁵³ each, relative to the squares, which nearly cancel to a tenth.
        expect(square(59) / square(0) / q ** 59).toBeCloseTo(1, 11)
      }
    },
  )

  it.each(
    (['momentum', 'nesterov'] as const).flatMap((method) =>
      [0, 0.5, 0.9, 0.99].map((beta) => ({ method, beta })),
    ),
  )('$method, β = $beta: converges below its limit, not above it', ({ method, beta }) => {
    const { limit } = recurrences[method](beta, 0)
    const end = (part: number) => {
      const eta = (part * limit) / 2
      const run = [method, eta, { momentum: beta }] as const
      return descended('x^2 + 0.5*y^2', run, [1, 0], { maxSteps: 100_000, gradient: 1e-6 }).stop
        .kind
    }
    expect([end(0.999), end(1.001)]).toEqual(['gradientNorm', 'diverged'])
  })

  it.each(['momentum', 'nesterov'] as const)('%s at its limit keeps on turning back', (method) => {
    // β = 1/2 and η exact in binary: the root −1 is exact, and what goes with the other root dies out.
    const { limit, p, q } = recurrences[method](0.5, recurrences[method](0.5, 0).limit)
    expect(1 + p + q).toBeCloseTo(0, 15)
    const { x, stop } = descended('x^2/2', [method, limit, { momentum: 0.5 }], [1, 0], {
      maxSteps: 200,
    })
    expect(stop.kind).toBe('maxSteps')
    expect(Math.abs(x[199]!)).toBeGreaterThan(0.1)
    // Along the root −1 roundings neither grow nor shrink: some 200 of 2⁻⁵³.
    expect(x[200]).toBeCloseTo(-x[199]!, 12)
  })
})

const entry = fc.double({ min: -3, max: 3, noNaN: true })

describe('line search', () => {
  const surfaces = [
    '(1 - x)^2 + 100*(y - x^2)^2',
    '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    'exp(x) - log(y + 3.5)',
    'abs(x) + 2*abs(y)',
    'sin(3*x)*cos(2*y)',
  ]

  it('lowers f by as much as it asks for at every step', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...surfaces),
        entry,
        entry,
        fc.double({ min: -3, max: 6, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (text, x0, y0, exponent, decrease) => {
          const run = ['armijo', 10 ** exponent, { decrease }] as const
          const { f, dfdx, dfdy, stepLength } = descended(text, run, [x0, y0], { maxSteps: 40 })
          for (let t = 0; t + 1 < f.length; t++) {
            const square = dfdx[t]! ** 2 + dfdy[t]! ** 2
            expect(f[t + 1]).toBeLessThanOrEqual(f[t]! - decrease * stepLength[t]! * square)
          }
        },
      ),
    )
  })

  it('tries η, η ρ, η ρ², … with η what the schedule makes of it', () => {
    const run: Run = {
      method: 'armijo',
      learningRate: 64,
      hyperparameters: { backtrack: 0.25 },
      schedule: { kind: 'inverse', decay: 1, warmup: 0 },
    }
    const { stepLength } = finish(descend(formula(surfaces[1]!), run, [0, 0.5], untested))
    for (let t = 0; t + 1 < stepLength.length; t++) {
      const halvings = Math.log2(64 / (1 + t) / stepLength[t]!) / 2
      expect(halvings).toBeCloseTo(Math.round(halvings), 9)
      expect(halvings).toBeGreaterThan(-1e-9)
    }
  })

  it('goes round a place where f is not finite', () => {
    const { x, stop } = descended('x - log(x)', ['armijo', 100], [3, 0], { gradient: 1e-6 })
    expect(stop.kind).toBe('gradientNorm')
    expect(x.at(-1)).toBeCloseTo(1, 5)
  })

  it('stops with the iterate it has where no step lowers f', () => {
    // f jumps up by 100 to the left of 0, where its slope is 1.
    const { x, stop } = descended('x - 100*sign(x)', ['armijo', 1], [0, 0])
    expect(stop).toEqual({ kind: 'lineSearchFailed', step: 0 })
    expect([...x]).toEqual([0])
    expect(descended('x^2', ['armijo', 0.5], [1, 0]).stop).toEqual({
      kind: 'lineSearchFailed',
      step: 1,
    })
  })
})

describe('Newton', () => {
  it('reaches the stationary point of a quadratic, of whatever kind, in one step', () => {
    fc.assert(
      fc.property(entry, entry, entry, entry, entry, (a, b, c, x0, y0) => {
        const determinant = a * c - b * b
        const size = Math.max(Math.abs(a), Math.abs(b), Math.abs(c))
        fc.pre(Math.abs(determinant) > 1e-3 * size * size && size > 1e-3)
        const [dx, dy] = ['(x - 1)', '(y + 2)']
        const text = `0.5*((${a})*${dx}^2 + 2*(${b})*${dx}*${dy} + (${c})*${dy}^2)`
        const [x, y] = iterate(descended(text, ['newton', 1], [x0, y0], { maxSteps: 1 }), 1)
        // Entries of some 10 with roundings of 2⁻⁵³, times a condition of some 10³ · 4.
        expect(Math.hypot(x - 1, y + 2)).toBeLessThan(1e-10)
      }),
    )
  })

  it('shortens the way to it by η', () => {
    const { x, y } = descended('x^2 + 5*y^2 + x*y', ['newton', 0.5], [4, -8], { maxSteps: 3 })
    expect(iterate({ x, y } as Trajectory, 3).map((v) => Number(v.toFixed(12)))).toEqual([0.5, -1])
  })

  it('is drawn to saddles and maxima as well', () => {
    const end = (text: string) => {
      const { x, y, stop } = descended(text, ['newton', 1], [0.2, 0.1], { gradient: 1e-9 })
      expect(stop.kind).toBe('gradientNorm')
      return Math.hypot(x.at(-1)!, y.at(-1)!)
    }
    expect(end('x^2 - y^2 + x^4 + y^4')).toBeLessThan(1e-9)
    expect(end('exp(-x^2 - y^2)')).toBeLessThan(1e-9)
  })

  it.each(['(x + y)^2', '3*x + y', 'x^3 + y', 'x^2 + 1e-17*y', 'abs(x)^1.5 + y^2'])(
    'does without a step where the Hessian of %s is singular or not finite',
    (text) => {
      const { x, stop } = descended(text, ['newton', 1], [0, 1])
      expect(stop).toEqual({ kind: 'singularHessian', step: 0 })
      expect(x.length).toBe(1)
    },
  )

  it('takes no scale for a singularity', () => {
    for (const text of ['1e-150*x^2 + 1e150*y^2', '1e250*(x^2 + y^2)', '1e-250*(x^2 + y^2)']) {
      const [x, y] = iterate(descended(text, ['newton', 1], [3, 4]), 1)
      expect(Math.hypot(x, y)).toBeLessThan(1e-12)
    }
  })
})
