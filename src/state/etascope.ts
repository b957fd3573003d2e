import type { ContourSpacing } from '../core/ground/thresholds'
import type {
  ObjectiveReference,
  Point,
  Run,
  StoppingRule,
  Viewport,
} from '../core/records/experiment'
import type { Layer } from '../experiment/layer'
import type { Layout } from '../experiment/layout'
import type { DataWords } from '../experiment/share-link/data-words'
import type { DataFormat } from './actions/download'
import type { ObjectiveChange, Phase, RunChange, StartPhase } from './actions/edits'
import type { Ask } from './actions/probe'
import type { LimitView } from './answers'
import type { Follow } from './followers/followers'
import type { LivingStore } from './living-store'
import type { About, ChartChoice, DraftSubject, State } from './state'

/** One experiment in the hands of whoever has made it: its state, everything that can be done to it, and its end. */
export interface Etascope extends Actions {
  readonly store: LivingStore
  /** Ends it: nothing it has asked for comes any more, and nothing it has set going goes on. */
  readonly destroy: () => void
}

/** The actions on an experiment, for those who are told of its state only what `known` leaves of it. */
export interface Actions extends Editing, Runs, Playing, Asking, Addressed, Telling {}

interface Editing {
  readonly setStart: (at: Point, phase: StartPhase, run?: number | null) => void
  readonly cancelDrag: () => void
  /** Writes what was tried into the address: nothing takes it back any more but a step back in the history. */
  readonly settle: () => void
  readonly setLearningRate: (run: number, rate: number, phase: Phase, name?: string) => void
  readonly setMethod: (run: number, method: string) => void
  readonly changeRun: (run: number, change: RunChange, phase?: Phase) => void
  readonly setConstant: (name: string, value: number, phase: Phase) => void
  readonly setStopping: (change: Partial<StoppingRule>) => void
  readonly setView: (view: Viewport, phase?: Phase) => void
  readonly setLayout: (layout: Layout) => void
  readonly setPlotSize: (size: State['plotSize']) => void
  readonly showLayer: (layer: Layer, shown: boolean) => void
  readonly setEqualScales: (equal: boolean) => void
  readonly setContourScale: (spacing: ContourSpacing) => void
  readonly showChart: (change: Partial<ChartChoice>) => void
  readonly showLimits: (view: LimitView | null) => void
  readonly showTuning: (run: number | null) => void
  readonly showArrows: (shown: boolean) => void
  readonly chooseSurface: (id: string) => Promise<void>
  readonly reset: () => Promise<void>
  readonly chooseLoss: (id: string) => Promise<void>
  readonly learnFrom: (change: Partial<DataWords>) => Promise<void>
  readonly changeObjective: (
    objective: ObjectiveReference,
    phase: Phase,
    along?: ObjectiveChange,
  ) => void
  /** Opens the formula field: by default for the kind of objective on show. */
  readonly openDraft: (of?: DraftSubject) => void
  readonly closeDraft: () => void
  readonly typeFormula: (text: string) => Promise<void>
}

interface Runs {
  readonly selectRun: (run: number) => void
  readonly raiseRun: (run: number | null) => void
  readonly addRun: () => void
  readonly duplicateRun: (run: number) => void
  readonly removeRun: (run: number) => void
  readonly moveRun: (run: number, by: number) => void
  readonly renameRun: (run: number, name: string) => void
  readonly setOwnStart: (run: number, own: boolean) => void
  /** Puts as many runs as there are in their places. */
  readonly replaceRuns: (runs: readonly Run[]) => void
  readonly suggestRates: () => Promise<void>
}

interface Playing {
  readonly seek: (step: number) => void
  readonly stepBy: (steps: number) => void
  readonly play: () => void
  readonly pause: () => void
  readonly toggle: () => void
  readonly replay: () => void
  readonly setSpeed: (speed: number) => void
  readonly tick: (seconds: number) => void
}

interface Asking {
  readonly createProbe: () => Ask
  readonly pointAt: (at: Point | null) => void
  readonly choosePoint: (at: Point, plot: number | null) => void
  readonly closePoint: () => void
  readonly follow: Follow
  readonly download: (format: DataFormat) => Promise<Blob | null>
  /** Ends the work whose progress is on show. */
  readonly cancel: () => void
}

interface Telling {
  /** Says something in these words, in place of what has been said about the same before. */
  readonly addNotice: (about: About, text: string) => void
  /** Withdraws the notice about something of which it is no longer true. */
  readonly withdrawNotice: (about: About) => void
  readonly dismissNotice: (id: number) => void
}

interface Addressed {
  /** Sets up what the address says. */
  readonly open: () => Promise<void>
  /** Sets up what a link says that is in no address yet. */
  readonly openLink: (link: string) => Promise<void>
  /** Writes what is on show into the address: one entry of the history for actions of one key in quick succession. */
  readonly commit: (key: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** An address at which others see what is on show. */
  readonly shareLink: () => string
}
