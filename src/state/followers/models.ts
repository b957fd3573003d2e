import { dataWindow } from '../../core/data/data-window'
import { isOverData } from '../../core/objectives/kinds'
import type { Point } from '../../core/records/experiment'
import type { DataPicture, Residuals } from '../answers'
import type { LivingStore } from '../living-store'
import { shownStep, stepOnShow } from '../playing'
import type { Outcome, State } from '../state'
import { follow } from './follow'
import type { Sources } from './followers'

/** Shows, or no longer, the data with the models that the runs have come to, in step with the playhead. */
export function followModels(store: LivingStore, { engine }: Sources) {
  follow(store, {
    question(state) {
      const { outcome, selectedRun: run, dataPicture } = state
      if (!outcome || !dataPicture) return null
      const { objective } = outcome.experiment
      if (!isOverData(objective)) return null
      const { window, chosen, pointed } = dataPicture
      const row = pointed ?? chosen
      const t = shownStep(state)
      const next = hasEnded(outcome, run, t) ? null : stepOnShow(state)
      return { objective, outcome, run, t, next, window, row }
    },
    async ask({ objective, outcome, run, t, next, window, row }, signal) {
      const { runs } = outcome.experiment
      const at = modelsAt(outcome, t)
      const step = runs[run] ? { run: runs[run], t: next, at: run } : null
      // Rows are fewer for a while where one has been taken away.
      const told = row !== null && row < objective.table.rows ? row : null
      const request = { objective, at, window, step, row: told }
      const models = await engine.call('models', request, { signal })
      return { objective, at, run, window, models }
    },
    put: (found) => change({ found }),
    forget: () => change({ found: null }),
    outlives: true,
  })

  function change(to: Partial<DataPicture>): void {
    const { dataPicture } = store.getState()
    if (dataPicture) store.setState({ dataPicture: { ...dataPicture, ...to } })
  }

  /** All of the data, once no hand is at them any more. */
  function fit(now: State, before: State): void {
    const { objective } = now.experiment
    const isNew = objective !== before.experiment.objective || before.dragging
    if (!now.dataPicture || !isOverData(objective) || now.dragging || !isNew) return
    const window = dataWindow(objective)
    const { chosen } = now.dataPicture
    const isSame = JSON.stringify(window) === JSON.stringify(now.dataPicture.window)
    const isGone = chosen !== null && chosen >= objective.table.rows
    if (!isSame || isGone)
      change({ ...(isSame ? {} : { window }), ...(isGone ? { chosen: null } : {}), pointed: null })
  }

  store.subscribe(fit)

  return {
    show: (isShown: boolean) => {
      const { objective } = store.getState().experiment
      const window = isShown && isOverData(objective) ? dataWindow(objective) : null
      store.setState({
        dataPicture: window && {
          window,
          chosen: null,
          pointed: null,
          residuals: 'none',
          hasBatchGround: false,
          batchGround: null,
          found: null,
        },
      })
    },
    chooseRow: (chosen: number | null) => change({ chosen }),
    pointAtRow: (pointed: number | null) => change({ pointed }),
    showBatchGround: (hasBatchGround: boolean) => change({ hasBatchGround }),
    showResiduals: (residuals: Residuals) => change({ residuals }),
  }
}

function hasEnded({ descents }: Outcome, run: number, t: number): boolean {
  return t >= (descents[run]?.trajectory.x.length ?? 1) - 1
}

function modelsAt({ experiment, descents }: Outcome, t: number): readonly Point[] {
  const places = descents.map(({ trajectory: { x, y } }): Point => {
    const last = Math.min(t, x.length - 1)
    return [x[last]!, y[last]!]
  })
  const { objective } = experiment
  const minima = isOverData(objective) ? objective.description.globalMinima : []
  return [...places, ...minima.slice(0, 1).map(({ at }) => at)]
}
