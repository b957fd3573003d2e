import { describe, expect, it } from 'vitest'
import { convexity } from '../convexity/convexity'
import type { Point, Viewport } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type CriticalPoints, criticalPoints } from './critical-points'

const usual: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

/**
 * Critical sets in the view, derived by hand; those left out are empty. Levels are the f of floors, ridges and flat parts.
 */
interface Derived {
  readonly view?: Viewport
  readonly minima?: readonly Point[]
  /** Minima at which f is not differentiable. */
  readonly kinks?: readonly Point[]
  readonly maxima?: readonly Point[]
  readonly saddles?: readonly Point[]
  /** Saddles at which f is not differentiable: on a circle around one it rises and falls twice. */
  readonly passes?: readonly Point[]
  readonly floors?: readonly number[]
  readonly ridges?: readonly number[]
  readonly flats?: readonly number[]
  /** Whether f is lowest on the edge of the view, lower than anywhere it is stationary. */
  readonly edge?: boolean
}

const o: Point = [0, 0]
const root = Math.SQRT1_2
const { PI: pi } = Math

const smooth: Record<string, Derived> = {
  'x^2 + y^2': { minima: [o] },
  '(x - 1)^2 + 10*(y + 2)^2': { minima: [[1, -2]] },
  'x^2 - y^2': { saddles: [o], edge: true },
  'x*y': { saddles: [o], edge: true },
  // f' = 3x² − 3; −110 at x = −5.
  'x^3 - 3*x + y^2': { minima: [[1, 0]], saddles: [[-1, 0]], edge: true },
  'x^4 - 2*x^2 + y^2': {
    minima: [
      [1, 0],
      [-1, 0],
    ],
    saddles: [o],
  }, // prettier-ignore
  '(1 - x)^2 + 100*(y - x^2)^2': { minima: [[1, 1]] },
  // ∂x: (1 − 2x²)·exp(…).
  'x*exp(-x^2 - y^2)': { minima: [[-root, 0]], maxima: [[root, 0]] },
  'exp(-x^2 - y^2)': { maxima: [o], edge: true },
  // sin x·cos y = cos x·sin y = 0: both sines 0, or both cosines.
  'cos(x)*cos(y)': {
    view: { x0: -4, x1: 4, y0: -4, y1: 4 },
    maxima: [o, [pi, pi], [-pi, pi], [pi, -pi], [-pi, -pi]],
    minima: [
      [pi, 0],
      [-pi, 0],
      [0, pi],
      [0, -pi],
    ], // prettier-ignore
    saddles: [
      [pi / 2, pi / 2],
      [-pi / 2, pi / 2],
      [pi / 2, -pi / 2],
      [-pi / 2, -pi / 2],
    ], // prettier-ignore
  },
  // f' = (1 − x²)/(1 + x²)².
  'x/(1 + x^2) + y^2': { minima: [[-1, 0]], saddles: [[1, 0]] },
  // f' = (2x − x²)·e⁻ˣ; 25·e⁻⁵ at x = 5.
  'x^2*exp(-x) + y^2': { minima: [o], saddles: [[2, 0]] },
  'log(1 + x^2) + y^2': { minima: [o] },
  '1e6*(x - y)^2 + (x + y - 1)^2': { minima: [[0.5, 0.5]] },
  'x^2 + 1e-8*y^2': { minima: [o] },
  '1e-12*(x^2 + y^2)': { minima: [o] },
  '1e12 + x^2 + y^2': { minima: [o] },
  'abs(x)^2 + abs(y)^2': { minima: [o] },
  'relu(x)^2 + relu(-x)^2 + y^2': { minima: [o] },
}

const degenerate: Record<string, Derived> = {
  'x^2 + y^4': { minima: [o] },
  'x^4 + y^4': { minima: [o] },
  'x^6 + y^2': { minima: [o] },
  'x^2 + y^20': { minima: [o] },
  'x^8 + y^8': { minima: [o] },
  '(x^2 + y^2)^2': { minima: [o] },
  '(x - y)^4 + (x + y - 2)^2': { minima: [[1, 1]] },
  '-x^4 - y^2': { maxima: [o], edge: true },
  'x^2 + y^3': { saddles: [o], edge: true },
  'x^2 - y^4': { saddles: [o], edge: true },
  'x^3 - 3*x*y^2': { saddles: [o], edge: true },
  'x^3 + y^3': { saddles: [o], edge: true },
  // 1 − x⁸ along the x axis, near 0.
  '1/(1 + x^8) + y^2': { saddles: [o], edge: true },
  // (x + y²/2)² − y⁴/4.
  'x^2 + x*y^2': { saddles: [o], edge: true },
  // Peano: least at 0 along every line, and −x⁴/4 along y = 3x²/2.
  '(y - x^2)*(y - 2*x^2)': { saddles: [o], edge: true },
  // The same within 1: −x⁴ along y = −x², which no line shows.
  '(y + x^2)^2 - x^4': { saddles: [o], edge: true },
  '(y + x^2)^2 + x^4': { minima: [o] },
  '1 - cos(x) + y^4': {
    minima: [o],
    saddles: [
      [pi, 0],
      [-pi, 0],
    ],
  }, // prettier-ignore
}

