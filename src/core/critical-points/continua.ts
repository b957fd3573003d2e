import { kinkNear } from './kink'
import { Neighbourhood } from './neighbourhood'
import { type Place, settle } from './settle'
import type { UnitSquare } from './unit-square'
import { verify } from './verify'

interface Level extends Place {
  readonly f: number
  readonly constant?: boolean
}

/**
 * Splits places at which f is extremal or stationary into those that stand alone and those that belong to a continuum: on
 * a level of at least three of them, what lies half way between two neighbours leads to one more of the same level.
 *
 * @param apart closer than this two of them count as one
 * @param typical magnitude of f in the view, whose rounding does not make another level
 */
export function splitContinua<T extends Level>(
  found: readonly T[],
  apart: number,
  typical: number,
  between: (place: Place) => Level | null,
): { readonly alone: readonly T[]; readonly continua: readonly (readonly T[])[] } {
  const alone: T[] = []
  const continua: T[][] = []
  for (const level of levels(found, typical)) {
    const joined =
      level.some((place) => place.constant) ||
      (level.length >= 3 && isJoined(level, apart, typical, between))
    if (joined) continua.push(level)
    else alone.push(...level)
  }
  return { alone, continua }
}

function levels<T extends Level>(found: readonly T[], typical: number): readonly T[][] {
  const groups: T[][] = []
  for (const place of found.toSorted((a, b) => a.f - b.f)) {
    const group = groups.at(-1)
    if (group && areLevel(place, group[0]!, typical)) group.push(place)
    else groups.push([place])
  }
  return groups
}

function areLevel(a: Level, b: Level, typical: number): boolean {
  const rounding = 1e-9 * Math.max(Math.abs(a.f), Math.abs(b.f)) + 1e-11 * typical
  return Math.abs(a.f - b.f) <= rounding
}

/** Of a few members spread over the level, most must have such a neighbour. */
function isJoined(
  level: readonly Level[],
  apart: number,
  typical: number,
  between: (place: Place) => Level | null,
): boolean {
  const stride = Math.max(1, Math.floor(level.length / 8))
  let [joined, tried] = [0, 0]
  for (let i = 0; i < level.length; i += stride) {
    const member = level[i]!
    let neighbour: Level | null = null
    let shortest = Infinity
    for (const other of level) {
      const distance = Math.hypot(other.u - member.u, other.v - member.v)
      if (distance > 0 && distance < shortest) {
        neighbour = other
        shortest = distance
      }
    }
    if (!neighbour) continue
    tried++
    const middle = between({ u: (member.u + neighbour.u) / 2, v: (member.v + neighbour.v) / 2 })
    if (!middle) continue
    const away = Math.min(
      Math.hypot(middle.u - member.u, middle.v - member.v),
      Math.hypot(middle.u - neighbour.u, middle.v - neighbour.v),
    )
    if (away > Math.min(apart, shortest) / 10 && areLevel(middle, member, typical)) joined++
  }
  return joined > tried / 2
}

export function stationaryBetween(f: UnitSquare): (place: Place) => Level | null {
  return (place) => {
    const settled = settle(f, place)
    return settled && verify(f, settled)
  }
}

export function kinkBetween(
  f: UnitSquare,
  sign: 1 | -1,
  typical: number,
): (place: Place) => Level | null {
  return (place) => kinkNear(f, place, sign, typical)
}

/** At most `most` of the places, far from each other. */
export function spread<T extends Place>(places: readonly T[], most: number): readonly T[] {
  for (let distance = 1 / 256; ; distance *= 2) {
    const kept = new Neighbourhood<T>(distance)
    for (const place of places) kept.add(place)
    const all = kept.all()
    if (all.length <= most) return all
  }
}
