import type { ComputationFound, RowsChoice } from '../core/backpropagation/at-iterate'
import type { StepTaken } from '../core/descent/step-taken'
import type { Field } from '../core/ground/field'
import type { GradientField } from '../core/ground/gradient-field'
import type { Heights } from '../core/ground/heights'
import type { Axis } from '../core/records/axis'
import type { ChartQuantity } from '../core/records/chart-quantity'
import type {
  Experiment,
  ObjectiveReference,
  Point,
  Run,
  Viewport,
} from '../core/records/experiment'
import type { Trajectory } from '../core/records/trajectory'
import type { Descent } from '../core/verdict/what-became'
import type { SurfaceDescription } from '../engine/protocol'
import { defaultExperiment, defaultView } from '../experiment/defaults'
import type { Layout } from '../experiment/layout'
import { rangeOf } from '../experiment/rate-range'
import type { Looks } from '../experiment/share-link/keys'
import { usualLooks } from '../experiment/share-link/share-link'
import {
  type AlongFound,
  type Basins,
  type ConvexityFound,
  type CriticalSearch,
  type CurveFound,
  type DataPicture,
  type FlowFromStart,
  type LimitsFound,
  type LimitView,
  noBasins,
  type SharpnessFound,
  type Spectrum,
  type TuningFound,
} from './answers'
import type { Fault } from './fault'
import type { Said } from './said'
import type { WorkKind } from './work'

/** `playing` moves by itself; `paused` stays at the step it was given; `end` rests at the end, wherever that comes to lie. */
export type Playback = 'playing' | 'paused' | 'end'

/** Trajectories with the experiment they belong to, so that every picture is of one piece. */
export interface Outcome {
  readonly experiment: Experiment
  readonly descents: readonly Descent[]
  /** The last step of the longest run. */
  readonly lastStep: number
  /** True while a drag is under way and fewer steps were made than the experiment asks for. */
  readonly preview: boolean
}

/** A step of one run of an outcome with all that went into it. */
export interface Inspected {
  readonly outcome: Outcome
  readonly run: number
  readonly taken: StepTaken
}

/** The computation of f and ∇f where step t of the selected run begins. */
export interface Computation {
  readonly objective: ObjectiveReference
  readonly t: number
  readonly graphs: ComputationFound
}

/** The choice of what the chart below the plots shows. */
export interface ChartChoice {
  readonly quantity: ChartQuantity
  readonly scale: 'log' | 'linear'
  /** In its place stands f along the step on show. */
  readonly along?: boolean
  /** Whether beside that a path is drawn that points straight at the minimum. */
  readonly pointed?: boolean
  /** Whether the axis counts epochs of the selected run, where that takes batches, and not steps. */
  readonly epochs?: boolean
}

export type DraftSubject = 'surface' | 'sample'

export interface FormulaDraft {
  readonly text: string
  /** Subject of the text: a surface, or a loss over data for one row. */
  readonly of: DraftSubject
  /** Null while the text is good or not yet looked at. */
  readonly fault: Fault | null
  /** The reading of a good text; null before it has been read. */
  readonly reading: Pick<SurfaceDescription, 'tex' | 'notes'> | null
}

/** Subjects of notices; each has one notice at most. */
export type About =
  | 'link'
  | 'surface'
  | 'rates'
  | 'runs'
  | 'replaced'
  | 'refitted'
  | 'file'
  | `script: ${string}`

export interface Notice {
  readonly id: number
  readonly about: About
  /** The one on show when it was said. */
  readonly experiment: Experiment
  readonly said: Said
}

