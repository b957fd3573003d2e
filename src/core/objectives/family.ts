import type { Constants, Point } from '../records/experiment'
import type { KnownMinimum, ObjectiveRecord } from './objective'

type Minima = Pick<ObjectiveRecord, 'globalMinima' | 'localMinima'>

/** The surfaces that one of the catalogue is one of. */
export interface Family {
  /** The record's formula with names for some of its numbers. */
  readonly formula: string
  readonly constants: Readonly<Record<string, FamilyConstant>>
  /** All minima that are known for these values; none where nothing is. */
  readonly minima: (values: Constants) => Minima
}

/** A number of a record's formula that its family varies. */
interface FamilyConstant {
  /** The number that the record has. */
  readonly usual: number
  /** A range worth looking at, and the step of its slider. */
  readonly low: number
  readonly high: number
  readonly step: number
}

const none: Minima = { globalMinima: [], localMinima: [] }

/** A single minimum of value 0 for the values of which that is true. */
export function minimumWhere(isThere: boolean, at: Point): Minima {
  return isThere ? { ...none, globalMinima: [{ at, f: 0 }] } : none
}

/** Below this curvature along y a well is as good as gone, and is no longer claimed. */
const shallow = 1e-3

/**
 * The minima of x²/2 + y⁴/4 − y²/2 + t y: at x = 0 and the roots of y³ − y + t where 3y² > 1. Two as long as 27 t² < 4, of
 * which the lower is on the side that −t points to; then one.
 */
export function wells(tilt: number): Minima {
  if (!(Math.abs(tilt) <= 1e6)) return none
  const level = (y: number): KnownMinimum => ({
    at: [0, y],
    f: y ** 4 / 4 - y ** 2 / 2 + tilt * y,
  })
  // The well that the tilt favours, and the other.
  const side = tilt > 0 ? -1 : 1
  const favoured = level(rootOf(tilt, side * Math.max(1, Math.cbrt(2 * Math.abs(tilt)) + 1)))
  const other = rootOf(tilt, -side)
  // Beyond the range of two wells the search from the other side ends in the only one, or nowhere.
  const isWell = Math.sign(other) === -side && 3 * other ** 2 - 1 > shallow
  if (!isWell) return { ...none, globalMinima: [favoured] }
  if (tilt === 0) return { ...none, globalMinima: [favoured, level(other)] }
  return { globalMinima: [favoured], localMinima: [level(other)] }
}

/** The root of y³ − y + t that Newton's method finds from `from`, NaN where it finds none. */
function rootOf(tilt: number, from: number): number {
  let y = from
  for (let k = 0; k < 60; k++) {
    const next = y - (y ** 3 - y + tilt) / (3 * y ** 2 - 1)
    if (next === y) break
    y = next
  }
  return Math.abs(y ** 3 - y + tilt) <= 1e-12 * Math.max(1, Math.abs(tilt)) ? y : Number.NaN
}

/** The name under which the parsed formula of a record's family is kept beside those of the catalogue. */
export function familyKey(id: string): string {
  return `${id} family`
}

/** Every constant of a family with its value, given or usual, and no others. */
export function valuesIn({ constants }: Family, given: Constants): Constants {
  return Object.fromEntries(
    Object.entries(constants).map(([name, { usual }]) => [
      name,
      Object.hasOwn(given, name) ? given[name]! : usual,
    ]),
  )
}

/** Whether these are the values that the record itself has. */
function isUsual({ constants }: Family, values: Constants): boolean {
  return Object.entries(constants).every(([name, { usual }]) => values[name] === usual)
}

/** One of the record's family: what is known of it, and no more. */
export function familyMember(record: ObjectiveRecord, family: Family, values: Constants) {
  const isRecord = isUsual(family, values)
  return {
    ...record,
    formula: family.formula,
    // The words are of the record's own numbers.
    lesson: isRecord ? record.lesson : null,
    ...(isRecord ? {} : family.minima(values)),
  }
}
