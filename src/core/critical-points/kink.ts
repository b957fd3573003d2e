import type { Place } from './settle'
import type { UnitSquare } from './unit-square'
import { kindBySampling } from './verify'

/** The axes, along which kinks like to lie, and twelve that turn. */
const directions = 16
const axes = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const
const golden = 2.399963229728653

/**
 * The extremum near a place by comparing values alone, for where f has no Hessian: steps in sixteen directions, turned
 * each time, half as long when none helps. `sign` 1 for a minimum, −1 for a maximum. Null where there is none inside
 * the square: it lies on the edge, f is not finite beside it, or f grows beyond all bounds towards it.
 */
export function kinkNear(
  f: UnitSquare,
  start: Place,
  sign: 1 | -1,
  typical: number,
): (Place & { readonly f: number }) | null {
  let { u, v } = start
  let best = sign * f.valueAt(u, v)
  let turn = 0
  let moves = 0
  for (let length = 1 / 64; length > 1e-12; ) {
    let better = false
    for (let k = 0; k < directions; k++) {
      const [x, y] = k < 4 ? axes[k]! : turned(turn + (2 * Math.PI * k) / 12)
      const [nextU, nextV] = [u + length * x, v + length * y]
      if (!(nextU > 0 && nextU < 1 && nextV > 0 && nextV < 1)) continue
      const value = sign * f.valueAt(nextU, nextV)
      if (value < best) {
        best = value
        u = nextU
        v = nextV
        better = true
        break
      }
    }
    turn += golden
    if (!better || ++moves > 2000) length /= 2
  }
  const inside = Math.min(u, 1 - u, v, 1 - v) > 1e-3
  const found = { u, v, f: sign * best }
  if (!inside || !Number.isFinite(best) || !isKink(f, found, sign, typical)) return null
  return found
}

/** Whether nothing near is lower (higher), and f meets its value there instead of falling into a pole. */
function isKink(
  f: UnitSquare,
  place: Place & { readonly f: number },
  sign: 1 | -1,
  typical: number,
): boolean {
  const kind = kindBySampling(f, place, [1e-6, 1e-4], typical)
  const wanted = sign === 1 ? 'minimum' : 'maximum'
  if (kind !== wanted && kind !== 'undecided') return false
  const rise = (radius: number) => {
    let most = 0
    for (let k = 0; k < directions; k++) {
      const angle = (2 * Math.PI * k) / directions
      const there = f.valueAt(
        place.u + radius * Math.cos(angle),
        place.v + radius * Math.sin(angle),
      )
      most = Math.max(most, Number.isFinite(there) ? Math.abs(there - place.f) : Infinity)
    }
    return most
  }
  const far = rise(1e-4)
  return far > 0 && far < Infinity && rise(1e-6) <= far / 2
}

function turned(angle: number): readonly [number, number] {
  return [Math.cos(angle), Math.sin(angle)]
}
