import { describeObjective, sameFamily, sameObjective } from '../../core/objectives/describe'
import type { Experiment, ObjectiveReference } from '../../core/records/experiment'
import type { Calls } from '../../engine/calls'
import type { Engine } from '../../engine/client'
import { faultOf } from '../fault'
import { createLane, superseded } from '../lane'
import type { LivingStore } from '../living-store'
import { addNotice } from '../notices'
import { outcomeOf, type State } from '../state'
import { createTimer } from '../timer'
import { hasEqualScales, shownOf, viewShown } from '../view-shown'
import { cancelled, type WorkDesk } from '../work'
import type { LastGood } from './last-good'

/** Steps made while a drag is under way: what is seen of a path that moves, in a few milliseconds. */
const previewSteps = 20_000

/** Pixels from sample to sample of a field. */
const restingSpacing = 2.5
const movingSpacing = 6
/** Time that a view may take to come to rest, in milliseconds. */
const resting = 60

/** Keeps field and outcome in step with the experiment. */
export function followExperiment(
  store: LivingStore,
  engine: Engine,
  desk: WorkDesk,
  lastGood: LastGood,
  correctLink: () => void,
): void {
  const fieldLane = createLane()
  const descentLane = createLane()

  /** The last descents that were finished. */
  let whole: State['outcome'] = null
  /** The view of which a fine field has been asked for. */
  let refined: State['view'] | null = null
  const rest = createTimer(store.end)

  /**
   * Follows the view: while it moves, its fields are coarse, but for the one of a view that comes
   * to rest.
   */
  async function followView(onFailure: (reason: unknown) => void): Promise<void> {
    const { view, zooming } = store.getState()
    rest.clear()
    if (zooming) {
      rest.set(() => refreshField().catch(onFailure), resting)
      await refreshField(movingSpacing)
    } else if (view !== refined) await refreshField()
  }

  async function refreshField(every = restingSpacing): Promise<void> {
    const state = store.getState()
    const { experiment, view, contourScale: spacing } = state
    const { width, height } = state.plotSize
    const request = {
      objective: experiment.objective,
      viewport: viewShown(shownOf(state)),
      columns: samplesAcross(width, every),
      rows: samplesAcross(height, every),
      spacing,
    }
    refined = every === restingSpacing ? view : null
    await fieldLane.submit(async (signal) => {
      const onPartial = (field: State['field']) => !signal.aborted && store.setState({ field })
      store.setState({ field: await engine.call('field', request, { signal, onPartial }) })
      lastGood.fieldIsOf(request.objective)
    })
  }

  async function refreshDescents(): Promise<void> {
    const { experiment, outcome, dragging, suggesting } = store.getState()
    // The descents under way are of runs that are about to be replaced.
    if (suggesting) return descentLane.cancel()
    if (outcome && !outcome.preview) whole = outcome
    if (outcome?.experiment === experiment && !outcome.preview) return
    const preview = dragging && experiment.stopping.maxSteps > previewSteps
    const request = { experiment: preview ? shortened(experiment) : experiment }
    await descentLane.submit((signal) =>
      desk
        .track('descents', signal, async (inner, report) => {
          const onPartial = (come: Calls['descend']['partial']) => {
            if (typeof come === 'number') report(come)
            else store.setState({ outcome: outcomeOf(experiment, come.first, true), halted: false })
          }
          const descents = await engine.call('descend', request, { signal: inner, onPartial })
          store.setState({ outcome: outcomeOf(experiment, descents, preview), halted: false })
        })
        .catch(halt),
    )
  }

  /** Cancelled runs give way to the last that were finished, where there are any. */
  function halt(reason: unknown): void {
    if (reason !== cancelled) throw reason
    store.setState(whole ? { experiment: whole.experiment, outcome: whole } : { halted: true })
    correctLink()
    addNotice(store, 'runs', { kind: 'runsCancelled', isOtherShown: whole !== null })
  }

  /** A surface that cannot be worked on gives way to the last one that could; one no longer on show has done so already. */
  function report(reason: unknown, objective: ObjectiveReference): void {
    const { experiment, draft } = store.getState()
    if (reason === superseded || !sameObjective(objective, experiment.objective)) return
    descentLane.cancel()
    lastGood.restore()
    const fault = faultOf(reason)
    if (draft && draft.text === describeObjective(objective).words.f)
      store.setState({ draft: { ...draft, fault, reading: null } })
    else addNotice(store, 'surface', { kind: 'fault', fault, objective })
  }

  store.subscribe((now, before) => {
    const { objective } = now.experiment
    const reportOfIt = (reason: unknown) => report(reason, objective)
    // While a constant of the formula is dragged fields are coarse; the one that it rests at is fine.
    const isSlid = now.dragging && sameFamily(objective, before.experiment.objective)
    const hasRested = before.dragging && !now.dragging && refined === null
    if (isSlid && !sameObjective(objective, before.experiment.objective))
      refreshField(movingSpacing).catch(reportOfIt)
    else if (
      hasRested ||
      !sameObjective(objective, before.experiment.objective) ||
      // The first surface may be the one that a page begins with.
      (now.experiment !== before.experiment && now.field === null) ||
      now.plotSize !== before.plotSize ||
      now.contourScale !== before.contourScale ||
      hasEqualScales(now) !== hasEqualScales(before)
    )
      refreshField().catch(reportOfIt)
    else if (now.view !== before.view || now.zooming !== before.zooming)
      followView(reportOfIt).catch(reportOfIt)
    if (
      now.experiment !== before.experiment ||
      now.dragging !== before.dragging ||
      now.suggesting !== before.suggesting
    )
      refreshDescents().catch(reportOfIt)
  })
}

function shortened(experiment: Experiment): Experiment {
  return { ...experiment, stopping: { ...experiment.stopping, maxSteps: previewSteps } }
}

/** The number of samples within what can be traced in a tenth of a second, or in two frames where they are far apart. */
function samplesAcross(pixels: number, every: number): number {
  return Math.max(24, Math.min(Math.floor(800 / every), Math.ceil(pixels / every)))
}
