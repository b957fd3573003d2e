import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { finish, sliceMilliseconds } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { descend, descendToEnd } from './descend'

const untested: StoppingRule = { gradient: 0, step: 0, loss: 0, maxSteps: 60 }
const gd = (learningRate: number): Run => ({ method: 'gd', learningRate, hyperparameters: {} })

function formula(text: string): Objective {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

function descended(text: string, eta: number, start: Point, rule: Partial<StoppingRule> = {}) {
  return finish(descend(formula(text), gd(eta), start, { ...untested, ...rule }))
}

describe('on a quadratic, every eigendirection shrinks by 1 − ηλ', () => {
  it('along the axes', () => {
    const { x, y } = descended('0.5*(x^2 + 10*y^2)', 0.15, [4, 1])
    for (let t = 0; t < x.length; t++) {
      // One rounding of 2⁻⁵³ a product: relative error at most a few t.
      expect(x[t]).toBeCloseTo(4 * 0.85 ** t, 14)
      expect(y[t]).toBeCloseTo((-0.5) ** t, 14)
    }
  })

  it('along tilted axes, λ = 2 along (1, −1) and 18 along (1, 1)', () => {
    const { x, y } = descended('(x + 2*y - 7)^2 + (2*x + y - 5)^2', 0.1, [-6, -1])
    for (let t = 0; t < x.length; t++) {
      // Residuals of magnitude 50 cancel to nothing: 60 steps of some 2⁻⁵³ · 50.
      expect(x[t]! - 1 + (y[t]! - 3)).toBeCloseTo(-11 * (1 - 1.8) ** t, 12)
      expect(x[t]! - 1 - (y[t]! - 3)).toBeCloseTo(-3 * 0.8 ** t, 12)
    }
  })

  it('oscillates for ever and exactly at η = 2 / λmax', () => {
    const { x, y, stop } = descended('x^2 + y^2', 1, [-3.5, 2.5])
    expect(stop).toEqual({ kind: 'maxSteps', step: 60 })
    expect([...x]).toEqual(Array.from(x, (_, t) => (t % 2 ? 3.5 : -3.5)))
    expect([...y]).toEqual(Array.from(y, (_, t) => (t % 2 ? -2.5 : 2.5)))
  })

  it('takes exactly w − η g', () => {
    const { x, y, dfdx, dfdy } = descended('(x^2 + y - 11)^2 + (x + y^2 - 7)^2', 0.0185, [0, 0.5])
    for (let t = 1; t < x.length; t++) {
      expect(x[t]).toBe(x[t - 1]! - 0.0185 * dfdx[t - 1]!)
      expect(y[t]).toBe(y[t - 1]! - 0.0185 * dfdy[t - 1]!)
    }
  })

  it('falls at every step for η < 1 / λmax, on any convex quadratic', () => {
    const part = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(part, part, part, part, part, (a, b, c, x0, y0) => {
        // H = AᵀA + I/10 is positive definite.
        const [p, q, r] = [a * a + 0.1, a * b, b * b + c * c + 0.1]
        const limit = (p + r + Math.hypot(p - r, 2 * q)) / 2
        const text = `0.5*((${p})*x^2 + 2*(${q})*x*y + (${r})*y^2)`
        const { f } = descended(text, 0.99 / limit, [x0, y0], { maxSteps: 30 })
        for (let t = 1; t < f.length; t++) {
          // Near the minimum f is a difference of cancelling terms, each rounded to 2⁻⁵³ of f at the start;
          // below 10⁻³⁰⁰ doubles have no such relative precision.
          if (f[t]! > f[t - 1]! + 1e-15 * f[0]! + 1e-300) return false
        }
        return true
      }),
    )
  })
})

