import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { Point } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'

/**
 * The rules once more, straight from where they are published: PyTorch 2.9's documentation ("Algorithm" of each optimizer, θ for w,
 * γ for η), or the paper. Powers are powers here and matrices matrices, where the methods carry averages and entries.
 */
type Vector = readonly number[]
type Gradient = (w: Vector) => Vector
type Steps = (w: Vector, t: number) => Vector

const settings = { lr: 0.02, beta1: 0.8, beta2: 0.95, eps: 1e-3, decay: 0.1, mu: 0.7 }
const zeros = [0, 0]
const map = (a: Vector, b: Vector, of: (a: number, b: number) => number): Vector =>
  a.map((value, i) => of(value, b[i]!))
const dot = (a: Vector, b: Vector) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

function adamLike(
  grad: Gradient,
  change: (mHat: number, vHat: number, theta: number) => number,
  amsgrad = false,
): Steps {
  let [m, v, max]: [Vector, Vector, Vector] = [zeros, zeros, zeros]
  const { beta1, beta2 } = settings
  return (w, t) => {
    const g = grad(w)
    m = map(m, g, (a, b) => beta1 * a + (1 - beta1) * b)
    v = map(v, g, (a, b) => beta2 * a + (1 - beta2) * b * b)
    max = map(max, v, Math.max)
    const square = amsgrad ? max : v
    return w.map((theta, i) =>
      change(m[i]! / (1 - beta1 ** t), square[i]! / (1 - beta2 ** t), theta),
    )
  }
}

const published: Readonly<Record<string, (grad: Gradient) => Steps>> = {
  adam: (grad) =>
    adamLike(grad, (m, v, theta) => theta - (settings.lr * m) / (Math.sqrt(v) + settings.eps)),
  adamw: (grad) =>
    adamLike(grad, (m, v, theta) => {
      const shrunk = theta - settings.lr * settings.decay * theta
      return shrunk - (settings.lr * m) / (Math.sqrt(v) + settings.eps)
    }),
  amsgrad: (grad) =>
    adamLike(
      grad,
      (m, v, theta) => theta - (settings.lr * m) / (Math.sqrt(v) + settings.eps),
      true,
    ),
  nadam: (grad) => {
    let [m, v]: [Vector, Vector] = [zeros, zeros]
    const { lr, beta1, beta2, eps } = settings
    const mu = (t: number) => beta1 * (1 - 0.5 * 0.96 ** (t * 0.1))
    let through = 1
    return (w, t) => {
      const g = grad(w)
      through *= mu(t)
      m = map(m, g, (a, b) => beta1 * a + (1 - beta1) * b)
      v = map(v, g, (a, b) => beta2 * a + (1 - beta2) * b * b)
      return w.map((theta, i) => {
        const mHat =
          (mu(t + 1) * m[i]!) / (1 - through * mu(t + 1)) + ((1 - mu(t)) * g[i]!) / (1 - through)
        return theta - (lr * mHat) / (Math.sqrt(v[i]! / (1 - beta2 ** t)) + eps)
      })
    }
  },
  adadelta: (grad) => {
    let [v, u]: [Vector, Vector] = [zeros, zeros]
    const { lr, beta1: rho, eps } = settings
    return (w) => {
      const g = grad(w)
      v = map(v, g, (a, b) => a * rho + b * b * (1 - rho))
      const dx = g.map((b, i) => (Math.sqrt(u[i]! + eps) / Math.sqrt(v[i]! + eps)) * b)
      u = map(u, dx, (a, b) => a * rho + b * b * (1 - rho))
      return map(w, dx, (theta, d) => theta - lr * d)
    }
  },
  // PyTorch's SGD with weight_decay: gₜ ← gₜ + λ θ, b ← μ b + gₜ, θ ← θ − γ b.
  l2: (grad) => {
    let b = zeros as Vector
    return (w) => {
      const g = map(grad(w), w, (slope, theta) => slope + settings.decay * theta)
      b = map(b, g, (a, slope) => settings.mu * a + slope)
      return map(w, b, (theta, a) => theta - settings.lr * a)
    }
  },
  // The decay as AdamW of PyTorch has it, θ ← θ − γ λ θ, before the step of its SGD without.
  sgdw: (grad) => {
    let b = zeros as Vector
    return (w) => {
      b = map(b, grad(w), (a, slope) => settings.mu * a + slope)
      return map(w, b, (theta, a) => theta - settings.lr * settings.decay * theta - settings.lr * a)
    }
  },
  // Chen et al. (2023), algorithm 2.
  lion: (grad) => {
    let m = zeros as Vector
    const { lr, beta1, beta2, decay } = settings
    return (w) => {
      const g = grad(w)
      const update = map(m, g, (a, b) => Math.sign(beta1 * a + (1 - beta1) * b))
      m = map(m, g, (a, b) => beta2 * a + (1 - beta2) * b)
      return map(w, update, (theta, u) => theta - lr * (u + decay * theta))
    }
  },
}

