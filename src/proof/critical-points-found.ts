import { type CriticalPoints, criticalPoints } from '../core/critical-points/critical-points'
import { catalogue } from '../core/objectives/catalogue'
import type { ObjectiveRecord } from '../core/objectives/objective'
import { diagonal } from '../core/stopping'
import { finish } from '../core/task'
import { objectiveOf } from './objective-of'
import { figure, type Table } from './table'

/** What the search finds in every objective's domain, beside the minima that its record lists. */
export function criticalPointsFound(): Table {
  return {
    title: 'Critical points in the domain',
    note: [
      'Minima listed, but for those on the boundary; how many of them are among the minima found, and the',
      "farthest that one is off its place, relative to the domain's diagonal; then all that is found, and the",
      'greatest ‖∇f‖ there, over the size of the Hessian where it exceeds 1.',
    ].join('\n'),
    columns: ['objective', 'listed', 'of them found', 'off', 'minima', 'saddles', 'maxima', '‖∇f‖'],
    rows: catalogue.map((record) => {
      const { f } = objectiveOf({ kind: 'catalogue', id: record.id })
      const { points } = finish(criticalPoints(f, record.domain))
      const listed = [...record.globalMinima, ...record.localMinima].filter(
        ({ kind }) => kind !== 'boundary',
      )
      const near = listed.map((minimum) => distance(minimum, points, record))
      const found = near.filter((off) => off < same)
      const count = (kind: string) => String(points.filter((point) => point.kind === kind).length)
      return [
        record.id,
        String(listed.length),
        String(found.length),
        figure(Math.max(0, ...found)),
        ...['minimum', 'saddle', 'maximum'].map(count),
        figure(Math.max(0, ...points.filter(({ smooth }) => smooth).map(slope))),
      ]
    }),
  }
}

/** The part of the diagonal within which a minimum counts as found: about the square root of f's rounding, for a kink. */
const same = 1e-7

function distance(
  { at: [x, y] }: ObjectiveRecord['globalMinima'][number],
  points: CriticalPoints['points'],
  { domain }: ObjectiveRecord,
): number {
  const minima = points.filter(({ kind }) => kind === 'minimum')
  const distances = minima.map(({ at }) => Math.hypot(at[0] - x, at[1] - y))
  return Math.min(Infinity, ...distances) / diagonal(domain)
}

function slope({ gradientNorm, eigenvalues }: CriticalPoints['points'][number]): number {
  return gradientNorm / Math.max(1, ...(eigenvalues ?? []).map(Math.abs))
}
