import type { localCurvature } from '../curvature/local-curvature'
import { differentiableOverBatch } from '../expression/evaluator'
import type { Objective } from '../objective'
import type { Point, Run } from '../records/experiment'
import { isConstant } from '../records/schedule'
import type { Trajectory } from '../records/trajectory'
import { lastFifth } from './ends'

/** Entries of a symmetric 2 × 2 matrix. */
export type Covariance = readonly [xx: number, xy: number, yy: number]

/** The scatter of a run over batches about a minimum: as it is predicted, and as it was over the last fifth of its steps. */
export interface NoiseBall {
  readonly at: Point
  readonly predicted: Covariance
  readonly centre: Point
  readonly seen: Covariance
  /** Root mean square distance from the minimum, and from the centre. */
  readonly radius: { readonly predicted: number; readonly seen: number }
  readonly learningRate: number
  readonly batch: number
}

/** Batches and steps for which the law holds within a tenth, against simulations with replacement. */
const leastBatch = 4
const mostCurved = 0.4

/**
 * Null where the law says nothing: rows that are not drawn with replacement scatter less than it says, small batches and
 * large η more, and it is that of plain gradient descent at a constant rate.
 *
 * About a minimum with Hessian H, w ← w − η(Hw + ε) with ε of covariance C/b is stationary with Σ = (1 − ηH)Σ(1 − ηH) + η²C/b:
 * along principal directions Σᵢⱼ = η²Cᵢⱼ / (b(1 − (1 − ηλᵢ)(1 − ηλⱼ))), which to first order in η is ηCᵢⱼ / (b(λᵢ + λⱼ)).
 * Mandt, Hoffman and Blei, Stochastic gradient descent as approximate Bayesian inference, JMLR 18 (2017).
 */
export function noiseBall(
  trajectory: Trajectory,
  minimum: ReturnType<typeof localCurvature>,
  { rowwise, given }: Pick<Objective, 'rowwise' | 'given'>,
  { method, learningRate, schedule, batch = 0, sampling, noise = 0 }: Run,
): NoiseBall | null {
  const isPlain = method === 'gd' && (schedule === undefined || isConstant(schedule))
  if (!isPlain || sampling !== 'replacement' || batch < leastBatch || !rowwise || !minimum)
    return null
  const { at, eigenvalues, directions } = minimum
  if (!(eigenvalues[0] > 0 && learningRate * eigenvalues[1] <= mostCurved)) return null

  const of = differentiableOverBatch(rowwise, given)
  const slope = new Float64Array(2)
  const one = [0]
  // Components along the principal directions; at the minimum their means are 0.
  let [ll, lh, hh] = [0, 0, 0]
  for (let row = 0; row < given.rows; row++) {
    one[0] = row
    of.over(one).gradient(...at, slope)
    const [low, high] = directions.map(([x, y]) => x * slope[0]! + y * slope[1]!) as [
      number,
      number,
    ]
    ll += (low * low) / given.rows
    lh += (low * high) / given.rows
    hh += (high * high) / given.rows
  }
  const [a, b] = [1 - learningRate * eigenvalues[0], 1 - learningRate * eigenvalues[1]]
  const share = (cross: number, product: number) => (learningRate ** 2 * cross) / (1 - product)
  const along = [
    share(ll / batch + noise ** 2, a * a),
    share(lh / batch, a * b),
    share(hh / batch + noise ** 2, b * b),
  ] as const
  const predicted = turned(along, directions)
  const scatter = scatterOf(trajectory)
  const radius = { predicted: radiusOf(predicted), seen: radiusOf(scatter.seen) }
  return { at, predicted, ...scatter, radius, learningRate, batch }
}

/** From coordinates along two directions to x and y. */
function turned(
  [ll, lh, hh]: Covariance,
  [[lx, ly], [hx, hy]]: readonly [readonly [number, number], readonly [number, number]],
): Covariance {
  return [
    ll * lx * lx + 2 * lh * lx * hx + hh * hx * hx,
    ll * lx * ly + lh * (lx * hy + hx * ly) + hh * hx * hy,
    ll * ly * ly + 2 * lh * ly * hy + hh * hy * hy,
  ]
}

function scatterOf({ x, y }: Trajectory): Pick<NoiseBall, 'centre' | 'seen'> {
  const count = lastFifth(x.length)
  const [xs, ys] = [x.subarray(x.length - count), y.subarray(y.length - count)]
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value / count, 0)
  const [cx, cy] = [mean(xs), mean(ys)]
  let [xx, xy, yy] = [0, 0, 0]
  for (let k = 0; k < count; k++) {
    const [dx, dy] = [xs[k]! - cx, ys[k]! - cy]
    xx += (dx * dx) / count
    xy += (dx * dy) / count
    yy += (dy * dy) / count
  }
  return { centre: [cx, cy], seen: [xx, xy, yy] }
}

function radiusOf([xx, , yy]: Covariance): number {
  return Math.sqrt(xx + yy)
}
