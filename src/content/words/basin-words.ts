import { describeObjective } from '../../core/objectives/describe'
import type { Point } from '../../core/records/experiment'
import { counted, exact, grouped, readablePoint } from '../../core/records/number-format'
import { type Outcome, outcomeAt } from '../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../core/records/survey/picture'
import { sampleFor } from '../../core/records/survey/plan'
import { startOf } from '../../core/records/survey/request'
import { basinCells } from '../../plot/scene/layers/basins/basin-cells'
import { type OutcomeKind, outcomeKindOf, outcomeKinds } from '../../plot/scene/signs/outcome-kinds'
import type { BasinMap, OutcomeMap } from '../../state/answers'

/** One line of the legend. */
export interface BasinEntry {
  readonly kind: OutcomeKind
  /** Hue of the minimum that is reached; null where none is. */
  readonly hue: number | null
  readonly text: string
  /** Share of all starts, as in “41 %”. */
  readonly share: string
  /** Minima that this line stands for. */
  readonly minima: number
}

/** Minima that a legend names. */
const mostNamed = 6

/** Said of an area on the map; in the legend it is said what becomes of the starts. A floor has a name of its own. */
const areaNames: Readonly<Record<Exclude<OutcomeKind, 'floor'>, string>> = {
  reaches: '',
  saddle: 'at a saddle',
  maximum: 'at a maximum',
  rests: 'comes to rest',
  crawls: 'still going down',
  still: 'stands still',
  oscillates: 'oscillates',
  unsettled: 'not settled',
  scatters: 'in a ball of noise',
  leaps: 'leaps across a pole or a jump',
  grows: 'grows',
  stops: 'stops early',
  diverges: 'diverges',
  overshoots: 'overshoots',
  runsOff: 'runs off downhill',
  leaves: 'leaves the domain',
  outside: '',
}

const verbs: typeof areaNames = {
  ...areaNames,
  reaches: 'reaches a minimum',
  saddle: 'ends at a saddle',
  maximum: 'ends at a maximum',
  rests: 'comes to rest where f is too flat to tell',
  unsettled: 'goes up and down, and has not settled',
  grows: 'still rises',
  overshoots: 'overshoots and runs off downhill',
  outside: 'no start: f is not finite',
}

/** @param floor as `floorName` has it, here and below */
export function areaNamesWith(floor: string): Readonly<Record<OutcomeKind, string>> {
  return { ...areaNames, floor: floor.replace(/^(a|the) /, '') }
}

export function minimumName({ question }: Pick<OutcomeMap, 'question'>, [x, y]: Point): string {
  const { x0, x1, y0, y1 } = describeObjective(question.objective).view
  return readablePoint(x, y, 1e-6 * Math.hypot(x1 - x0, y1 - y0))
}

/** Indices of the lowest minima, where not all are equally low: of a record's own, as others lie beyond its domain. */
export function lowestOf({
  minima,
  known,
}: Pick<SurveyPicture, 'minima' | 'known'>): ReadonlySet<number> {
  const candidates = known > 0 ? minima.slice(0, known) : minima
  const least = candidates.reduce((low, { f }) => Math.min(low, f), Number.POSITIVE_INFINITY)
  const isLowest = (f: number) => f - least <= 1e-9 * Math.max(1, Math.abs(least))
  const lowest = candidates.flatMap(({ f }, index) => (isLowest(f) ? [index] : []))
  return new Set(lowest.length < minima.length ? lowest : [])
}

