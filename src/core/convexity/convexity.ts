import { eigenvalues } from '../curvature/curvature'
import { principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import { type Basis, type Enclosure, enclosing } from '../expression/interval/enclose'
import { multiplyDown, multiplyUp } from '../expression/interval/rounding'
import type { Expression } from '../expression/tree'
import type { Composed } from '../objective'
import type { Point, Viewport } from '../records/experiment'
import type { Task } from '../records/task'
import { isConvexByComposition } from './composition'
import { chordAcross, curvatureBelow, type Witness } from './witness'

/** Whether f is convex over a view, with the evidence. `boxes` is the number of parts of the view that were looked at. */
export type Convexity =
  /**
   * `bounds`: the Hessian is positive semi-definite all over the view, by bounds on it over parts that cover it. `composition`: f
   * is put together in a way that keeps it convex, kinks or not.
   */
  | {
      readonly kind: 'convex'
      readonly by: 'bounds' | 'composition'
      readonly boxes: number
    }
  | { readonly kind: 'notConvex'; readonly witness: Witness; readonly boxes: number }
  | {
      readonly kind: 'cannotTell'
      /**
       * `notFinite`: f or a derivative does not exist at some place of the view; `kink`: f has a kink or a jump, over which bounds
       * on the Hessian say nothing; `bounds`: they are not sharp enough, as where the Hessian is singular.
       */
      readonly reason: 'notFinite' | 'kink' | 'bounds'
      readonly boxes: number
      /** A place in the parts of the view that are left. */
      readonly at: Point
    }

/** Points a side at which a downward curvature is looked for first. */
const grid = 25
const mostBoxes = 12_000
/** The same where there is no proof to be had, as f is not finite somewhere: a witness may still turn up. */
const mostWithoutHope = 2000
/** Halvings after which a part is left: its sides are 2⁻¹⁵ of the view's, and 2⁻⁷ where no halving gets rid of a kink. */
const finest = { smooth: 30, kink: 14, undefined: 30 } as const
/** Boxes, and points of the grid, between two yields: a few milliseconds, of a formula that goes over no rows. */
const slice = { boxes: 20, points: 625 } as const
/** Boxes, times the rows that f goes over, that are looked at, at most: a second or so. */
const mostRows = 200_000

interface Part {
  readonly box: Viewport
  readonly depth: number
}

/**
 * *Convex* only by proof: the view is divided until over each part the bounds on the Hessian keep it positive
 * semi-definite, or f, having kinks, is convex by composition. *Not convex* only by a witness. The function is the formula with its constants as the doubles they
 * round to; Math's functions are taken to be within four units in the last place.
 *
 * @throws RangeError when the viewport is empty or not finite
 */
export function* convexity(
  { f, expression, given }: Composed,
  viewport: Viewport,
): Task<Convexity> {
  const { x0, x1, y0, y1 } = viewport
  if (!(x1 > x0 && y1 > y0 && Number.isFinite(x1 - x0) && Number.isFinite(y1 - y0))) {
    throw new RangeError(`viewport: x0 < x1 and y0 < y1, not ${JSON.stringify(viewport)}`)
  }
  const rows = goesOverRows(expression) ? Math.max(1, given?.rows ?? 1) : 1
  const between = (count: number) => Math.max(1, Math.floor(count / rows))
  // Bounds over many rows take their time, and are no surer.
  if (rows > 1 && isConvexByComposition(expression, given))
    return { kind: 'convex', by: 'composition', boxes: 0 }
  const enclose = enclosing(expression, given)
  yield 0

  const survey = yield* lookAround(f, viewport, between(slice.points))
  for (const at of survey.candidates) {
    const witness = curvatureBelow(f, enclose, at)
    if (witness) return { kind: 'notConvex', witness, boxes: 0 }
  }
  yield 0.05

  // The widest parts first: should the work run out, no part is left unseen.
  const parts: Part[] = [{ box: viewport, depth: 0 }]
  const budget = Math.min(survey.notFinite ? mostWithoutHope : mostBoxes, between(mostRows))
  let boxes = 0
  let reason: 'kink' | 'bounds' | null = null
  let left: Point | null = null
  for (let next = 0; next < parts.length && boxes < budget; next++) {
    const { box, depth } = parts[next]!
    const enclosure = enclose(box)
    boxes++
    if (boxes % between(slice.boxes) === 0) yield 0.05 + (0.95 * boxes) / budget
    if (isPositiveSemidefinite(enclosure)) continue
    const middle = centre(box)
    const { regularity } = enclosure.value
    const isWhole = depth === 0 && regularity === 'kink' && !survey.notFinite
    if (isWhole && isConvexByComposition(expression, given)) {
      return { kind: 'convex', by: 'composition', boxes }
    }
    const basis = regularity === 'smooth' ? principalBasis(f, middle) : null
    if (basis && isPositiveSemidefinite(enclose(box, basis))) continue

    const witness =
      curvatureBelow(f, enclose, middle) ??
      (regularity === 'kink' ? chordAcross(enclose, box) : null)
    if (witness) return { kind: 'notConvex', witness, boxes }
    if (depth < finest[regularity]) parts.push(...halves(box, viewport, depth))
    else {
      reason = regularity === 'kink' ? 'kink' : (reason ?? 'bounds')
      left ??= middle
    }
  }

  const unseen = parts.slice(boxes)
  if (unseen.length === 0 && reason === null) return { kind: 'convex', by: 'bounds', boxes }
  left ??= centre(unseen[0]!.box)
  if (survey.notFinite)
    return { kind: 'cannotTell', reason: 'notFinite', boxes, at: survey.notFinite }
  for (const { box } of unseen.slice(0, 100)) {
    const { regularity } = enclose(box).value
    if (regularity === 'undefined')
      return { kind: 'cannotTell', reason: 'notFinite', boxes, at: centre(box) }
    if (regularity === 'kink') reason = 'kink'
  }
  return { kind: 'cannotTell', reason: reason ?? 'bounds', boxes, at: left }
}

/** Null where the Hessian is not finite, or the axes are as good. */
function principalBasis(f: DifferentiableFunction, at: Point): Basis | null {
  const out = new Float64Array(5)
  f.hessian(at[0], at[1], out)
  const basis = principalDirections(out[2]!, out[3]!, out[4]!)
  return out[3] !== 0 && basis.flat().every(Number.isFinite) ? basis : null
}

/**
 * Whether the Hessian is positive semidefinite, which it is by any two independent directions just
 * when it is by x and y.
 */
export function isPositiveSemidefinite({ dxx, dxy, dyy }: Enclosure): boolean {
  if (dxx.regularity !== 'smooth' || !(dxx.lo >= 0 && dyy.lo >= 0)) return false
  const twist = Math.max(Math.abs(dxy.lo), Math.abs(dxy.hi))
  return multiplyDown(dxx.lo, dyy.lo) >= multiplyUp(twist, twist)
}

function halves({ x0, x1, y0, y1 }: Viewport, view: Viewport, depth: number): readonly Part[] {
  const wide = (x1 - x0) / (view.x1 - view.x0) >= (y1 - y0) / (view.y1 - view.y0)
  const [x, y] = centre({ x0, x1, y0, y1 })
  const boxes = wide
    ? [
        { x0, x1: x, y0, y1 },
        { x0: x, x1, y0, y1 },
      ]
    : [
        { x0, x1, y0, y1: y },
        { x0, x1, y0: y, y1 },
      ]
  return boxes.map((box) => ({ box, depth: depth + 1 }))
}

function centre({ x0, x1, y0, y1 }: Viewport): Point {
  return [x0 + (x1 - x0) / 2, y0 + (y1 - y0) / 2]
}

function goesOverRows(expression: Expression): boolean {
  return (
    expression.kind === 'mean' ||
    (expression.kind === 'call' && expression.operands.some(goesOverRows))
  )
}

/** The points of a grid where f seems to curve down, the surest first, and one where f or a derivative is not finite. */
function* lookAround(
  f: DifferentiableFunction,
  { x0, x1, y0, y1 }: Viewport,
  between: number,
): Task<{ readonly candidates: readonly Point[]; readonly notFinite: Point | null }> {
  const out = new Float64Array(5)
  const found: { readonly at: Point; readonly share: number }[] = []
  let notFinite: Point | null = null
  for (let k = 0; k < grid ** 2; k++) {
    if (k % between === between - 1) yield (0.05 * k) / grid ** 2
    // Off the edges and the lines of symmetry, where formulas have their kinks.
    const x = x0 + (((k % grid) + 0.507) / grid) * (x1 - x0)
    const y = y0 + ((Math.floor(k / grid) + 0.493) / grid) * (y1 - y0)
    const value = f.hessian(x, y, out)
    if (!Number.isFinite(value + out.reduce((sum, entry) => sum + entry))) {
      notFinite ??= [x, y]
      continue
    }
    const [low, high] = eigenvalues(out[2]!, out[3]!, out[4]!)
    if (low < 0) found.push({ at: [x, y], share: low / Math.max(-low, Math.abs(high)) })
  }
  const candidates = found.toSorted((a, b) => a.share - b.share).slice(0, 8)
  return { candidates: candidates.map(({ at }) => at), notFinite }
}