const hyperparameters: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  adam: { beta1: 0.8, beta2: 0.95, epsilon: 1e-3 },
  adamw: { beta1: 0.8, beta2: 0.95, epsilon: 1e-3, weightDecay: 0.1 },
  amsgrad: { beta1: 0.8, beta2: 0.95, epsilon: 1e-3 },
  nadam: { beta1: 0.8, beta2: 0.95, epsilon: 1e-3, momentumDecay: 0.1 },
  adadelta: { rho: 0.8, epsilon: 1e-3 },
  l2: { momentum: 0.7, weightDecay: 0.1 },
  sgdw: { momentum: 0.7, weightDecay: 0.1 },
  lion: { beta1: 0.8, beta2: 0.95, weightDecay: 0.1 },
}

const untested = { gradient: 0, step: 0, loss: 0, maxSteps: 80 }

function descended(
  method: string,
  text: string,
  start: Point,
  learningRate: number,
  maxSteps = untested.maxSteps,
) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const run = { method, learningRate, hyperparameters: hyperparameters[method] ?? {} }
  return finish(descend(resolved.objective, run, start, { ...untested, maxSteps }))
}

/** A bowl turned by no right angle, and a valley; their gradients derived by hand. */
const surfaces: readonly { text: string; start: Point; grad: Gradient }[] = [
  {
    text: '2*x^2 + x*y + 0.5*y^2 - y',
    start: [3, -2],
    grad: ([x, y]) => [4 * x! + y!, x! + y! - 1],
  },
  {
    text: '(1 - x)^2 + 5*(y - x^2)^2',
    start: [-0.5, 1.5],
    grad: ([x, y]) => [-2 * (1 - x!) - 20 * x! * (y! - x! ** 2), 10 * (y! - x! ** 2)],
  },
]

describe.each(Object.keys(published))('%s', (id) => {
  it.each(surfaces)('goes as published on $text', ({ text, start, grad }) => {
    const { x, y } = descended(id, text, start, settings.lr)
    const steps = published[id]!(grad)
    let w: Vector = start
    for (let t = 0; t < x.length; t++) {
      // Roundings of 2⁻⁵³, eighty times over, along a way on which no error grows more than a thousandfold.
      expect(Math.hypot(x[t]! - w[0]!, y[t]! - w[1]!), `t = ${t}`).toBeLessThan(1e-11)
      w = steps(w, t + 1)
    }
  })
})

