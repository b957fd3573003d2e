import { describeObjective } from '../core/objectives/describe'
import { type Column, type Columns, mapColumns } from '../core/records/columns'
import type { ObjectiveDescription } from '../core/records/description'
import type { Trajectory } from '../core/records/trajectory'
import type { Descent } from '../core/verdict/what-became'
import type { Layer } from '../experiment/layer'
import { isBlindfolded, layersDrawn } from './actions/landscape'
import { initialState } from './initial-state'
import { shownStep } from './playing'
import type { Inspected, Outcome, State } from './state'

/**
 * A run whose end a walker under a blindfold has not seen: the iterates it has been at, and in `x` and `y` the one that
 * the step on show leads to, which a walker can tell before it takes the step. All that is said of a whole run is null.
 */
export type Walk = { readonly [Part in Exclude<keyof Descent, 'trajectory'>]: null } & {
  readonly trajectory: Columns
}

export interface KnownOutcome extends Omit<Outcome, 'descents'> {
  readonly descents: readonly (Descent | Walk)[]
}

declare const told: unique symbol

/**
 * The part of a state that may be told: words and pictures are made of this and of nothing else.
 */
export interface Known extends Omit<State, 'outcome' | 'inspected'> {
  readonly outcome: KnownOutcome | null
  readonly inspected: (Omit<Inspected, 'outcome'> & { readonly outcome: KnownOutcome }) | null
  readonly [told]: true
}

/** States never change, so that what may be told of each is the same object whoever asks. */
const made = new WeakMap<State, Known>()

/**
 * Takes from a state what a walker under a blindfold cannot know; without a blindfold nothing. Selectors of components
 * and the makers of words and pictures are given its result, so that no one of them can tell more than it should.
 */
export function known(state: State): Known {
  if (!isBlindfolded(state)) return state as State & Pick<Known, typeof told>
  let result = made.get(state)
  if (!result) {
    result = blind(state)
    made.set(state, result)
  }
  return result
}

/** Answers of what looks farther than a walker does. */
const farSighted = [
  'gradientField',
  'flowLines',
  'critical',
  'chosenPoint',
  'convexity',
  'heights',
  'spectra',
  'basins',
  'sharpness',
  'along',
  'curve',
  'limits',
  'tuning',
  'tuningWork',
] as const satisfies readonly (keyof State)[]

/** The far-sighted answers as they are before anything has been asked. */
const unasked = Object.fromEntries(farSighted.map((name) => [name, initialState[name]])) as Pick<
  State,
  (typeof farSighted)[number]
>

/** The state without what is worked out beside the runs, which looks farther than a walker does. */
function blind(state: State): Known {
  const outcome = state.outcome && outcomeSeen(state.outcome, shownStep(state))
  const { inspected } = state
  const isSeen = inspected?.outcome === state.outcome && inspected.taken.t <= shownStep(state)
  const hidden: Omit<Known, typeof told> = {
    ...state,
    ...unasked,
    field: null,
    pointed: null,
    outcome,
    inspected: isSeen && outcome ? { ...inspected, outcome } : null,
  }
  return hidden as Known
}

/** The last answer for each outcome, which is asked for again by all that shows the same step. */
const seen = new WeakMap<Outcome, { readonly t: number; readonly outcome: KnownOutcome }>()

function outcomeSeen(outcome: Outcome, t: number): KnownOutcome {
  const last = seen.get(outcome)
  if (last?.t === t) return last.outcome
  const descents = outcome.descents.map((descent) =>
    t < descent.trajectory.x.length - 1 ? walkTo(descent.trajectory, t) : endSeen(descent),
  )
  const result = { ...outcome, descents }
  seen.set(outcome, { t, outcome: result })
  return result
}

/** Views of the same memory: a walk that goes on is known by that, and drawn on. */
function walkTo(trajectory: Trajectory, t: number): Walk {
  const isPlace = (name: Column) => name === 'x' || name === 'y'
  return {
    trajectory: mapColumns(trajectory, (column, name) =>
      column.subarray(0, isPlace(name) ? t + 2 : t + 1),
    ),
    verdict: null,
    at: null,
    manner: null,
    loss: null,
    end: null,
    minimum: null,
    stability: null,
    explanation: null,
    decay: null,
  }
}

const ends = new WeakMap<Descent, Descent>()

/**
 * The descent of a run that has ended: it has its verdict, but what it circles or heads for is
 * still out of sight.
 */
function endSeen(descent: Descent): Descent {
  const known = ends.get(descent) ?? { ...descent, at: null, minimum: null, decay: null }
  ends.set(descent, known)
  return known
}

/** Whether f may be told beyond the places that the runs have been at: all there is to read off, and what it looks like. */
export function isGroundKnown(state: Known): boolean {
  return !isBlindfolded(state)
}

/** Layers that are switched on and may be shown. */
export function layersKnown(state: Known): readonly Layer[] {
  return layersDrawn(state)
}

export type KnownMinima = Pick<ObjectiveDescription, 'globalMinima' | 'localMinima'>

/** The minima that the objective's record has; null for a walker, to whom none may be told. */
export function minimaKnown(state: Known): KnownMinima | null {
  return isGroundKnown(state) ? describeObjective(state.experiment.objective) : null
}

/** Whether what becomes of a run is still ahead of a walker that cannot see where it leads. */
export function isWalking({ outcome }: Known, run: number): boolean {
  return outcome?.descents[run]?.verdict === null
}
