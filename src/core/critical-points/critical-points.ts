import { type CriticalPoint, criticalPoint, eigenvalues, norm } from '../curvature'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../experiment'
import type { Task } from '../task'
import { kinkBetween, splitContinua, spread, stationaryBetween } from './continua'
import { kinkNear } from './kink'
import { Neighbourhood } from './neighbourhood'
import { climb, type Place, settle } from './settle'
import { UnitSquare } from './unit-square'
import { kindBySampling, type Stationary, verify } from './verify'

export interface FoundPoint {
  readonly at: Point
  readonly f: number
  readonly kind: CriticalPoint
  /** False at a kink: an extremum where f has no gradient that could vanish. */
  readonly smooth: boolean
  /** ‖∇f‖₂ as computed there; NaN at a kink. */
  readonly gradientNorm: number
  /** λmin and λmax of the Hessian; null at a kink. Where one of them is as good as 0, `kind` comes from f around the point. */
  readonly eigenvalues: readonly [low: number, high: number] | null
}

/** Critical points that are not isolated: a valley floor, a ridge, a ring, a plateau. */
export interface Continuum {
  readonly f: number
  /** `minimum` for a floor, `maximum` for a ridge, `undecided` for a plateau and what cannot be told. */
  readonly kind: CriticalPoint
  /** Some of its points, far from each other. */
  readonly samples: readonly Point[]
}

/** What was found; not that there is nothing else. */
export interface CriticalPoints {
  /** Isolated ones, from the lowest f to the highest. */
  readonly points: readonly FoundPoint[]
  /** From the lowest f to the highest. */
  readonly continua: readonly Continuum[]
  /** Whether f and its derivatives were finite at all, some or none of the places from which the search set out. */
  readonly finite: 'everywhere' | 'inPart' | 'nowhere'
  /** True when there were more than could be listed. */
  readonly truncated: boolean
}

/** Cells of the grid of starts, along a side: the next finer one where one start in 8 found a point of its own. */
const grids = [64, 128, 192] as const
/** Places closer than this part of the view are one critical point. */
const apart = 1e-6
/** The same for places at which f hardly curves in some direction, so that they are found less sharply. */
const degenerateApart = 4e-3
const mostPoints = 2000
const mostContinua = 200
const mostKinks = 400
/** Evaluations between two yields: a few milliseconds compiled. */
const slice = 1500

/**
 * Minima, maxima and saddles of f in the viewport: Newton's method from the cells of a grid, from the lowest and
 * highest of neighbouring cells, and from around what that finds; extrema at kinks by comparing values. The work is
 * bounded, 10⁵ to some 10⁶ evaluations; features much smaller than 1/64 of the view may be missed.
 *
 * @throws RangeError when the viewport is empty or not finite
 */
export function* criticalPoints(
  f: DifferentiableFunction,
  viewport: Viewport,
): Task<CriticalPoints> {
  if (!(viewport.x1 > viewport.x0 && viewport.y1 > viewport.y0 && isBounded(viewport))) {
    throw new RangeError(`viewport: x0 < x1 and y0 < y1, not ${JSON.stringify(viewport)}`)
  }
  const square = new UnitSquare(f, viewport)
  const regular = new Neighbourhood<Stationary>(apart)
  const degenerate = new Neighbourhood<Stationary>(degenerateApart)
  let due = slice
  const isDue = () => {
    if (square.evaluations < due) return false
    due = square.evaluations + slice
    return true
  }

  /** The critical point to which Newton's method leads, where it is a new one. */
  const search = (start: Place): Stationary | null => {
    const settled = settle(square, start)
    // Most starts lead to what is known.
    if (!settled || regular.get(settled)) return null
    const found = verify(square, settled)
    if (!found) return null
    return (found.degenerate ? degenerate : regular).add(found) ? found : null
  }

  let columns: number = grids[0]
  let values = new Float64Array()
  let finiteStarts = 0
  let generation: Stationary[] = []
  for (const [level, side] of grids.entries()) {
    const isolated = generation.filter(({ degenerate }) => !degenerate)
    if (level > 0 && isolated.length < columns ** 2 / 8) break
    columns = side
    values = new Float64Array(side ** 2)
    finiteStarts = 0
    for (let k = 0; k < values.length; k++) {
      const start = cell(k, side)
      if (square.at(start.u, start.v)) finiteStarts++
      values[k] = square.value
      const found = search(start)
      if (found) generation.push(found)
      if (isDue()) yield 0.2 * (level + k / values.length)
    }
  }

  const typical = median(values)

  // Newton's method may slide along a valley to where it ends: go straight to its floor as well.
  if (generation.some(({ degenerate }) => degenerate)) {
    for (let k = 0; k < values.length; k++) {
      const settled = settle(square, cell(k, columns), true)
      const found = settled && verify(square, settled)
      if (found?.degenerate) degenerate.add(found)
      if (isDue()) yield 0.6
    }
  }

  // Where Newton's method alone would pass by: the lowest and the highest of neighbouring cells.
  const kinks = {
    1: new Neighbourhood<Place & Level>(1e-4),
    [-1]: new Neighbourhood<Place & Level>(1e-4),
  }
  let kinksTried = 0
  for (let k = 0; k < values.length; k++) {
    for (const sign of [1, -1] as const) {
      if (!isExtremal(values, columns, k, sign)) continue
      const top = climb(square, cell(k, columns), sign)
      const settled = settle(square, top)
      const reached = settled ?? top
      if (regular.get(reached) || degenerate.get(reached)) continue
      const found = settled && verify(square, settled)
      if (found) {
        if ((found.degenerate ? degenerate : regular).add(found)) generation.push(found)
      } else if (kinksTried++ < mostKinks) {
        const kink = kinkNear(square, top, sign, typical)
        if (kink && !regular.get(kink) && !degenerate.get(kink)) kinks[sign].add(kink)
      }
    }
    if (isDue()) yield 0.6 + (0.2 * k) / values.length
  }

  // A pair of critical points within one cell: one of them leads to the other.
  let budget = 2 * values.length
  for (let round = 0; round < 3 && generation.length > 0; round++) {
    const parents = generation.filter(({ degenerate }) => !degenerate)
    generation = []
    for (const [k, parent] of parents.entries()) {
      for (const start of around(parent, 1 / columns)) {
        if (--budget < 0) break
        const found = search(start)
        if (found) generation.push(found)
      }
      if (isDue()) yield 0.8 + 0.05 * (round + k / parents.length)
    }
  }

  const { alone, continua } = splitContinua(
    degenerate.all(),
    degenerateApart,
    typical,
    stationaryBetween(square),
  )
  yield 0.95
  const isolated = [...regular.all(), ...alone].sort((a, b) => a.f - b.f)
  const truncated = isolated.length > mostPoints || continua.length > mostContinua
  const points: FoundPoint[] = []
  for (const found of isolated.slice(0, mostPoints)) {
    points.push(described(f, square, found, typical))
    if (isDue()) yield 0.95
  }
  const continuous: Continuum[] = continua.slice(0, mostContinua).map((level) => ({
    f: level[0]!.f,
    kind: kindOfContinuum(level, values),
    samples: spread(level, 64).map(({ u, v }) => square.point(u, v)),
  }))
  for (const sign of [1, -1] as const) {
    const kind = sign === 1 ? 'minimum' : 'maximum'
    const split = splitContinua(
      kinks[sign].all(),
      1e-4,
      typical,
      kinkBetween(square, sign, typical),
    )
    for (const { u, v, f: value } of split.alone) {
      points.push({
        at: square.point(u, v),
        f: value,
        kind,
        smooth: false,
        gradientNorm: Number.NaN,
        eigenvalues: null,
      })
    }
    for (const level of split.continua) {
      const samples = spread(level, 64).map(({ u, v }) => square.point(u, v))
      continuous.push({ f: level[0]!.f, kind, samples })
    }
    yield 0.98
  }
  return {
    points: points.sort((a, b) => a.f - b.f),
    continua: continuous.sort((a, b) => a.f - b.f),
    finite: finiteStarts === 0 ? 'nowhere' : finiteStarts < values.length ? 'inPart' : 'everywhere',
    truncated,
  }
}

