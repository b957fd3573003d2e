import { crossing } from '../bisection'
import { numbers } from '../expression/numbers'
import type { Pair, Situation } from '../methods/method'
import { dot } from '../methods/sufficient-decrease'
import type { Objective } from '../objective'
import type { Point, Run } from '../records/experiment'
import type { Task } from '../records/task'
import type { Checkpoints } from './checkpoints'
import { prepareRun } from './prepared-run'
import { type StepTaken, stepTaken } from './step-taken'

/** f along the step that a run takes from **w**ₜ: φ(s) = f(**w**ₜ − s·**d**), where s = ηₜ is the step itself. */
export interface AlongStep {
  readonly t: number
  readonly from: Point
  /** **d**: a step of length s is −s·**d**. Of gradient descent it is ∇f. */
  readonly direction: Pair<number>
  /** φ(0), φ′(0) = −∇f·**d** and φ″(0) = **d**ᵀH**d**, of all of f, whatever the step sees of it; NaN where they do not exist. */
  readonly loss: number
  readonly slope: number
  readonly bend: number
  /** ηₜ: of a line search the first length that it tries. */
  readonly rate: number
  /** The length of the step that is taken, and φ there. */
  readonly taken: number
  readonly landing: number
  /** The line search: lengths that were tried and refused, and the slope of the line on or below which φ has to be. */
  readonly search: { readonly refused: readonly number[]; readonly slope: number } | null
  /** Length to which φ was looked at, and its values at even distances from 0 to there. */
  readonly span: number
  readonly values: Float64Array
  /** The first minimum of φ on the way; null where there is none in the span. */
  readonly minimum: { readonly at: number; readonly value: number } | null
  /**
   * The length at which φ comes back to φ(0), having fallen; null where it does not in the span.
   */
  readonly back: number | null
}

/** Number of places at which φ is looked at; what happens between two of them and leaves no trace at either is missed. */
const places = 257
/** Times what is worth seeing that the span goes on beyond it. */
const beyond = 1.3
/** A step that goes farther than so many times what comes back does not decide the span. */
const farthest = 4

/**
 * Null where no step was taken from **w**ₜ, or it does not lead anywhere.
 *
 * @param t an integer in [0, 1 000 000)
 * @param span null to choose one such that the step, the minimum and the way back are seen
 */
export function* alongStep(
  objective: Objective,
  run: Run,
  start: Point,
  t: number,
  checkpoints: Checkpoints,
  span: number | null = null,
): Task<AlongStep | null> {
  const taken = yield* stepTaken(objective, run, start, t, checkpoints)
  return taken && lookAlong(objective, run, taken, span)
}

function lookAlong(
  { f }: Objective,
  run: Run,
  step: StepTaken,
  asked: number | null,
): AlongStep | null {
  const { t, from, learningRate: taken, refused } = step
  const unit = situationOf(step, run, f.value(...from), 1)
  const { method, hyperparameters } = prepareRun(run)
  // Every rule is linear in η, so that the update of η = 1 is the direction.
  const direction = method.step(numbers, unit).update.map((part) => 0 - part) as [number, number]
  const [dx, dy] = direction
  if (!(Number.isFinite(dx + dy) && taken > 0) || (dx === 0 && dy === 0)) return null

  const out = new Float64Array(5)
  const at = (s: number) => [from[0] - s * dx, from[1] - s * dy] as const
  const phi = (s: number) => f.value(...at(s))
  const phiPrime = (s: number) => {
    f.gradient(...at(s), out)
    return -(out[0]! * dx + out[1]! * dy)
  }
  const loss = f.hessian(...from, out)
  const [gx, gy, xx, xy, yy] = out as unknown as [number, number, number, number, number]
  const slope = -(gx * dx + gy * dy)
  const bend = unlessRounding([dx * xx * dx, 2 * dx * xy * dy, dy * yy * dy])
  const rate = firstTried(taken, refused, run)
  const span = asked ?? spanOf(phi, loss, slope, bend, rate)
  if (!(span > 0 && span < Infinity)) return null

  const values = Float64Array.from({ length: places }, (_, i) => phi(placeOf(i, span)))
  const low = slope < 0 ? firstMinimum(phi, phiPrime, slope, span) : null
  const minimum = low === null ? null : { at: low, value: phi(low) }
  const search = method.lineSearch && {
    refused: lengthsTried(rate, refused, run),
    slope: dot(numbers, step.gradient, [-dx, -dy]) * hyperparameters['decrease']!,
  }
  return {
    t,
    from,
    direction,
    loss,
    slope,
    bend,
    rate,
    taken,
    landing: phi(taken),
    // The search is of f itself: on a batch, or in noise, it is another f that has to fall.
    search: search && step.whole === null ? search : null,
    span,
    values,
    minimum,
    back: minimum && minimum.value < loss ? wayBack(phi, values, loss, minimum.at, span) : null,
  }
}

