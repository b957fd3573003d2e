import type { Field } from '../../../core/ground/field'
import type { Viewport } from '../../../core/records/experiment'
import type { Around } from '../around'
import { coveredClutter, pathClutter } from '../clutter'
import { drawLayers, type LayersShown } from '../layers/layers'
import type { Mark } from '../mark'
import type { Medium } from '../medium'
import { drawPath, headMarks } from '../paths/path-marks'
import type { PlotPath } from '../paths/plot-path'
import { runNameMark } from '../paths/run-name-mark'
import { nameRuns } from '../paths/run-names'
import type { PlotStep } from '../paths/step-arrows'
import { coveredByStep, stepMarks } from '../paths/step-marks'
import { type Projection, project } from '../projection'
import { placeStarts } from '../starts/place-starts'
import type { PlotStart } from '../starts/plot-start'
import { startMarks } from '../starts/start-marks'
import { axisLabels, axisMargin } from './axis-labels'
import { axisMarks } from './axis-marks'
import { fieldMarks } from './field-marks'
import { nameMinima, shownMinima } from './minima'
import { minimaMarks } from './minima-marks'
import type { PlotMinimum } from './plot-minimum'

/** Contours with starts, paths and layers, at a step. */
export interface PlotContent {
  /** The part of parameter space to show, which a plot widens to its own aspect where both axes have one scale. */
  readonly view: Viewport
  readonly isEqual: boolean
  readonly field: Field | null
  readonly parameters: readonly [string, string]
  readonly minima: readonly PlotMinimum[]
  readonly starts: readonly PlotStart[]
  readonly paths: readonly PlotPath[]
  /** Paths are drawn up to this iterate, or to their last where they are shorter. */
  readonly t: number
  /** The step to mark with arrows; null for none. */
  readonly step: PlotStep | null
  /** The id of the run that is drawn above the others. */
  readonly raised: number | null
  readonly layers: LayersShown
}

export interface Size {
  readonly width: number
  readonly height: number
}

const corner = 5

/** A plot with its axes; `size` is that of both together. */
export function plotMarks(content: PlotContent, size: Size, medium: Medium): readonly Mark[] {
  const width = size.width - axisMargin.left
  const height = size.height - axisMargin.bottom
  const projection = project(content.view, width, height, content.isEqual)
  const { palette } = medium
  const area = { x0: 0, y0: 0, x1: width, y1: height, radius: corner }
  const box = `M${corner} .5H${width - corner}A${corner - 0.5} ${corner - 0.5} 0 0 1 ${width - 0.5} ${corner}V${height - corner}A${corner - 0.5} ${corner - 0.5} 0 0 1 ${width - corner} ${height - 0.5}H${corner}A${corner - 0.5} ${corner - 0.5} 0 0 1 .5 ${height - corner}V${corner}A${corner - 0.5} ${corner - 0.5} 0 0 1 ${corner} .5z`
  return [
    {
      kind: 'group',
      name: 'area',
      translate: [axisMargin.left, 0],
      clip: area,
      marks: [
        { kind: 'path', d: `M0 0H${width}V${height}H0z`, fill: palette('paper') },
        ...areaMarks(content, projection, medium),
        { kind: 'path', d: box, stroke: { colour: palette.faded('ink', 0.14), width: 1 } },
      ],
    },
    {
      kind: 'group',
      name: 'axes',
      marks: axisMarks(axisLabels(projection, content.parameters), palette),
    },
  ]
}

/** All that lies within the axes, from the bottom to the top: what the live plot draws layer by layer. */
export function areaMarks(
  content: PlotContent,
  projection: Projection,
  medium: Medium,
): readonly Mark[] {
  const { palette, measure } = medium
  const { field, minima, paths, t, step, raised, layers } = content
  const clutter = pathClutter(paths, projection)
  const starts = placeStarts(content.starts, projection, clutter, measure)
  const aroundStarts = { covered: starts.flatMap(({ covered }) => covered), clutter }
  const shown = shownMinima(minima, projection)
  const names = nameMinima(shown, projection, aroundStarts, measure)
  const covered = [...aroundStarts.covered, ...[...names.values()].map(({ box }) => box)]
  const around: Around = { covered, clutter }

  const ground = drawLayers('ground', layers, projection, around, medium)
  const drawn = [...paths]
    .sort((a, b) => Number(a.id === raised) - Number(b.id === raised))
    .map((path) => drawPath(path, projection, t, palette))
  const heads = drawn.flatMap(({ head }) => (head ? [head] : []))
  const aroundGround = { covered: [...covered, ...coveredBy(ground)], clutter }
  const marks = drawLayers('marks', layers, projection, aroundGround, medium)
  const written = [...covered, ...coveredBy(ground), ...coveredBy(marks)]
  const onNames = coveredClutter(written)
  const stepping = step ? coveredByStep(step, projection, onNames, measure) : []
  const obstacles = [...written, ...stepping]
  return [
    named(
      'below',
      ground.flatMap(({ below = [] }) => below),
    ),
    named('contours', fieldMarks(field, projection, palette, isMapped(ground))),
    named(
      'ground',
      ground.flatMap((layer) => layer.marks),
    ),
    named('minima', minimaMarks(shown, names, palette)),
    named('paths', [
      ...drawn.flatMap(({ trail }) => trail),
      ...heads.flatMap((head) => headMarks(head, palette)),
    ]),
    named(
      'marks',
      marks.flatMap((layer) => layer.marks),
    ),
    named('step', step ? stepMarks(step, projection, onNames, medium) : []),
    named(
      'names',
      nameRuns(heads, projection, obstacles, measure).map(({ head, place }) =>
        runNameMark(head, place, palette),
      ),
    ),
    named(
      'starts',
      content.starts.flatMap((start, k) => startMarks(start, starts[k]!, palette)),
    ),
  ]
}

function named(name: string, marks: readonly Mark[]): Mark {
  return { kind: 'group', name, marks }
}

function isMapped(layers: ReturnType<typeof drawLayers>): boolean {
  return layers.some(({ below = [] }) => below.length > 0)
}

function coveredBy(layers: ReturnType<typeof drawLayers>) {
  return layers.flatMap(({ covered }) => covered)
}