const tails: Record<string, Derived> = {
  'exp(-10*x) + y^2': { edge: true },
  'exp(-200*x) + y^2': { edge: true },
  'exp(-x) + y^2': { edge: true },
  'exp(x) + exp(y)': { edge: true },
  'exp(-x)*exp(-y)': { edge: true },
  'softplus(-x) + y^2': { edge: true },
  'log(1 + exp(-x)) + y^2': { edge: true },
  'softplus(-20*x) + y^2': { edge: true },
  'sigmoid(x) + y^2': { edge: true },
  'tanh(10*x) + y^2': { edge: true },
  'atan(x) + y^2': { edge: true },
  '1/(1 + x^2) + y^2': { saddles: [o], edge: true },
  'exp(-x^2) + y^2': { saddles: [o], edge: true },
  'exp(exp(-x)) + y^2': { edge: true },
  'sqrt(1 + x^2) - x + y^2': { edge: true },
  '-log(x) + y^2': { edge: true },
  '1/x + y^2': { view: { x0: 0.1, x1: 20, y0: -5, y1: 5 }, edge: true },
  'x + y': { edge: true },
  '-exp(-10*(x^2 + y^2))': { minima: [o] },
  '1 - exp(-10*(x^2 + y^2))': { minima: [o] },
  '-exp(-(x - 1)^2 - (y - 1)^2)': { minima: [[1, 1]] },
  'abs(y) + exp(-10*x)': { edge: true },
  'abs(y) + exp(-200*x)': { edge: true },
  'abs(y - x^2) + exp(-3*x)': { edge: true },
}

