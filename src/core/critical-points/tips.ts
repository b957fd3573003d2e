import type { Task } from '../records/task'
import { Neighbourhood } from './neighbourhood'
import type { PieceSquare } from './piece-square'
import { type Place, settle } from './settle'
import type { UnitSquare } from './unit-square'

const columns = 48
const mostTips = 8

/** Places where what stands under a root touches 0, so that f may have a tip there as that of a cone. */
export function* tips(square: PieceSquare): Task<readonly Place[]> {
  const found = new Neighbourhood<Place>(1e-9)
  const count = Math.min(square.pieces.tips, mostTips)
  for (let tip = 0; tip < count; tip++) {
    const radicand = square.radicand(tip)
    const values: number[] = []
    for (let k = 0; k < columns ** 2; k++) {
      const { u, v } = cell(k)
      values.push(radicand.valueAt(u, v))
      if (k % 96 === 0) yield (tip + (0.5 * k) / columns ** 2) / count
    }
    const typical = Math.max(0, ...values.filter(Number.isFinite))
    for (let k = 0; k < values.length; k++) {
      if (isLow(values, k)) add(found, radicand, cell(k), typical)
      if (k % 96 === 0) yield (tip + 0.5 + (0.5 * k) / columns ** 2) / count
    }
  }
  return found.all()
}

function add(
  found: Neighbourhood<Place>,
  radicand: UnitSquare,
  start: Place,
  typical: number,
): void {
  const place = settle(radicand, start)
  if (!place || !(Math.min(place.u, place.v) > 0 && Math.max(place.u, place.v) < 1)) return
  // A square of what is met to a few roundings of the view.
  if (Math.abs(radicand.valueAt(place.u, place.v)) <= 1e-24 * typical) found.add(place)
}

function cell(k: number): Place {
  return {
    u: ((k % columns) + 0.513) / columns,
    v: (Math.floor(k / columns) + 0.489) / columns,
  }
}

/** Whether no neighbouring cell is lower. */
function isLow(values: readonly number[], k: number): boolean {
  const [column, row] = [k % columns, Math.floor(k / columns)]
  for (let i = Math.max(0, column - 1); i <= Math.min(columns - 1, column + 1); i++) {
    for (let j = Math.max(0, row - 1); j <= Math.min(columns - 1, row + 1); j++) {
      if (values[j * columns + i]! < values[k]!) return false
    }
  }
  return true
}
