import type { Point } from '../../core/records/experiment'
import { readable, readablePoint } from '../../core/records/number-format'
import type { Entry } from './critical-entries'
import { limitOf } from './critical-words'

/** The place of a critical point, and its height. */
export function placeOf({ where, f }: Pick<Entry, 'where' | 'f'>): string {
  return `at ${where}, f = ${readable(f, 6)}`
}

/** The rates at which gradient descent settles there; null where it has no limit, or never does. */
export function settlingRates(entry: Pick<Entry, 'kind' | 'found'>): string | null {
  const limit = limitOf(entry)
  return limit === null ? null : `Gradient descent settles here only below η = ${readable(limit)}.`
}

/** The place of the start that is offered near a critical point. */
export function startOffered({ kind }: Pick<Entry, 'kind'>, at: Point): string {
  const aside = kind === 'saddle' ? ', off the line that leads into it' : ''
  return `at ${startAt(at)}${aside}`
}

/** Said once it has been taken. */
export function startTaken(at: Point): string {
  return `Started at ${startAt(at)}.`
}

function startAt([x, y]: Point): string {
  return readablePoint(x, y, 0)
}

/** A set of critical points that are not isolated, with some of them. */
export function continuumWords({
  title,
  f,
  where,
}: {
  readonly title: string
  readonly f: number
  readonly where: readonly string[]
}): string {
  return `A ${title} at f = ${readable(f)}: critical points that are not isolated, among them ${where.join(', ')}.`
}