// Problems named by letters are those of Lukšan and Vlček, Test Problems for Nonsmooth Unconstrained and Linearly
// Constrained Optimization (2000), with their minima.
const kinked: Record<string, Derived> = {
  // −x² along the diagonal; H at the origin is that of x² + y².
  'x^2 + y^2 - 3*relu(x*y)': { passes: [o], edge: true },
  'abs(x) + abs(y)': { kinks: [o] },
  'abs(1 - x) + 10*abs(y - x^2)': { kinks: [[1, 1]] },
  '10*abs(y - x^2) + (1 - x)^2': { kinks: [[1, 1]] },
  '8*abs(x^2 - y) + (1 - x)^2': { kinks: [[1, 1]] },
  // Bukin N.6.
  '100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)': {
    view: { x0: -15, x1: 5, y0: -3, y1: 3 },
    kinks: [[-10, 1]],
  },
  // On the parabola f = 0.1·x falls without end, and nowhere else is ∇f 0.
  'abs(y - x^2) + 0.1*x': { edge: true },
  // On the circle f = 0.1·x; inside 4 − x² − y² + 0.1·x.
  'abs(x^2 + y^2 - 4) + 0.1*x': { kinks: [[-2, 0]], maxima: [[0.05, 0]], passes: [[2, 0]] },
  'max(abs(x), abs(y))': { kinks: [o] },
  'max(x, y, 1 - x - y)': { kinks: [[1 / 3, 1 / 3]] },
  'max(abs(x - 1), 3*abs(y + 0.5))': { kinks: [[1, -0.5]] },
  'hypot(x - 1, y + 2)': { kinks: [[1, -2]] },
  'sqrt((x - 1)^2 + (y + 2)^2)': { kinks: [[1, -2]] },
  'sqrt(x^2 + 1e4*(y - x)^2)': { kinks: [o] },
  'abs(x - 1) + y^2': { kinks: [[1, 0]] },
  'sqrt((x - 1)^2) + y^2': { kinks: [[1, 0]] },
  'abs(x)^0.5 + abs(y)': { kinks: [o] },
  'abs(abs(x) - 1) + y^2': {
    kinks: [
      [1, 0],
      [-1, 0],
    ],
    passes: [o],
  },
  'max(x, -2*x) + abs(y)': { kinks: [o] },
  'abs(x - y) + 0.1*(x + y - 1)^2': { kinks: [[0.5, 0.5]] },
  // Soft thresholds: 3 − 1/2, and 0 for |0.2| < 1/2.
  '(x - 3)^2 + (y - 0.2)^2 + abs(x) + abs(y)': { kinks: [[2.5, 0]] },
  // The smallest disc about two points, and about the corners of an acute triangle.
  'max(x^2 + y^2, (x - 2)^2 + y^2)': { kinks: [[1, 0]] },
  'max((x - 2)^2 + y^2, (x + 2)^2 + y^2, x^2 + (y - 3)^2)': { kinks: [[0, 5 / 6]] },
  // Slopes −1.5 and −0.5 at 0, so none there.
  'x^2 - x + 0.5*abs(x) + y^2': { minima: [[0.25, 0]] },
  'min(x^2 + y^2, (x - 3)^2 + y^2)': { minima: [o, [3, 0]], passes: [[1.5, 0]] },
  'abs(x) - abs(y)': { passes: [o], edge: true },
  'abs(x) - y^2': { passes: [o], edge: true },
  'y^2 - abs(x)': { passes: [o], edge: true },
  'abs(x) + y': { edge: true },
  // x > 0: y + 1 = 0 and x + 2y = 0.
  'abs(x)*y + y^2 + x': { saddles: [[2, -1]], edge: true },
  // Crescent. On the circle where its halves meet f = y; above (0, 2) it rises, and below it towards (0, 1.5).
  'max(x^2 + (y - 1)^2 + y - 1, -x^2 - (y - 1)^2 + y + 1)': {
    kinks: [o],
    maxima: [[0, 1.5]],
    passes: [[0, 2]],
  },
  'x^2 - abs(y)': { passes: [o], edge: true },
  // Along y = 0.3·x it falls as −x², however narrow the way.
  '10*abs(y - 0.3*x) - x^2': { passes: [o], edge: true },
  'abs(x - y) - 0.5*abs(x + y)': { passes: [o], edge: true },
  // x² = (x − 3)² + 1.
  'min(x^2 + y^2, (x - 3)^2 + y^2 + 1)': { minima: [o, [3, 0]], passes: [[5 / 3, 0]] },
  // −x − y, and so bent nowhere.
  'max(-x, -y) - max(x, y)': { edge: true },
  // Pieces by comparison that are equal where they meet.
  'if(x > 0, x, -x) + abs(y)': { kinks: [o] },
  'sign(x)*x + y^2': { kinks: [o] },
  'where(x < 1, (x - 1)^2, 2*(x - 1)^2) + y^2': { minima: [[1, 0]] },
  'if(x > 0 and y > 0, x*y, 0) + x^2 + y^2': { minima: [o] },
  // CB2, CB3, DEM, QL, LQ, Mifflin 1 and 2.
  'max(x^2 + y^4, (2 - x)^2 + (2 - y)^2, 2*exp(y - x))': { kinks: [[1.13903766, 0.89955993]] },
  'max(x^4 + y^2, (2 - x)^2 + (2 - y)^2, 2*exp(y - x))': { kinks: [[1, 1]] },
  'max(5*x + y, -5*x + y, x^2 + y^2 + 4*y)': { kinks: [[0, -3]] },
  'x^2 + y^2 + 10*max(0, -4*x - y + 4, -x - 2*y + 6)': { kinks: [[1.2, 2.4]] },
  'max(-x - y, -x - y + x^2 + y^2 - 1)': { kinks: [[root, root]] },
  '-x + 20*max(x^2 + y^2 - 1, 0)': { kinks: [[1, 0]] },
  '-x + 2*(x^2 + y^2 - 1) + 1.75*abs(x^2 + y^2 - 1)': { kinks: [[1, 0]] },
}

