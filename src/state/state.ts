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
import type { Descent } from '../core/verdict/what-became'
import type { SurfaceDescription } from '../engine/calls'
import type { Layout } from '../experiment/layout'
import type { Looks } from '../experiment/share-link/keys'
import type {
  AlongFound,
  Basins,
  ConvexityFound,
  CriticalSearch,
  CurveFound,
  DataPicture,
  FlowFromStart,
  LimitsFound,
  LimitView,
  Refinement,
  SharpnessFound,
  Spectrum,
  TuningFound,
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
  /** The way to all of that map; null where it is there, will be soon or is not wanted. */
  readonly tuningWork: Refinement | null
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