describe.each(['cg', 'bfgs'])('%s, by backtracking', (id) => {
  const f = ([x, y]: Vector) => (1 - x!) ** 2 + 5 * (y! - x! ** 2) ** 2
  const { text, start, grad } = surfaces[1]!

  /** Nocedal and Wright's procedures with the rule of Armijo, halving from 1. */
  function* textbook(): Generator<Vector> {
    let w: Vector = start
    let g = grad(w)
    let d: Vector = g.map((value) => -value)
    let K: Vector[] | null = null
    for (;;) {
      yield w
      let alpha = 1
      const at = (length: number) => map(w, d, (a, b) => a + length * b)
      while (f(at(alpha)) > f(w) + 1e-4 * alpha * dot(g, d)) alpha /= 2
      const next = at(alpha)
      const gradient = grad(next)
      const [s, y]: readonly [Vector, Vector] = [
        map(next, w, (a, b) => a - b),
        map(gradient, g, (a, b) => a - b),
      ]
      if (id === 'cg') {
        const beta = Math.max(0, dot(gradient, y) / dot(g, g))
        d = map(gradient, d, (a, b) => beta * b - a)
        if (dot(gradient, d) >= 0) d = gradient.map((value) => -value)
      } else if (dot(y, s) > 0) {
        const rho = 1 / dot(y, s)
        const scale = dot(y, s) / dot(y, y)
        K ??= [
          [scale, 0],
          [0, scale],
        ]
        const left = [0, 1].map((i) => [0, 1].map((j) => Number(i === j) - rho * s[i]! * y[j]!))
        const product = (a: readonly Vector[], b: readonly Vector[]) =>
          a.map((row) => [0, 1].map((j) => dot(row, [b[0]![j]!, b[1]![j]!])))
        const turned = [0, 1].map((i) => [left[0]![i]!, left[1]![i]!])
        K = product(product(left, K), turned).map((row, i) =>
          row.map((value, j) => value + rho * s[i]! * s[j]!),
        )
        d = K.map((row) => -dot(row, gradient))
      }
      w = next
      g = gradient
    }
  }

  it('goes as the textbook does, and reaches the minimum', () => {
    const { x, y, f: loss, stop } = descended(id, text, start, 1, 400)
    const way = textbook()
    for (let t = 0; t < Math.min(x.length, 12); t++) {
      const w: Vector = way.next().value
      // Differences of gradients lose digits as the steps get short: a thousandth of the way, that is three of sixteen.
      expect(Math.hypot(x[t]! - w[0]!, y[t]! - w[1]!), `t = ${t}`).toBeLessThan(1e-9)
    }
    expect(Math.hypot(x.at(-1)! - 1, y.at(-1)! - 1)).toBeLessThan(1e-6)
    for (let t = 1; t < loss.length; t++) expect(loss[t]).toBeLessThanOrEqual(loss[t - 1]!)
    // The descent goes on until no step lowers f by what is asked, unless it stands at the minimum to the last bit.
    expect(['lineSearchFailed', 'maxSteps']).toContain(stop.kind)
  })
})

describe('by hand, from (3, 2) on x²/2 + y², where ∇f = (3, 4)', () => {
  const first = (method: string, values: Readonly<Record<string, number>>, rate: number) => {
    const resolved = resolveObjective({ kind: 'formula', text: 'x^2/2 + y^2' })
    if (!resolved.ok) throw new Error(resolved.error.message)
    const run = { method, learningRate: rate, hyperparameters: values }
    const { x, y } = finish(descend(resolved.objective, run, [3, 2], { ...untested, maxSteps: 1 }))
    return [x[1], y[1]]
  }

  it('adamw shrinks w by ηλ beside the step of Adam', () => {
    expect(first('adamw', { epsilon: 1, weightDecay: 0.5 }, 1)).toEqual([
      3 - 1.5 - 3 / 4,
      2 - 1 - 4 / 5,
    ])
  })
  it('l2 and sgdw differ from the second step on', () => {
    for (const id of ['l2', 'sgdw'])
      expect(first(id, { momentum: 0.5, weightDecay: 1 }, 0.25)).toEqual([1.5, 0.5])
  })
  it('lion steps by η along each axis, and by the decay', () => {
    expect(first('lion', { weightDecay: 1 }, 0.25)).toEqual([3 - 0.25 * 4, 2 - 0.25 * 3])
  })
  it('amsgrad begins as Adam does', () => {
    expect(first('amsgrad', { epsilon: 1 }, 1)).toEqual([3 - 3 / 4, 2 - 4 / 5])
  })
  it('adadelta begins with the share √ε / √((1 − ρ) g² + ε) of g', () => {
    // ρ = 0, ε = 16: √(9 + 16) = 5, and √16 / 5 · 3.
    expect(first('adadelta', { rho: 0, epsilon: 16 }, 1)[0]).toBeCloseTo(3 - (4 / 5) * 3, 14)
  })
  it('adadelta’s first step is shorter than η√(ε/(1 − ρ)) along each axis, and by little', () => {
    const [x, y] = first('adadelta', { rho: 0.9, epsilon: 1e-6 }, 1)
    const most = Math.sqrt(1e-6 / 0.1)
    for (const step of [3 - x!, 2 - y!]) {
      expect(step).toBeLessThan(most)
      expect(step).toBeGreaterThan(0.999 * most)
    }
  })
  it('cg and bfgs begin along −∇f, with the first of η, η/2, … that lowers f', () => {
    for (const id of ['cg', 'bfgs']) expect(first(id, {}, 1)).toEqual([0, -2])
    for (const id of ['cg', 'bfgs']) expect(first(id, { decrease: 0.5 }, 1)).toEqual([1.5, 0])
  })
})
