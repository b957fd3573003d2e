import { describeObjective } from '../../core/objectives/describe'
import type { Columns } from '../../core/records/columns'
import { startOfRun } from '../../core/records/experiment'
import { diagonalOf } from '../../core/records/lengths'
import { norm } from '../../core/records/norm'
import { readable, readablePoint } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import type { Known, KnownOutcome } from '../../state/known'
import { knownMinima, minimaMarked } from '../pictures/known-minima'
import { runLabel } from './run-label'
import { directionOf } from './slope-words'
import { saidAloud, sentenceOf } from './verdict/verdict-sentence'
import { viewWords } from './view-words'

/** Number of minima that are told one by one; of more there is no picture in words. */
const mostMinima = 6

/**
 * The plot of one run in words, or with null that of all, for whoever hears it: the view, the minima, and of each run where
 * it starts, the way it takes, and what became of it.
 */
export function pictureWords(state: Known, run: number | null, kind = 'Contours'): string {
  const { name: surface } = describeObjective(state.experiment.objective)
  const shown = run === null ? state.experiment.runs.map((_, index) => index) : [run]
  const said = [
    `${kind} of ${surface}.`,
    `${viewWords(state)}.`,
    minimaWords(state),
    ...shown.map((index) => runWords(state, index)),
  ]
  return spoken(said.filter((sentence) => sentence !== '').join(' '))
}

function minimaWords(state: Known): string {
  const { x0, x1, y0, y1 } = state.view
  const inView = knownMinima(minimaMarked(state)).filter(
    ({ at: [x, y] }) => x >= x0 && x <= x1 && y >= y0 && y <= y1,
  )
  if (inView.length === 0) return ''
  const nothing = diagonalOf(state.view) * 1e-6
  if (inView.length > mostMinima) return `${inView.length} minima are marked.`
  const places = (global: boolean) =>
    inView
      .filter((minimum) => minimum.global === global)
      .map(({ at: [x, y] }) => readablePoint(x, y, nothing))
  return [listed(places(true), 'Global'), listed(places(false), 'Local')]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function listed(places: readonly string[], kind: string): string {
  if (places.length === 0) return ''
  return `${kind} ${places.length === 1 ? 'minimum' : 'minima'} at ${places.join(', ')}.`
}

/** Ways are measured for every description, and outcomes never change. */
const ways = new WeakMap<KnownOutcome['descents'][number], string>()

function runWords(state: Known, index: number): string {
  const run = state.experiment.runs[index]
  const sentence = sentenceOf(state, index)
  const descent = state.outcome?.descents[index]
  if (!run || !sentence || !descent) return ''
  const [x, y] = startOfRun(state.experiment, run)
  const start = readablePoint(x, y, diagonalOf(state.view) * 1e-6)
  const way = ways.get(descent) ?? wayWords(descent.trajectory)
  ways.set(descent, way)
  return `${runLabel(state, index)} starts at ${start}${way}. ${saidAloud(sentence)}`
}

function lengthOf(x: Columns['x'], y: Columns['y']): number {
  let length = 0
  for (let t = 1; t < x.length; t++) length += norm(x[t]! - x[t - 1]!, y[t]! - y[t - 1]!)
  return length
}

/** The way of a path from its first iterate to its last, and how long it is. */
function wayWords({ x, y }: Columns): string {
  const last = x.length - 1
  if (last < 1) return ''
  const across = [x[last]! - x[0]!, y[last]! - y[0]!] as const
  const way = lengthOf(x, y)
  const distance = Math.hypot(...across)
  const direction = directionOf(across)
  if (!(way > 0 && way < Infinity) || direction === '') return ''
  return ` and goes ${direction} by ${readable(distance)}, along a way ${readable(way)} long`
}
