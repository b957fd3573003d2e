import type { Place } from './settle'
import type { UnitSquare } from './unit-square'

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
 * each time, half as long when none helps. `sign` 1 for a minimum, −1 for a maximum. Null where f is not finite there or the
 * place lies on the edge of the square.
 */
export function extremumNear(
  f: UnitSquare,
  start: Place,
  sign: 1 | -1,
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
  return inside && Number.isFinite(best) ? { u, v, f: sign * best } : null
}

function turned(angle: number): readonly [number, number] {
  return [Math.cos(angle), Math.sin(angle)]
}
