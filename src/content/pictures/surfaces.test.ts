import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { descend } from '../../core/descent/descend'
import { field } from '../../core/ground/field'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import type { Experiment, Run } from '../../core/records/experiment'
import { norm } from '../../core/records/norm'
import { finish } from '../../core/records/task'
import { widen } from '../../core/records/viewport'
import { resolveObjective } from '../../core/resolve-objective'
import { descentOf } from '../../core/verdict/what-became'
import { axisMargin } from '../../plot/scene/contours/axis-labels'
import { plotMarks } from '../../plot/scene/contours/plot-scene'
import { measure } from '../../plot/scene/measure'
import { palettes } from '../../plot/scene/palettes'
import { svgDocument } from '../../plot/scene/svg'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { outcomeOf, type State } from '../../state/state'
import { plotContentOf } from './plot-content'

// Pictures of every surface as text: small, with few contours' corners and few steps, so that a change can be read and seen.
const size = { width: 234, height: 184 }
const steps = 12
/** Length of the slower run's first step, as a share of the view's diagonal. */
const firstStep = 0.04

function stateOf(id: string): State {
  const reference = { kind: 'catalogue', id } as const
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const { view: home, start, globalMinima, localMinima } = describeObjective(reference)
  const [width, height] = [size.width - axisMargin.left, size.height - axisMargin.bottom]
  const view = widen(home, width, height)
  const at = start ?? [0, 0]
  const out = new Float64Array(2)
  objective.f.gradient(at[0], at[1], out)
  const rate = (firstStep * norm(view.x1 - view.x0, view.y1 - view.y0)) / norm(out[0]!, out[1]!)
  const runs: readonly Run[] = [
    { method: 'gd', learningRate: rate, hyperparameters: {}, name: 'slow' },
    { method: 'gd', learningRate: 2 * rate, hyperparameters: {}, name: 'fast' },
  ]
  const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: steps }
  const experiment: Experiment = { objective: reference, start: at, stopping, runs }
  const descents = runs.map((run) => {
    const trajectory = finish(descend(objective, run, at, stopping))
    return finish(descentOf(trajectory, objective, run, stopping))
  })
  const minima = [...globalMinima, ...localMinima]
  return {
    ...initialState,
    experiment,
    view: home,
    layout: 'overlay',
    playback: 'end',
    selectedRun: 0,
    field: finish(field(objective.f, view, 26, 20, minima)),
    outcome: outcomeOf(experiment, descents),
  }
}

describe('the picture of', () => {
  it.each(catalogue.map(({ id, name }) => [name, id]))('%s', async (name, id) => {
    const medium = { palette: palettes.light, measure }
    const svg = svgDocument({
      ...size,
      background: palettes.light('paper'),
      marks: plotMarks(plotContentOf(known(stateOf(id)), null), size, medium),
      title: name,
      description: `${name} with two runs of ${steps} steps.`,
    })
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    // A new surface needs no fixture: its picture is written where the tests are first run by hand, and compared from then on.
    const file = `fixtures/surfaces/${id}.svg`
    const isThere = existsSync(new URL(file, import.meta.url))
    if (isThere || !process.env['CI']) await expect(svg).toMatchFileSnapshot(file)
  })
})