const continua: Record<string, Derived> = {
  'x^2': { floors: [0] },
  'x^4': { floors: [0] },
  '(x - y)^2': { floors: [0] },
  '(x - y)^4': { floors: [0] },
  '(x + 2*y - 1)^2': { floors: [0] },
  'x^2 - 2*x*y + y^2': { floors: [0] },
  '-(x - 2*y)^2': { ridges: [0], edge: true },
  '(x^2 + y^2 - 1)^2': { floors: [0], maxima: [o] },
  '(x*y - 1)^2': { floors: [0], saddles: [o] },
  'x^2*y^2': { floors: [0] },
  'sin(x)': { floors: [-1], ridges: [1] },
  'cos(x - y)': { floors: [-1], ridges: [1] },
  // ∂x of x²(1 − x)²: 2x(1 − x)(1 − 2x).
  'x^2*(1 - x)^2': { floors: [0], ridges: [1 / 16] },
  '1/(1 + x^2)': { ridges: [1], edge: true },
  '3': { flats: [3] },
  '0*x + y - y': { flats: [0] },
  'max(x^2 + y^2 - 1, 0)': { floors: [0] },
  'relu(x) + y^2': { floors: [0] },
  'max(abs(x) - 1, 0)': { floors: [0] },
  'abs(x)': { floors: [0] },
  'abs(x + y)': { floors: [0] },
  'abs(x - y) + abs(y - x)': { floors: [0] },
  'abs(y - x^2)': { floors: [0] },
  'abs(x^2 + y^2 - 4)': { floors: [0], maxima: [o] },
  'abs(x*y)': { floors: [0] },
  // Each piece is stationary at the origin, where H of one of them tells a saddle.
  'relu(x*y) + y^2': { floors: [0] },
  // (x² − y²)²: its terms cancel, and are rounded.
  'x^4 - 2*x^2*y^2 + y^4': { floors: [0] },
  'hypot(x - y, 2*(x - y))': { floors: [0] },
  // A step from k to k + 1 is as high as k, and has its own floor along y = 0.
  'floor(x) + y^2': { floors: [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4] },
}

describe.each(Object.entries({ smooth, degenerate, tails, kinked, continua }))('%s', (_, sets) => {
  it.each(Object.entries(sets))('%s', (text, derived) => {
    const view = derived.view ?? usual
    const resolved = resolveObjective({ kind: 'formula', text })
    if (!resolved.ok) throw new Error(resolved.error.message)
    const found = finish(criticalPoints(resolved.objective, view))
    const size = Math.hypot(view.x1 - view.x0, view.y1 - view.y0)
    const of = (kind: string, isSmooth: boolean) =>
      found.points.filter((point) => point.kind === kind && point.smooth === isSmooth)
    expect(counts(found)).toEqual({
      minima: derived.minima?.length ?? 0,
      kinks: derived.kinks?.length ?? 0,
      maxima: derived.maxima?.length ?? 0,
      saddles: derived.saddles?.length ?? 0,
      passes: derived.passes?.length ?? 0,
      undecided: 0,
      floors: derived.floors?.length ?? 0,
      ridges: derived.ridges?.length ?? 0,
      flats: derived.flats?.length ?? 0,
      unsettled: 0,
      edge: derived.edge ?? false,
    })
    for (const [points, at] of [
      [of('minimum', true), derived.minima],
      [of('minimum', false), derived.kinks],
      [of('maximum', true), derived.maxima],
      [of('saddle', true), derived.saddles],
      [of('saddle', false), derived.passes],
    ] as const) {
      for (const [x, y] of at ?? []) {
        const off = points.map((point) => Math.hypot(point.at[0] - x, point.at[1] - y))
        // Met to rounding where the Hessian is regular; the digits given of CB2; elsewhere to where x³, of the size of the view,
        // falls below the rounding of ∇f.
        expect(Math.min(...off), `${x}, ${y}`).toBeLessThan(1e-6 * size)
      }
    }
    for (const [kind, at] of [
      ['minimum', derived.floors],
      ['maximum', derived.ridges],
      ['undecided', derived.flats],
    ] as const) {
      const levels = found.continua.filter((each) => each.kind === kind).map(({ f }) => f)
      for (const [k, level] of (at ?? []).entries()) expect(levels[k]).toBeCloseTo(level, 9)
    }
    // All minima of a convex function are of one value.
    const minima = [...found.points, ...found.continua].filter(({ kind }) => kind === 'minimum')
    const values = new Set(minima.map(({ f }) => f.toFixed(9)))
    if (values.size > 1) expect(finish(convexity(resolved.objective, view)).kind).not.toBe('convex')
  })
})

function counts(found: CriticalPoints) {
  const points = (kind: string, isSmooth?: boolean) =>
    found.points.filter(
      (point) => point.kind === kind && (isSmooth ?? point.smooth) === point.smooth,
    ).length
  const levels = (kind: string) => found.continua.filter((each) => each.kind === kind).length
  return {
    minima: points('minimum', true),
    kinks: points('minimum', false),
    maxima: points('maximum'),
    saddles: points('saddle', true) + levels('saddle'),
    passes: points('saddle', false),
    undecided: points('undecided'),
    floors: levels('minimum'),
    ridges: levels('maximum'),
    flats: levels('undecided'),
    unsettled: found.unsettled.length,
    edge: found.edge !== null,
  }
}