interface Level {
  readonly f: number
}

function isBounded({ x0, x1, y0, y1 }: Viewport): boolean {
  return Number.isFinite(x1 - x0) && Number.isFinite(y1 - y0)
}

/** The middle of a cell, a little off it, so that no start lies on an axis of symmetry. */
function cell(k: number, columns: number): Place {
  return {
    u: ((k % columns) + 0.513) / columns,
    v: (Math.floor(k / columns) + 0.489) / columns,
  }
}

/** Whether no neighbouring cell is lower (higher), and one at least is higher (lower). */
function isExtremal(values: Float64Array, columns: number, k: number, sign: 1 | -1): boolean {
  const value = sign * values[k]!
  if (Number.isNaN(value)) return false
  const [column, row] = [k % columns, Math.floor(k / columns)]
  let rises = false
  for (let i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
    for (let j = Math.max(0, row - 1); j <= Math.min(columns - 1, row + 1); j++) {
      const there = sign * values[j * columns + i]!
      if (there < value) return false
      if (there > value) rises = true
    }
  }
  return rises
}

function around({ u, v }: Place, width: number): readonly Place[] {
  return [0.25 * width, width].flatMap((radius) =>
    [0.3, 1.1, 1.9, 2.7, 3.5, 4.3, 5.1, 5.9].map((angle) => ({
      u: u + radius * Math.cos(angle),
      v: v + radius * Math.sin(angle),
    })),
  )
}

function described(
  f: DifferentiableFunction,
  square: UnitSquare,
  found: Stationary,
  typical: number,
): FoundPoint {
  const at = square.point(found.u, found.v)
  const out = new Float64Array(5)
  const value = f.hessian(at[0], at[1], out)
  const spectrum = eigenvalues(out[2]!, out[3]!, out[4]!)
  const kind = found.degenerate
    ? kindBySampling(square, found, [5e-3, 1e-2], typical)
    : criticalPoint(spectrum, 0)
  return {
    at,
    f: value,
    kind,
    smooth: true,
    gradientNorm: norm(out[0]!, out[1]!),
    eigenvalues: spectrum,
  }
}

function kindOfContinuum(level: readonly Stationary[], values: Float64Array): CriticalPoint {
  const isFloor = level.every(({ spectrum: [low, high] }) => high > 0 && -low <= 1e-6 * high)
  if (isFloor) return 'minimum'
  const isRidge = level.every(({ spectrum: [low, high] }) => low < 0 && high <= -1e-6 * low)
  if (isRidge) return 'maximum'
  // A plateau curves nowhere; what it is shows by all that is not on it.
  const { f } = level[0]!
  const above = values.some((value) => value > f)
  const below = values.some((value) => value < f)
  if (above === below) return 'undecided'
  return above ? 'minimum' : 'maximum'
}

/** Of the magnitudes that are finite; 0 when none is. */
function median(values: Float64Array): number {
  const sorted = values.map(Math.abs).filter(Number.isFinite).sort()
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