/** The state, with the looks that a link tells of, each under the name that it has there. */
export interface State extends Looks {
  readonly experiment: Experiment
  /** The view as the user set it; a plot widens it to its own shape. */
  readonly view: Viewport
  /** True between the first movement of a zoom or a pan and its end. */
  readonly zooming: boolean
  readonly layout: Layout
  /** The gradient for the arrows of its negative, while they are shown. */
  readonly gradientField: GradientField | null
  /** One a distinct start, while they are shown. */
  readonly flowLines: readonly FlowFromStart[]
  /** Critical points of the view, while they are shown. */
  readonly critical: CriticalSearch
  /** The critical point whose card is open, and on the plot of which run; null there is the plot of all. */
  readonly chosenPoint: { readonly at: Point; readonly plot: number | null } | null
  /** Null until it is asked about, and while the view changes. */
  readonly convexity: ConvexityFound | null
  /** The formula as TeX; null until the worker has read it, empty where it is better shown as it was typed. */
  readonly tex: string | null
  /** The one variable that the formula names; null where it names both, or none, or the worker has not read it. */
  readonly only: Axis | null
  /** Ends of the learning-rate sliders. */
  readonly rateRange: readonly [low: number, high: number]
  /** Ends of the sliders as long as no rate set by hand lies beyond them. */
  readonly usualRange: readonly [low: number, high: number]
  /** True while rates are being looked for: the runs of the experiment are not yet meant. */
  readonly suggesting: boolean
  /** True between the first movement of a gesture and its end. */
  readonly dragging: boolean
  /** The plotting area of one contour plot, in CSS pixels; until it is laid out a guess, wider for its height than most. */
  readonly plotSize: { readonly width: number; readonly height: number }
  readonly field: Field | null
  /** f over the view for the 3-D view; null while that is closed. */
  readonly heights: Heights | null
  readonly outcome: Outcome | null
  /** Outcomes of every rate of the sliders, run by run; null or left out where they are not known yet. */
  readonly spectra: readonly (Spectrum | null)[]
  /** The minimum that each start of the view reaches by the selected run, while that is shown. */
  readonly basins: Basins
  /** The point under the mouse, where what it says of a start is on show. */
  readonly pointed: Point | null
  /** Work that takes long enough to be shown, and the fraction of it done in [0, 1]. */
  readonly work: { readonly kind: WorkKind; readonly fraction: number } | null
  /** True when the runs of the experiment were cancelled before they were finished. */
  readonly halted: boolean
  readonly playback: Playback
  /** Where the opening scene comes to rest by itself; null as soon as somebody has taken it in hand. */
  readonly restsAt: number | null
  /** In steps, with fractions while playing; `shownStep` is what is on show. */
  readonly playhead: number
  /** In steps a second; null: such that the longest run plays in about ten seconds, or a walker under a blindfold is followed. */
  readonly speed: number | null
  readonly selectedRun: number
  readonly raisedRun: number | null
  /** The last step that the worker has answered for; it may be one or two frames behind the playhead. */
  readonly inspected: Inspected | null
  /**
   * The computation at the iterate that the step on show begins at, while it is shown; `found` may be a frame or two
   * behind.
   */
  readonly computation: (RowsChoice & { readonly found: Computation | null }) | null
  /** The picture of the data, while a loss over data is on show. */
  readonly dataPicture: DataPicture | null
  /** Whether the gradient and the step to come are drawn on the contours. */
  readonly arrows: boolean
  readonly chart: ChartChoice
  /** Null while it is not shown. */
  readonly limitView: LimitView | null
  /** The limits for the view or one of a moment before; null while they are not shown. */
  readonly limits: LimitsFound | null
  /** f along the only variable of its formula, or that of a frame or two before, while it is shown. */
  readonly curve: CurveFound | null
  /** The run whose tuning map is shown; null for none. */
  readonly tuningOf: number | null
  /** That map or one of a moment before; null while none is shown. */
  readonly tuning: TuningFound | null
  /** f along the step on show or one of a frame or two before, while it is shown. */
  readonly along: AlongFound | null
  /**
   * The sharpness along the paths on show or those of a frame or two before, while the chart shows
   * it.
   */
  readonly sharpness: SharpnessFound | null
  /** Whether there is an action to take back, and one to do again. */
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The last action that was taken back or done again, an object of its own for each; null before the first. */
  readonly travelled: { readonly way: 'back' | 'forth' } | null
  /** Number of addresses that have been opened. */
  readonly opened: number
  readonly draft: FormulaDraft | null
  readonly notices: readonly Notice[]
}

