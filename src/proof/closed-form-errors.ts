import { descend, descendToEnd } from '../core/descent/descend'
import { findMethod } from '../core/methods/registry'
import type { Run } from '../core/records/experiment'
import { finish } from '../core/records/task'
import type { Trajectory } from '../core/records/trajectory'
import { objectiveOf } from './objective-of'
import { figure, type Table } from './table'

const parts = [0.003, 0.02, 0.4, 0.9, 0.99]
const momenta = [0, 0.3, 0.5, 0.9]
/** f = ½ λ₁ x² + ½ λ₂ y². */
const spectrum = [8, 0.5] as const
const quadratic = objectiveOf({ kind: 'formula', text: '4*x^2 + 0.25*y^2' })
const start = [4, -3] as const
const steps = 60

/** Errors of descents on quadratics against what theory says of them. */
export function closedFormErrors(): Table {
  const rows = [
    ['gd: wₜ = (1 − ηλ)ᵗ w₀ along every eigendirection', parts.map(offGradientDescent)],
    ['gd at η = 2/λmax: wₜ = (−1)ᵗ w₀', [offOscillation()]],
    ['momentum: the roots of r² = (1 + β − ηλ) r − β', offRecurrence('momentum')],
    ['nesterov: the roots of r² = (1 − ηλ)((1 + β) r − β)', offRecurrence('nesterov')],
    ['newton, η = 1: the stationary point in one step', [offNewton()]],
    ['gd: converges up to η = 2/λmax', [offLimit('gd', {})]],
    [
      'momentum: up to 2(1 + β)/λmax',
      momenta.map((momentum) => offLimit('momentum', { momentum })),
    ],
    [
      'nesterov: up to 2(1 + β)/((1 + 2β)λmax)',
      momenta.map((momentum) => offLimit('nesterov', { momentum })),
    ],
  ] as const
  return {
    title: 'Closed forms on quadratics',
    note: [
      `Over ${steps} steps from (${start}) on ½ λ₁ x² + ½ λ₂ y² with λ = (${spectrum}): worst error of an iterate, relative to w₀. The limits`,
      'are found by bisection, between growing and shrinking over 100,000 steps, and compared with the formula.',
    ].join('\n'),
    columns: ['closed form', 'cases', 'error'],
    rows: rows.map(([name, errors]) => [name, String(errors.length), figure(Math.max(...errors))]),
  }
}

function descended(method: string, learningRate: number, hyperparameters = {}): Trajectory {
  const rule = { gradient: 0, step: 0, loss: 0, maxSteps: steps }
  return finish(descend(quadratic, { method, learningRate, hyperparameters }, start, rule))
}

/** The largest error of both coordinates, relative to the start's. */
function worst({ x, y }: Trajectory, expected: (t: number, k: 0 | 1) => number): number {
  let off = 0
  for (let t = 0; t < x.length; t++) {
    off = Math.max(off, Math.abs((x[t]! - expected(t, 0)) / start[0]))
    off = Math.max(off, Math.abs((y[t]! - expected(t, 1)) / start[1]))
  }
  return off
}

function offGradientDescent(part: number): number {
  const eta = (part * 2) / spectrum[0]
  return worst(descended('gd', eta), (t, k) => (1 - eta * spectrum[k]) ** t * start[k])
}

function offOscillation(): number {
  const { x, y } = descended('gd', 2 / spectrum[0])
  const only = { x, y: y.map(() => start[1]) } as Trajectory
  return worst(only, (t, k) => (k === 0 ? (-1) ** t : 1) * start[k])
}

function offRecurrence(method: 'momentum' | 'nesterov'): readonly number[] {
  return momenta.flatMap((beta) =>
    parts.map((part) => {
      const eta = part * limitOf(method, { momentum: beta })
      const forms = spectrum.map((lambda, k) => closedForm(method, beta, eta * lambda, start[k]!))
      return worst(descended(method, eta, { momentum: beta }), (t, k) => forms[k]!(t))
    }),
  )
}

/** wₜ of wₜ₊₁ = p wₜ − q wₜ₋₁, by the roots of r² = p r − q; `stretch` is ηλ. */
function closedForm(
  method: 'momentum' | 'nesterov',
  beta: number,
  stretch: number,
  w0: number,
): (t: number) => number {
  const isHeavyBall = method === 'momentum'
  const p = isHeavyBall ? 1 + beta - stretch : (1 + beta) * (1 - stretch)
  const q = isHeavyBall ? beta : beta * (1 - stretch)
  const w1 = w0 * (isHeavyBall ? 1 - stretch : 1 - (1 + beta) * stretch)
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

function offNewton(): number {
  const { x, y } = descended('newton', 1)
  return Math.hypot(x[1]!, y[1]!) / Math.hypot(...start)
}

function offLimit(method: string, hyperparameters: Run['hyperparameters']): number {
  const limit = limitOf(method, hyperparameters)
  let [low, high] = [0.5 * limit, 2 * limit]
  for (let k = 0; k < 50; k++) {
    const middle = (low + high) / 2
    if (shrinks({ method, learningRate: middle, hyperparameters })) low = middle
    else high = middle
  }
  return Math.abs(low - limit) / limit
}

function limitOf(method: string, hyperparameters: Run['hyperparameters']): number {
  const stability = findMethod(method)!.stability([spectrum[1], spectrum[0]], hyperparameters)
  if (stability.kind === 'noLimit') throw new Error(`${method}: ${stability.reason}`)
  return stability.limit
}

/** In the long run, when what dies out in any case has died out. */
function shrinks(run: Run): boolean {
  const sizeAfter = (maxSteps: number) => {
    const rule = { gradient: 0, step: 0, loss: 0, maxSteps }
    const { x, y, stop } = finish(descendToEnd(quadratic, run, start, rule))
    return stop.kind === 'maxSteps' ? Math.hypot(x, y) : Infinity
  }
  const late = sizeAfter(100_000)
  // A value as good as 0: below it, a double has no digits left to lose.
  return late < 1e-300 || late < sizeAfter(50_000)
}
