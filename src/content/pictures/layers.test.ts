import { describe, expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { criticalPoints } from '../../core/critical-points/critical-points'
import { field } from '../../core/ground/field'
import { flowLine } from '../../core/ground/flow-line'
import { gradientField } from '../../core/ground/gradient-field'
import { describeObjective } from '../../core/objectives/describe'
import type { BasinsRequest } from '../../core/records/survey/request'
import { finish } from '../../core/records/task'
import { widen } from '../../core/records/viewport'
import { resolveObjective } from '../../core/resolve-objective'
import { survey } from '../../core/survey/survey'
import { layers } from '../../experiment/layer'
import { chartMarks } from '../../plot/scene/chart/chart-scene'
import { axisMargin } from '../../plot/scene/contours/axis-labels'
import { plotMarks } from '../../plot/scene/contours/plot-scene'
import { plotsFigure } from '../../plot/scene/figures/plot-figure'
import type { Mark } from '../../plot/scene/mark'
import { measure } from '../../plot/scene/measure'
import { palettes, type Scheme, schemes } from '../../plot/scene/palettes'
import { project } from '../../plot/scene/projection'
import { svgDocument } from '../../plot/scene/svg'
import { trackMarks } from '../../plot/scene/track/track-scene'
import { huesOf } from '../../state/followers/basin-hues'
import { known } from '../../state/known'
import type { State } from '../../state/state'
import { chartFigureOf, plotsFigureOf } from './figure-content'
import { plotContentOf } from './plot-content'
import { trackContentOf } from './track-content'

const size = { width: 314, height: 244 }
const area = { width: size.width - axisMargin.left, height: size.height - axisMargin.bottom }
const first = await firstState(1.25)
const { experiment, view: home } = first
const resolved = resolveObjective(experiment.objective)
if (!resolved.ok) throw new Error(resolved.error.message)
const { objective } = resolved
const view = widen(home, area.width, area.height)
const { unitsX: pixel } = project(home, area.width, area.height)

/** The default experiment at step 7 with few contours' corners, and all that its layers have to show. */
const state: State = {
  ...first,
  playback: 'paused',
  playhead: 7,
  plotSize: area,
  field: finish(
    field(objective.f, view, 30, 24, describeObjective(experiment.objective).globalMinima),
  ),
  gradientField: finish(gradientField(objective.f, view, { x: 32 * pixel, y: 32 * pixel })),
  flowLines: [
    { ...finish(flowLine(objective.f, experiment.start, view, [pixel, pixel])), runs: [0, 1, 2] },
  ],
  basins: basinsOf(),
}

function basinsOf(): State['basins'] {
  const run = experiment.runs[1]!
  const request: BasinsRequest = {
    kind: 'basins',
    viewport: view,
    columns: 56,
    rows: 44,
    run,
    stopping: experiment.stopping,
  }
  const picture = finish(survey(objective, request))
  const question = { key: '', objective: experiment.objective, run: 1, request }
  const { minima } = picture
  const hues = huesOf(minima, null, 1e-3)
  return {
    asked: question,
    stage: 'whole',
    map: { question, request, picture, minima, hues },
    progress: null,
  }
}

/** Critical points have marks of their own, in place of those of the minima, once they are found. */
const searched: State = {
  ...state,
  critical: {
    found: {
      objective: experiment.objective,
      viewport: view,
      points: finish(criticalPoints(objective, view)),
    },
    progress: 'none',
  },
}

const svgOf = (marks: readonly Mark[], scheme: Scheme, { width, height } = size) =>
  svgDocument({
    width,
    height,
    background: palettes[scheme]('paper'),
    marks,
    title: 'A picture',
    description: 'A picture of the default experiment.',
  })

const mediumOf = (scheme: Scheme) => ({ palette: palettes[scheme], measure })

describe('a layer', () => {
  it.each(layers.filter((layer) => layer !== 'surface' && layer !== 'curve'))(
    '%s',
    async (layer) => {
      const shown = { ...(layer === 'critical' ? searched : state), layers: [layer] }
      const svg = svgOf(
        plotMarks(plotContentOf(known(shown), 1, shown.field), size, mediumOf('light')),
        'light',
      )
      expect(svg).not.toMatch(/NaN|Infinity|undefined/)
      await expect(svg).toMatchFileSnapshot(`fixtures/layers/${layer}.svg`)
    },
  )
  it('lies where it lies, in whatever order layers were switched on', () => {
    const draw = (shown: State['layers']) =>
      svgOf(
        plotMarks(plotContentOf(known({ ...searched, layers: shown }), 1), size, mediumOf('light')),
        'light',
      )
    expect(draw(['critical', 'flow', 'basins', 'gradient'])).toBe(
      draw(['basins', 'gradient', 'flow', 'critical']),
    )
  })
})

describe('what is beside the contours', () => {
  const { chart } = chartFigureOf(known(state))
  const shape = { width: 420, height: 170 }
  it.each([
    ['chart', chart],
    ['chart-linear', { ...chart, content: { ...chart.content, scale: 'linear' as const } }],
    ['chart-blindfolded', chartFigureOf(known({ ...state, layers: ['blindfold'] })).chart],
  ])('%s', async (name, shown) => {
    const svg = svgOf(chartMarks(shown, shape, mediumOf('light')), 'light', shape)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
    await expect(svg).toMatchFileSnapshot(`fixtures/beside/${name}.svg`)
  })
  it('the track of a rate', async () => {
    const shape = { width: 300, height: 44 }
    const svg = svgOf(
      trackMarks(trackContentOf(known(state), 1), 300, mediumOf('dark')),
      'dark',
      shape,
    )
    await expect(svg).toMatchFileSnapshot('fixtures/beside/track.svg')
  })
})

describe('the figure of the default experiment', () => {
  it.each(schemes)('%s', async (scheme) => {
    const figure = plotsFigure(
      plotsFigureOf(known(state), { kind: 'panels' }),
      area,
      mediumOf(scheme),
    )
    await expect(svgDocument(figure)).toMatchFileSnapshot(`fixtures/figures/${scheme}.svg`)
  })
  it('says each run’s verdict, the step, the values of the axes and of the contours', () => {
    const svg = svgDocument(
      plotsFigure(plotsFigureOf(known(state), { kind: 'panels' }), area, mediumOf('light')),
    )
    for (const said of [
      'Crawling.',
      'Converged',
      'Diverged at step 7',
      'step 7 of 200',
      'Himmelblau',
    ])
      expect(svg).toContain(said)
    expect(svg).toContain('f(x, y) = (x² + y − 11)² + (x + y² − 7)²')
    expect(svg.match(/data-name="area"/g)).toHaveLength(3)
    expect(svg.match(/data-name="track"/g)).toHaveLength(3)
    expect(svg.match(/data-name="legend"/g)).toHaveLength(1)
  })
  it('tells a walker under a blindfold nothing of what lies ahead', () => {
    // All runs go on from there.
    const blind: State = { ...state, playhead: 5, layers: ['blindfold'] }
    const svg = svgDocument(
      plotsFigure(
        plotsFigureOf(known(blind), { kind: 'panels' }, blind.field),
        area,
        mediumOf('light'),
      ),
    )
    expect(svg).not.toMatch(/Crawling|Converged|Diverged|minimum|data-name="(track|legend)"/)
  })
})
