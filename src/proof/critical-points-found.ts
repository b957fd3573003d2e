import { type CriticalPoints, criticalPoints } from '../core/critical-points/critical-points'
import { diagonal } from '../core/descent/stopping'
import { catalogue } from '../core/objectives/catalogue'
import type { ObjectiveRecord } from '../core/objectives/objective'
import { finish } from '../core/records/task'
import { objectiveOf } from './objective-of'
import { figure, type Table } from './table'

/**
 * Critical points that the search finds in every objective's domain, beside the minima that its
 * record lists.
 */
export function criticalPointsFound(): Table {
  const findings = catalogue.map(search)
  const counts = ['listed', 'found', 'minima', 'saddles', 'maxima'] as const
  const all = Object.fromEntries(
    counts.map((name) => [name, findings.reduce((sum, finding) => sum + finding[name], 0)]),
  ) as Record<(typeof counts)[number], number>
  const off = Math.max(...findings.map((finding) => finding.off))
  const steepest = Math.max(...findings.map((finding) => finding.steepest))
  return {
    title: 'Critical points in the domain',
    note: [
      'Minima listed, but for those on the boundary; how many of them are among the minima found, and the',
      "farthest that one is off its place, relative to the domain's diagonal; then all that is found, and the",
      'greatest ‖∇f‖ there, over the size of the Hessian where it exceeds 1.',
    ].join('\n'),
    columns: ['objective', 'listed', 'of them found', 'off', 'minima', 'saddles', 'maxima', '‖∇f‖'],
    rows: [...findings, { id: 'all', ...all, off, steepest }].map((finding) => [
      finding.id,
      String(finding.listed),
      String(finding.found),
      figure(finding.off),
      String(finding.minima),
      String(finding.saddles),
      String(finding.maxima),
      figure(finding.steepest),
    ]),
  }
}

function search(record: ObjectiveRecord) {
  const objective = objectiveOf({ kind: 'catalogue', id: record.id })
  const { points } = finish(criticalPoints(objective, record.domain))
  const listed = [...record.globalMinima, ...record.localMinima].filter(
    ({ kind }) => kind !== 'boundary',
  )
  const found = listed
    .map((minimum) => distance(minimum, points, record))
    .filter((off) => off < same)
  const count = (kind: string) => points.filter((point) => point.kind === kind).length
  return {
    id: record.id,
    listed: listed.length,
    found: found.length,
    off: Math.max(0, ...found),
    minima: count('minimum'),
    saddles: count('saddle'),
    maxima: count('maximum'),
    steepest: Math.max(0, ...points.filter(({ smooth }) => smooth).map(slope)),
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
