import { eigenvalues } from '../curvature/curvature'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'
import { norm } from '../records/norm'
import { sliceMilliseconds, type Task } from '../records/task'
import { extrapolatedStep, implicitStep } from './implicit-step'

/** A curve of steepest descent as a polyline, from where it begins. */
export interface FlowLine {
  readonly x: Float64Array
  readonly y: Float64Array
  /**
   * `rest`: where ∇f vanishes, or at a kink below which there is nothing; `edge`: f or ∇f is not finite beyond;
   * `away`: out of sight; `unfinished`: too long to be followed.
   */
  readonly end: 'rest' | 'edge' | 'away' | 'unfinished'
}

/** Lengths in pixels, near the view; farther off all of them grow with the distance. */
const tolerance = 0.02
const longest = 4
/** Length of a step, in pixels, below which it may err as it likes. */
const shortest = 0.1
const close = 0.05
/** Distance, in pixels, at which lengths have doubled. */
const doubling = 50
const mostTrials = 20_000
/** Short steps before a longer one is tried again. */
const patience = 8
/** Rounds of short steps within which they have to lead a pixel away. */
const window = 50
/** Steps that hardly move, each four times as long in time as the one before. */
const mostStill = 12

type Slope = readonly [dx: number, dy: number]

/**
 * The gradient flow ẇ = −∇f(w) from `start`, which gradient descent follows as η → 0; to within about a tenth of a
 * pixel where the view is. Where f has a kink, and no step that errs little would get on, short explicit ones lead
 * to it, and it slides along.
 *
 * @param pixel how large one of the picture is, in units of parameter space
 */
export function* flowLine(
  f: DifferentiableFunction,
  start: Point,
  view: Viewport,
  [pixelX, pixelY]: readonly [x: number, y: number],
): Task<FlowLine> {
  const xs = [start[0]]
  const ys = [start[1]]
  const done = (end: FlowLine['end']): FlowLine => ({
    x: Float64Array.from(xs),
    y: Float64Array.from(ys),
    end,
  })
  // Lengths are as they are seen, in the units of x.
  const stretch = pixelY / pixelX
  const seen = (dx: number, dy: number) => norm(dx, dy / stretch)
  const farthest = 100 * seen(view.x1 - view.x0, view.y1 - view.y0)
  let w = start
  let derivatives: Float64Array = new Float64Array(5)
  let value = f.hessian(w[0], w[1], derivatives)
  if (!isDefined(value, derivatives)) return done('edge')
  let h = pixelX / seen(derivatives[0]!, derivatives[1]!)
  let shortSteps = 0
  let slide = 1
  let slope: Slope = [0, 0]
  let lately = w
  let still = 0
  let sliceEnd = Date.now() + sliceMilliseconds

  for (let trials = 0; trials < mostTrials; trials++) {
    if (Date.now() >= sliceEnd) {
      yield trials / mostTrials
      sliceEnd = Date.now() + sliceMilliseconds
    }
    const away = distance(view, w, stretch)
    if (away > farthest) return done('away')
    const unit = pixelX + away / doubling
    const [low, high] = eigenvalues(derivatives[2]!, derivatives[3]!, derivatives[4]!)
    if (derivatives[0] === 0 && derivatives[1] === 0) return done('rest')
    if (low > 0) {
      const newton = implicitStep(derivatives, Infinity)
      if (seen(newton[0], newton[1]) <= close * unit) {
        push(w[0] + newton[0], w[1] + newton[1])
        return done('rest')
      }
    }
    // Along a direction that curves downwards the implicit step has a pole at h = −1/λ.
    if (low < 0) h = Math.min(h, -0.5 / low)
    const { to, error } = extrapolatedStep(f, w, derivatives, h, stretch)
    const length = seen(to[0] - w[0], to[1] - w[1])
    const there = new Float64Array(5)
    const next = f.hessian(to[0], to[1], there)
    const isAccepted =
      Number.isFinite(low + high) &&
      isDefined(next, there) &&
      error <= tolerance * unit &&
      length <= longest * unit &&
      next <= value + 1e-15 * Math.abs(value)
    if (isAccepted) {
      const grown = Math.max(1.1, 0.9 * Math.sqrt((tolerance * unit) / error))
      const growth = Math.min(4, grown, (longest * unit) / length)
      still = length < (close / 10) * unit && growth === 4 ? still + 1 : 0
      w = to
      value = next
      derivatives = there
      push(w[0], w[1])
      if (still >= mostStill) return done('rest')
      h *= growth
    } else if (length > shortest * unit) {
      const ratio = Math.min(Math.sqrt((tolerance * unit) / error), (longest * unit) / length)
      h *= Math.min(0.5, Math.max(0.1, 0.9 * ratio))
    } else {
      let before: Slope = [derivatives[0]!, derivatives[1]!]
      for (let k = 0; k < patience; k++) {
        before = [derivatives[0]!, derivatives[1]!]
        const shift = (shortest * unit) / seen(before[0], before[1])
        if (!stepTo(w[0] - shift * before[0], w[1] - shift * before[1])) return done('edge')
        if (derivatives[0] === 0 && derivatives[1] === 0) return rested()
      }
      const along = shortestBetween(before, [derivatives[0]!, derivatives[1]!])
      if (along) {
        // A curve that slides to and fro has come to where it rests.
        if (along[0] * slope[0] + along[1] * slope[1] < 0) slide /= 2
        slope = along
        const shift = (slide * unit) / seen(along[0], along[1])
        if (slide < shortest || shift === Infinity) return rested()
        if (!stepTo(w[0] - shift * along[0], w[1] - shift * along[1])) return done('edge')
      }
      shortSteps += patience
      if (shortSteps % (patience * window) === 0) {
        if (seen(w[0] - lately[0], w[1] - lately[1]) < unit) return rested()
        lately = w
      }
      if (seen(w[0] - xs.at(-1)!, w[1] - ys.at(-1)!) > unit) push(w[0], w[1])
      h = (2 * shortest * unit) / seen(derivatives[0]!, derivatives[1]!)
    }
    if (!(h > 0)) return done('edge')
  }
  return done('unfinished')

  function stepTo(x: number, y: number): boolean {
    w = [x, y]
    value = f.hessian(x, y, derivatives)
    return isDefined(value, derivatives)
  }

  function rested(): FlowLine {
    push(w[0], w[1])
    return done('rest')
  }

  function push(x: number, y: number): void {
    xs.push(x)
    ys.push(y)
  }
}

/** Whether f and ∇f are finite; a Hessian that does not exist only makes for shorter steps. */
function isDefined(value: number, derivatives: Float64Array): boolean {
  return Number.isFinite(value + derivatives[0]! + derivatives[1]!)
}

function distance({ x0, x1, y0, y1 }: Viewport, [x, y]: Point, stretch: number): number {
  return norm(Math.max(0, x0 - x, x - x1), Math.max(0, y0 - y, y - y1) / stretch)
}

/**
 * The shortest vector between the gradients at two places that are close: where f has a kink between them, the flow goes
 * against it (Filippov's convention); null where the gradients are too much alike for a kink.
 */
function shortestBetween([ax, ay]: Slope, [bx, by]: Slope): Slope | null {
  if (ax * bx + ay * by > 0.99 * norm(ax, ay) * norm(bx, by)) return null
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)))
  return [ax + share * dx, ay + share * dy]
}
