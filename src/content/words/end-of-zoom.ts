import type { Field } from '../../core/ground/field'

/** Range of f on show, in roundings of f, below which contours are those of the rounding. */
const roundings = 64

/** Whether all that f differs by on show is next to nothing beside its rounding. */
export function isRounding(field: Pick<Field, 'low' | 'high'> | null): boolean {
  if (!field) return false
  const { low, high } = field
  const size = Math.max(Math.abs(low), Math.abs(high))
  return low < high && high - low < roundings * Number.EPSILON * size
}

/** The reason that a view goes no farther in or out, in a sentence. */
export function endOfZoom(way: 'in' | 'out', field: Pick<Field, 'low' | 'high'> | null): string {
  if (way === 'out') return 'As far out as double precision goes.'
  return isRounding(field)
    ? 'As far in as double precision goes: f differs here by no more than its rounding.'
    : 'As far in as double precision goes.'
}