/** Share of the size of its terms below which a sum of them is their rounding: of a cone there is no bend along its rays. */
const rounding = 8 * Number.EPSILON

function unlessRounding(terms: readonly number[]): number {
  const sum = terms.reduce((a, b) => a + b)
  const size = terms.reduce((a, b) => a + Math.abs(b), 0)
  return Math.abs(sum) <= rounding * size ? 0 : sum
}

function situationOf(
  { from, gradient, hessian, before }: StepTaken,
  run: Run,
  loss: number,
  learningRate: number,
): Situation<number> {
  return {
    iterate: from,
    loss,
    gradient,
    hessian: () => hessian ?? [Number.NaN, Number.NaN, Number.NaN],
    learningRate,
    hyperparameters: prepareRun(run).hyperparameters,
    moments: before.moments,
    shared: before.shared,
  }
}

function placeOf(i: number, span: number): number {
  return (span * i) / (places - 1)
}

/**
 * The length tried first: backtracking has shortened it `refused` times to the one that was taken.
 */
function firstTried(taken: number, refused: number, { hyperparameters, method }: Run): number {
  const share = prepareRun({ hyperparameters, method, learningRate: 1 }).hyperparameters[
    'backtrack'
  ]
  return share === undefined ? taken : taken / share ** refused
}

function lengthsTried(rate: number, refused: number, run: Run): readonly number[] {
  const share = prepareRun(run).hyperparameters['backtrack'] ?? 1
  return Array.from({ length: refused }, (_, k) => rate * share ** k)
}

/** Share of the model's valley from which on it is looked whether f falls. */
const nearest = 1e-9

/** Far enough to see the valley floor, the way back up, and the step. */
function spanOf(
  phi: (s: number) => number,
  loss: number,
  slope: number,
  bend: number,
  rate: number,
): number {
  if (!(slope < 0)) return 2.5 * rate
  // The length at which the model φ(0) + φ′(0) s + ½ φ″(0) s² is back at φ(0). Where it bends downwards, the length over which it bends
  // is as far: no rate decides it, so that a short step is seen before its valley all the same.
  const turned = Math.abs((2 * slope) / bend)
  const modelled = turned > 0 && turned < Infinity ? turned : rate
  // From well within the model's valley to far beyond it; beside an inflection that is far out, and f is back long before.
  let first = modelled / 64
  while (first > nearest * modelled && !(phi(first) < loss)) first /= 2
  const falls = phi(first) < loss
  let returned: number | null = null
  // Where rounding hides that f falls, as beside a minimum, the model is all there is.
  for (let s = first; falls && s <= modelled * 64; s *= 1.1) {
    if (phi(s) < loss) continue
    returned = s
    break
  }
  const valley = returned ?? modelled
  const span = beyond * Math.max(valley, Math.min(rate, farthest * valley))
  // Where the model comes back not far beyond, it is seen to.
  return bend > 0 && modelled <= 2 * span ? Math.max(span, 1.05 * modelled) : span
}

/** The first place at which φ′ turns from below 0 to above, to the last digits. */
function firstMinimum(
  phi: (s: number) => number,
  phiPrime: (s: number) => number,
  slope: number,
  span: number,
): number | null {
  let before = slope
  for (let i = 1; i < places; i++) {
    const after = phiPrime(placeOf(i, span))
    if (before < 0 && after >= 0) {
      const at = crossing((s) => phiPrime(s) < 0, placeOf(i - 1, span), placeOf(i, span))
      // Through a pole down to −∞ the sign changes as well, and the slope grows on the way.
      const isPole = Math.abs(phiPrime(at)) > Math.max(-before, after) || !(phi(at) > -Infinity)
      if (!isPole && !dropsAt(phi, phiPrime, at, beside * placeOf(1, span))) return at
    }
    before = after
  }
  return null
}

/** Share of the way between two places at which φ is looked at beside a minimum. */
const beside = 1e-3

/** Whether φ is lower beyond by far more than its slope there makes of the way: it leaps down, and this is no minimum. */
function dropsAt(
  phi: (s: number) => number,
  phiPrime: (s: number) => number,
  at: number,
  way: number,
): boolean {
  const value = phi(at)
  return value - phi(at + way) > 10 * Math.abs(phiPrime(at + way)) * way + 1e-9 * Math.abs(value)
}

function wayBack(
  phi: (s: number) => number,
  values: Float64Array,
  loss: number,
  low: number,
  span: number,
): number | null {
  for (let i = Math.ceil((low / span) * (places - 1)); i < places; i++) {
    if (!(values[i]! >= loss)) continue
    return crossing((s) => phi(s) < loss, Math.max(low, placeOf(i - 1, span)), placeOf(i, span))
  }
  return null
}