describe('stop reasons', () => {
  it('notFinite at the start stores nothing', () => {
    const { x, stop } = descended('log(x)', 0.1, [-1, 0])
    expect(x.length).toBe(0)
    expect(stop).toEqual({ kind: 'notFinite', step: 0 })
  })

  it('notFinite stores neither the iterate nor fires a step threshold on it', () => {
    const { x, f, stop } = descended('log(x)', 3, [1, 0], { step: 1e6, loss: 1e6, gradient: 0 })
    expect(stop).toEqual({ kind: 'notFinite', step: 1 })
    expect([...x]).toEqual([1])
    expect([...f]).toEqual([0])
  })

  it('notFinite when the gradient alone is not', () => {
    expect(descended('sqrt(x)', 0.1, [0, 0]).stop).toEqual({ kind: 'notFinite', step: 0 })
  })

  it('diverged beyond 10⁶ diagonals of the domain, and not before', () => {
    const limit = 1e6 * Math.hypot(10, 10)
    const { x, y, stop } = descended('-x', 1e6, [0, 0], { maxSteps: 100 })
    expect(stop).toEqual({ kind: 'diverged', step: 15 })
    expect(Math.hypot(x[14]!, y[14]!)).toBeLessThanOrEqual(limit)
    expect(Math.hypot(x[15]!, y[15]!)).toBeGreaterThan(limit)
  })

  it('diverged is tested before gradientNorm', () => {
    // One step of 10⁹ leads to where tanh′ is 0.
    expect(descended('tanh(x)', 1e9, [0, 0], { gradient: 0.5 }).stop).toEqual({
      kind: 'diverged',
      step: 1,
    })
  })

  it('the radius of divergence holds the start', () => {
    const near = descended('(x - 100000000)^2 + y^2', 0.1, [1e8 + 1, 0], {
      gradient: 1e-6,
      maxSteps: 200,
    })
    expect(near.stop.kind).toBe('gradientNorm')
  })

  it('gradientNorm at the first iterate that is flat enough', () => {
    const { dfdx, dfdy, stop } = descended('x^2 + y^2', 0.1, [3, 4], { gradient: 1 })
    expect(stop).toEqual({ kind: 'gradientNorm', step: 11 })
    expect(Math.hypot(dfdx[10]!, dfdy[10]!)).toBeGreaterThan(1)
    expect(Math.hypot(dfdx[11]!, dfdy[11]!)).toBeLessThanOrEqual(1)
  })

  it('gradientNorm is tested before maxSteps', () => {
    const { stop } = descended('x^2 + y^2', 0.5, [3, 4], { gradient: 1e-9, maxSteps: 1 })
    expect(stop).toEqual({ kind: 'gradientNorm', step: 1 })
  })

  it('maxSteps takes that many steps', () => {
    const { x, stop } = descended('x^2 + y^2', 0.1, [3, 4], { maxSteps: 1 })
    expect(stop).toEqual({ kind: 'maxSteps', step: 1 })
    expect(x.length).toBe(2)
  })

  it('stepSize and lossChange at the iterate they arrive at, in that order, before its gradient', () => {
    const all = { step: 1, loss: 1, gradient: 1e-3 }
    expect(descended('x^2', 0.4, [1, 0], all).stop).toEqual({ kind: 'stepSize', step: 1 })
    expect(descended('x^2', 0.4, [1, 0], { ...all, step: 0 }).stop).toEqual({
      kind: 'lossChange',
      step: 1,
    })
    expect(descended('x^2', 0.5, [1, 0], { ...all }).stop).toEqual({ kind: 'stepSize', step: 1 })
  })

  it('never tests a threshold of 0, even at exactly 0', () => {
    expect(descended('x^2', 0.5, [1, 0]).stop).toEqual({ kind: 'maxSteps', step: 60 })
  })
})

describe('a task', () => {
  const objective = formula('(1 - x)^2 + 100*(y - x^2)^2')
  const rule = { ...untested, gradient: 1e-6, maxSteps: 30_000 }

  it('yields rising fractions, and sliced gives what it gives at once', () => {
    let now = 0
    // Every look at the clock finds that a slice is over.
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 2 * sliceMilliseconds))
    const task = descend(objective, gd(0.001), [-1.2, 1], rule)
    const fractions: number[] = []
    let slice = task.next()
    for (; !slice.done; slice = task.next()) fractions.push(slice.value)
    clock.mockRestore()
    // As long as nobody knows how quick it is, 64 steps; then fewer.
    expect(fractions.length).toBeGreaterThan(slice.value.stop.step / 64)
    expect(fractions.every((part, i) => part <= 1 && part > (fractions[i - 1] ?? 0))).toBe(true)
    expect(slice.value).toEqual(finish(descend(objective, gd(0.001), [-1.2, 1], rule)))
    expect(slice.value.x.length).toBe(slice.value.stop.step + 1)
  })

  it('ends where it ends, whether the iterates are kept or not', () => {
    for (const eta of [0.001, 0.0019, 0.003, 0.01]) {
      const { x, y, f, dfdx, dfdy, stop } = finish(descend(objective, gd(eta), [-1.2, 1], rule))
      expect(finish(descendToEnd(objective, gd(eta), [-1.2, 1], rule))).toEqual({
        x: x.at(-1),
        y: y.at(-1),
        f: f.at(-1),
        dfdx: dfdx.at(-1),
        dfdy: dfdy.at(-1),
        stop,
      })
    }
  })

  it('ends with NaN where there is no iterate', () => {
    const { x, f } = finish(descendToEnd(formula('log(x)'), gd(1), [-1, 0], untested))
    expect([x, f]).toEqual([Number.NaN, Number.NaN])
  })

  it('takes a million steps', () => {
    const { x, stop } = descended('x^2 + y^2', 1e-9, [1, 1], { maxSteps: 1_000_000 })
    expect(stop).toEqual({ kind: 'maxSteps', step: 1_000_000 })
    expect(x.length).toBe(1_000_001)
    // (1 − 2·10⁻⁹)^10⁶, with a million roundings of 2⁻⁵³.
    expect(x.at(-1)).toBeCloseTo(Math.exp(-2e-3), 9)
  })
})

it("names the argument of a caller's mistake", () => {
  const objective = formula('x')
  const start = (run: Run) => () => finish(descend(objective, run, [0, 0], untested))
  expect(start({ ...gd(1), method: 'sgd' })).toThrow("run.method: no id 'sgd'")
  for (const eta of [0, -1, Number.NaN, Infinity]) {
    expect(start(gd(eta))).toThrow('run.learningRate')
  }
})