export const initialState: State = {
  ...usualLooks,
  experiment: defaultExperiment,
  view: defaultView,
  zooming: false,
  layout: 'panels',
  gradientField: null,
  flowLines: [],
  critical: { found: null, progress: 'none' },
  chosenPoint: null,
  convexity: null,
  tex: null,
  only: null,
  rateRange: rangeOf(defaultExperiment.runs),
  usualRange: rangeOf(defaultExperiment.runs),
  suggesting: false,
  dragging: false,
  plotSize: { width: 460, height: 340 },
  field: null,
  heights: null,
  outcome: null,
  spectra: [],
  basins: noBasins,
  pointed: null,
  work: null,
  halted: false,
  playback: 'playing',
  restsAt: null,
  playhead: 0,
  speed: null,
  selectedRun: 1,
  raisedRun: null,
  inspected: null,
  computation: null,
  dataPicture: null,
  arrows: true,
  chart: { quantity: 'loss', scale: 'log' },
  limitView: null,
  limits: null,
  curve: null,
  tuningOf: null,
  tuning: null,
  along: null,
  sharpness: null,
  canUndo: false,
  canRedo: false,
  travelled: null,
  opened: 0,
  draft: null,
  notices: [],
}

export function outcomeOf(
  experiment: Experiment,
  descents: readonly Descent[],
  preview = false,
): Outcome {
  const lengths = descents.map(({ trajectory }) => trajectory.x.length)
  return { experiment, descents, lastStep: Math.max(1, ...lengths) - 1, preview }
}

/** The run that is selected before anybody has selected one: the good one of the suggested three. */
export function usuallySelected(runs: readonly Run[]): number {
  return Math.min(1, runs.length - 1)
}

/** The parts of a state that concern the playhead, whoever knows how much of the rest. */
export interface Played
  extends Pick<State, 'playback' | 'restsAt' | 'playhead' | 'speed' | 'layers' | 'selectedRun'> {
  readonly outcome: {
    readonly lastStep: number
    readonly descents: readonly { readonly trajectory: Pick<Trajectory, 'x'> }[]
  } | null
}

/** The last step of the longest run on show. */
export function lastStep({ outcome }: Pick<Played, 'outcome'>): number {
  return outcome?.lastStep ?? 0
}

/** The iteration on show, an integer in [0, lastStep]. */
export function shownStep(state: Pick<Played, 'outcome' | 'playback' | 'playhead'>): number {
  const last = lastStep(state)
  return state.playback === 'end' ? last : Math.min(Math.floor(state.playhead), last)
}

/** The step that the selected run is about to take, or its last one where it has ended; null where it takes none. */
export function stepOnShow(state: Played): number | null {
  const length = state.outcome?.descents[state.selectedRun]?.trajectory.x.length ?? 0
  return length < 2 ? null : Math.min(shownStep(state), length - 2)
}

export const speedRange = [1, 1000] as const

/** Steps a second at which a walker under a blindfold plays: slow enough for each slope to be read. */
const walkingPace = 4

/** Steps a second at which the opening scene plays: each is seen to follow from its arrows. */
const openingPace = 2

/** How fast it is playing, which in the opening scene is slower than it will be. */
export function pace(state: Played): number {
  return state.restsAt === null ? stepsPerSecond(state) : openingPace
}

export function stepsPerSecond(state: Played): number {
  const [slowest, fastest] = speedRange
  if (state.speed === null && state.layers.includes('blindfold')) return walkingPace
  return state.speed ?? Math.min(fastest, Math.max(slowest, Math.round(lastStep(state) / 10)))
}
