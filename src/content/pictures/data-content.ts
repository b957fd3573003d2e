import { areClasses, isPlane } from '../../core/data/classes'
import type { DataReference } from '../../core/data/data-reference'
import { axesOf } from '../../core/data/edit-rows'
import { columnOf } from '../../core/data/table'
import { isOverData } from '../../core/objectives/kinds'
import { grouped } from '../../core/records/number-format'
import type {
  DataContent,
  ModelShape,
  PlotChosen,
  PlotModel,
  PlotPoints,
  PlotResiduals,
} from '../../plot/scene/data/data-content'
import type { ModelsAnswer } from '../../state/answers'
import { isGroundKnown, type Known } from '../../state/known'
import { placeWords, rowName } from '../words/data-words'

/** The data as they are now, and the models as far as they are known; null where there are no data. */
export function dataContent(state: Known): DataContent | null {
  const { experiment, dataPicture } = state
  const { objective } = experiment
  if (!isOverData(objective) || !dataPicture) return null
  const { across, up } = axesOf(objective)
  const { found, window, residuals } = dataPicture
  return {
    window,
    names: [across, up],
    points: pointsOf(objective, found),
    models: found ? modelsOf(state, found) : [],
    residuals: found && residuals !== 'none' ? residualsOf(found, residuals) : null,
  }
}

/** The point that is worked on. */
export function chosenPoint({ experiment, dataPicture }: Known): PlotChosen | null {
  const { objective } = experiment
  const row = dataPicture?.chosen ?? null
  if (row === null || !isOverData(objective) || row >= objective.table.rows) return null
  const { across, up } = axesOf(objective)
  const at = [columnOf(objective.table, across)[row]!, columnOf(objective.table, up)[row]!] as const
  return {
    row,
    at,
    name: `${rowName(row)} of ${grouped(objective.table.rows)}`,
    value: placeWords(objective, row),
  }
}

/** Whether residuals can be drawn, and whether the loss is the mean of their squares. */
export function residualsOffered(state: Known): {
  readonly lines: boolean
  readonly squares: boolean
} {
  const { objective } = state.experiment
  if (!isOverData(objective) || isPlane(objective)) return { lines: false, squares: false }
  const hasModel = (state.dataPicture?.found?.models.fitted ?? null) !== null
  const isSquared = /\)\^2$/.test(objective.description.formula)
  const isOfNumbers = !areClasses(objective.table, objective.columns.at(-1)!)
  return { lines: hasModel, squares: hasModel && isSquared && isOfNumbers }
}

function pointsOf(objective: DataReference, found: ModelsAnswer | null): PlotPoints {
  const { table, columns } = objective
  const { across, up } = axesOf(objective)
  const target = columns.at(-1)!
  const batch = found?.objective.table.rows === table.rows ? found.models.batch : null
  return {
    x: columnOf(table, across),
    y: columnOf(table, up),
    classes: areClasses(table, target) ? columnOf(table, target) : null,
    lit: batch && new Set(batch),
  }
}

function modelsOf(
  state: Known,
  { at, window, models: { curves, boundaries } }: ModelsAnswer,
): readonly PlotModel[] {
  const runs = state.outcome?.descents.length ?? 0
  const raised = state.raisedRun ?? state.selectedRun
  const shapes = curves
    ? curves.map(
        (values): ModelShape => ({ kind: 'curve', from: window.x0, to: window.x1, values }),
      )
    : (boundaries ?? []).map((ends): ModelShape => ({ kind: 'segments', ends }))
  return shapes
    .map((shape, index) => {
      const isRun = index < runs
      return { colour: isRun ? index + 1 : null, isRaised: index === raised, shape }
    })
    .filter(({ colour }, index) =>
      colour === null ? isGroundKnown(state) : at[index]!.every(Number.isFinite),
    )
    .sort((a, b) => Number(a.isRaised) - Number(b.isRaised))
}

function residualsOf(
  { objective, run, models: { fitted } }: ModelsAnswer,
  as: PlotResiduals['as'],
): PlotResiduals | null {
  if (!fitted || isPlane(objective)) return null
  const { across, up } = axesOf(objective)
  return {
    as,
    colour: run + 1,
    x: columnOf(objective.table, across),
    y: columnOf(objective.table, up),
    fitted,
  }
}