/** The outcomes of a map's starts: the lowest minimum, the others by the size of their basins, then the rest. */
export function entriesOf(map: OutcomeMap, floor: string): readonly BasinEntry[] {
  const { picture, hues } = map
  const { reached, counts, kinds } = basinCells(picture)
  const share = (count: number) => percentage(count / kinds.length)
  const lowest = lowestOf(picture)
  const found = [...reached.keys()]
    .filter((index) => reached[index]! > 0)
    .sort((a, b) => Number(lowest.has(b)) - Number(lowest.has(a)) || reached[b]! - reached[a]!)
  // One more would take the line that says how many more there are.
  const named = found.length > mostNamed + 1 ? found.slice(0, mostNamed) : found
  const entries = named.map((index): BasinEntry => {
    const rank = lowest.has(index) ? (picture.known > 0 ? ', global' : ', lowest found') : ''
    return {
      kind: 'reaches',
      hue: hues[index]!,
      text: `reaches ${minimumName(map, picture.minima[index]!.at)}${rank}`,
      share: share(reached[index]!),
      minima: 1,
    }
  })
  const more = found.slice(named.length)
  if (more.length > 0)
    entries.push({
      kind: 'reaches',
      hue: null,
      text: `reaches one of ${grouped(more.length)} more minima`,
      share: share(more.reduce((sum, index) => sum + reached[index]!, 0)),
      minima: more.length,
    })
  for (const [index, kind] of outcomeKinds.entries()) {
    const count = counts[index]!
    if (kind === 'reaches' || count === 0) continue
    const text = kind === 'floor' ? `reaches ${floor}` : verbs[kind]
    entries.push({ kind, hue: null, text, share: share(count), minima: 0 })
  }
  return entries
}

/** Whole per cent; neither nothing nor everything where it is not. */
export function percentage(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %'
  if (share < 1 && share >= 0.995) return '> 99 %'
  return `${Math.round(100 * share)} %`
}

/**
 * The outcome of the start that was followed for the cell at a point, and that start: others of the cell, the point itself
 * among them, may lead elsewhere. Null where the map does not know.
 */
export function outcomeNear(
  map: BasinMap,
  [x, y]: Point,
  floor: string,
): { readonly start: Point; readonly outcome: string } | null {
  const { picture, request } = map
  const { columns, rows, stride } = picture
  const { x0, x1, y0, y1 } = request.viewport
  const column = Math.floor(((x - x0) / (x1 - x0)) * columns)
  const row = Math.floor(((y1 - y) / (y1 - y0)) * rows)
  if (!(column >= 0 && column < columns && row >= 0 && row < rows)) return null
  const cell = row * columns + column
  return {
    start: startOf(request, sampleFor(picture, stride, cell)),
    outcome: outcomePhrase(map, outcomeAt(picture.outcomes, cell), floor),
  }
}

/** “From about (1.3, −0.2): reaches (3, 2) in 31 steps.”; '' where the map does not know. */
export function askedSentence(map: BasinMap, point: Point, floor: string): string {
  const near = outcomeNear(map, point, floor)
  if (!near) return ''
  const { x0, x1, y0, y1 } = map.request.viewport
  const x = within(near.start[0], (x1 - x0) / map.picture.columns)
  const y = within(near.start[1], (y1 - y0) / map.picture.rows)
  return `From about (${x}, ${y}): ${near.outcome}.`
}

/** A number to a twentieth of a cell, so that it reads as one in the cell. */
function within(value: number, cell: number): string {
  const decimals = Math.min(100, Math.max(0, Math.ceil(1 - Math.log10(cell))))
  return exact(Number(value.toFixed(decimals)))
}

export function outcomePhrase(map: OutcomeMap, outcome: Outcome, floor: string): string {
  const kind = outcomeKindOf(outcome)
  const steps = counted(outcome.steps, 'step')
  switch (kind) {
    case 'reaches':
      return `reaches ${minimumName(map, map.picture.minima[outcome.minimum]!.at)} in ${steps}`
    case 'floor':
      return `reaches ${floor} in ${steps}`
    case 'saddle':
    case 'maximum':
      return `ends at a ${kind} in ${steps}`
    case 'rests':
      return `comes to rest in ${steps}`
    case 'crawls':
      return `still going down after ${steps}`
    case 'still':
      return `stands still after ${steps}`
    case 'grows':
      return `still rises after ${steps}`
    case 'oscillates':
      return `still oscillates after ${steps}`
    case 'unsettled':
      return `has not settled after ${steps}`
    case 'scatters':
      return `in a ball of noise after ${steps}`
    case 'leaps':
      return `still leaps across a pole or a jump after ${steps}`
    case 'stops':
      return `stops early, in ${steps}`
    case 'diverges':
      return `diverges in ${steps}`
    case 'overshoots':
      return `overshoots and runs off downhill in ${steps}`
    case 'runsOff':
      return `runs off downhill in ${steps}`
    case 'leaves':
      return `leaves the domain in ${steps}`
    case 'outside':
      return 'no start: f is not finite'
    default:
      return kind satisfies never
  }
}
