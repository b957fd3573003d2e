import { describeObjective, sameObjective } from '../core/objectives/describe'
import { findFamily } from '../core/objectives/families'
import { valuesIn } from '../core/objectives/family'
import { isOfCatalogue, isOverData, isTyped, withConstants } from '../core/objectives/kinds'
import type { RateSuggestion } from '../core/rates/suggest'
import type { Axis } from '../core/records/axis'
import type {
  Constants,
  Experiment,
  ObjectiveReference,
  Point,
  Run,
  Viewport,
} from '../core/records/experiment'
import { counted } from '../core/records/number-format'
import { defaultExperiment } from './defaults'
import type { Referred } from './over-data'
import { quoted } from './quoted'
import type { DataWords } from './share-link/data-words'
import type { Asked } from './share-link/keys'
import { suggestedRuns, unsuggestedRuns } from './suggested-runs'

interface Described {
  readonly tex: string
  readonly start: Point
  /** Names of the constants of a typed formula; where left out, it has none. */
  readonly constants?: readonly string[]
  /** The one variable that the formula names; null where it names both, or none. */
  readonly only?: Axis | null
}

/** The answers of whoever knows the mathematics: a worker to a page, or core itself. */
export interface Ask {
  /** The formula as TeX, and a start for an objective that comes with none. */
  describe(objective: ObjectiveReference, viewport: Viewport): Promise<Described>
  /** The loss over data that words mean; `instead` where they mean none. */
  referTo(words: DataWords, instead: ObjectiveReference): Promise<Referred>
  /** Telling rates; null where they are no longer wanted. */
  suggest(experiment: Experiment): Promise<Suggested | null>
  /** Hears of an experiment that can be shown, though rates that hold a place may stand where others are looked for. */
  onBegun?(begun: Begun): void
}

/** An experiment with the rates that were found for it, whose start may have moved while they were looked for. */
export interface Suggested {
  readonly experiment: Experiment
  readonly suggestion: RateSuggestion
}

export interface Begun {
  readonly experiment: Experiment
  readonly view: Viewport
  /** Null where nobody has had to wait for it. */
  readonly tex: string | null
  /** The one variable that the formula names; null where that is not known yet, too. */
  readonly only: Axis | null
  /** Whether rates are still to be looked for. */
  readonly suggesting: boolean
}

export interface Whole {
  readonly experiment: Experiment
  readonly view: Viewport
  readonly tex: string
  readonly only: Axis | null
  /** Null where the rates were given, or turned out not to be wanted. */
  readonly suggestion: RateSuggestion | null
  /** Sentences on what of the data could not be used. */
  readonly remarks: readonly string[]
}

/** Makes a whole experiment of one that is half given. Rejects where the objective cannot be used. */
export async function complete(asked: Asked, ask: Ask): Promise<Whole> {
  const { objective: named, start, runs: askedRuns, maxSteps, thresholds, view, ...rest } = asked
  const { let: values, loss, sample, data, columns, scaling, l2, ...others } = rest
  // A part that is new to experiments fails to compile here until something is made of it.
  others satisfies { readonly [part: string]: never }
  const words = { loss, sample, data, columns, scaling, l2 }
  // Data that nobody names a loss for say one themselves, where there is no surface to show instead.
  const isData = data !== null && sameObjective(named, defaultExperiment.objective)
  const isOverData = loss !== null || sample !== null || isData
  const { objective: meant, remarks: ofData } = isOverData
    ? await ask.referTo(words, named)
    : { objective: withGiven(named, values), remarks: [] }
  const { runs, remarks: ofRuns } = fittingRuns(askedRuns, meant)
  const known = describeObjective(meant)
  const viewport = view ?? known.view
  const describing = ask.describe(meant, viewport)
  // The description may fail while something else is waited for.
  describing.catch(() => {})
  // An objective that nobody has studied has to prove itself before it takes the place of anything
  // else.
  const proven = known.studied ? null : await describing
  const { objective, remarks: ofConstants } = fittingConstants(meant, values, proven?.constants)
  const remarks = [...ofData, ...ofConstants, ...ofRuns]
  const givenRuns = runs ?? (!isOverData && isFirstScreen(asked) ? defaultExperiment.runs : null)
  const experiment: Experiment = {
    objective,
    start: start ?? known.start ?? (await describing).start,
    runs: givenRuns ?? unsuggestedRuns,
    stopping: { ...thresholds, maxSteps: maxSteps ?? known.steps },
  }
  const suggesting = givenRuns === null
  ask.onBegun?.({
    experiment,
    view: viewport,
    tex: proven?.tex ?? null,
    only: proven?.only ?? null,
    suggesting,
  })
  const searching = suggesting ? ask.suggest(experiment) : null
  searching?.catch(() => {})
  const { tex, only = null } = await describing
  const found = await searching
  if (!found) return { experiment, view: viewport, tex, only, suggestion: null, remarks }
  return { ...found, view: viewport, tex, only, remarks }
}

/** Gives an experiment the rates that were found for it. */
export function withSuggested({ experiment, suggestion }: Suggested): Suggested {
  return { experiment: { ...experiment, runs: suggestedRuns(suggestion) }, suggestion }
}

/** The objective with these values for some of its constants; a surface that none of them is a constant of stays what it is. */
function withGiven(objective: ObjectiveReference, values: Constants): ObjectiveReference {
  if (Object.keys(values).length === 0) return objective
  if (!isOfCatalogue(objective)) return withConstants(objective, values)
  const family = findFamily(objective.id)
  const isOwn = family && Object.keys(values).some((name) => Object.hasOwn(family.constants, name))
  return isOwn ? { ...objective, let: valuesIn(family, values) } : objective
}

/** Every constant of the formula with its value, and no others. */
function fittingConstants(
  objective: ObjectiveReference,
  values: Constants,
  names: readonly string[] = [],
) {
  const own = isOfCatalogue(objective) ? Object.keys(objective.let ?? {}) : names
  const foreign = Object.keys(values).filter((name) => isOverData(objective) || !own.includes(name))
  const remarks = foreign.map((name) => `let: There is no constant ${quoted(name)} in the formula.`)
  if (!isTyped(objective)) return { objective, remarks }
  const { kind, text, let: given = {} } = objective
  if (names.length === 0) return { objective: { kind, text } as const, remarks }
  const chosen = names.map((name) => [name, Object.hasOwn(given, name) ? given[name]! : 1] as const)
  return { objective: { kind, text, let: Object.fromEntries(chosen) } as const, remarks }
}

/** Batches are of rows: where there are none, or fewer, all are used. */
function fittingRuns(runs: readonly Run[] | null, objective: ObjectiveReference) {
  const rows = isOverData(objective) ? objective.table.rows : 0
  const remarks: string[] = []
  const fitted = runs?.map((run, index): Run => {
    const { batch, sampling, ...rest } = run
    if (batch === undefined || batch <= rows) return run
    const why =
      rows === 0
        ? 'batch: A surface has no rows to take batches of.'
        : `batch: There are only ${counted(rows, 'row')}.`
    remarks.push(`run: Run ${index + 1}: ${why} All of it is used at every step.`)
    return rest
  })
  return { runs: fitted ?? null, remarks }
}

/** The first screen is the same for everyone, so that its rates need not be looked for. */
function isFirstScreen({ objective, start, maxSteps, thresholds }: Asked): boolean {
  return (
    sameObjective(objective, defaultExperiment.objective) &&
    !start &&
    maxSteps === null &&
    thresholds.gradient === defaultExperiment.stopping.gradient
  )
}
