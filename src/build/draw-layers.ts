import { plotContentOf } from '../content/pictures/plot-content'
import { criticalPoints } from '../core/critical-points/critical-points'
import { descend } from '../core/descent/descend'
import { field } from '../core/ground/field'
import { flowLine } from '../core/ground/flow-line'
import { gradientField } from '../core/ground/gradient-field'
import { type Heights, heights } from '../core/ground/heights'
import { describeObjective } from '../core/objectives/describe'
import { curveAlong } from '../core/one-variable/curve'
import type { Point, Viewport } from '../core/records/experiment'
import type { SurveyPicture } from '../core/records/survey/picture'
import { finish } from '../core/records/task'
import { widen } from '../core/records/viewport'
import { resolveObjective } from '../core/resolve-objective'
import { survey } from '../core/survey/survey'
import { type Layer, layers } from '../experiment/layer'
import { heightScale } from '../plot/relief/height-scale'
import type { Colour } from '../plot/scene/colour'
import { bandFill } from '../plot/scene/contours/band-fill'
import { areaMarks } from '../plot/scene/contours/plot-scene'
import type { Mark } from '../plot/scene/mark'
import { measure } from '../plot/scene/measure'
import type { CurveContent } from '../plot/scene/one-variable/curve-content'
import { curveGround, curveTrail } from '../plot/scene/one-variable/curve-scene'
import { themed } from '../plot/scene/palette'
import { type ColourName, palettes } from '../plot/scene/palettes'
import { tenths } from '../plot/scene/pen'
import { project } from '../plot/scene/projection'
import { svgPainter } from '../plot/scene/svg'
import { hueCount, huesOf } from '../state/followers/basin-hues'
import { known } from '../state/known'
import type { State } from '../state/state'
import { firstState } from './first-state'

/** Size of each picture, in the pixels of a plot; it is shown about half as large. */
const size = { width: 168, height: 112 } as const
/** Enough for a picture of that size, and few bytes. */
const samples = { columns: 20, rows: 14 } as const
/** A part of the surface in which a path is to be seen. */
const near: Viewport = { x0: -1, x1: 4.6, y0: -0.4, y1: 3.6 }
/** Small enough that every minimum has a basin. */
const steadyRate = 0.01

/** Pictures of what each layer shows of the default experiment, as SVG in a box of `size`. */
export async function drawLayers(): Promise<Readonly<Record<Layer, string>>> {
  const first = await firstState(size.width / size.height)
  const { experiment, view: home } = first
  const resolved = resolveObjective(experiment.objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const { f } = objective
  const { globalMinima } = describeObjective(experiment.objective)

  /** A plot of one run at a step with one layer, or with null its bare contours, in a part of parameter space. */
  function plotOf(layer: Layer | null, part: Viewport, run: number, step: number): readonly Mark[] {
    const projection = project(part, size.width, size.height)
    const { view, unitsX: pixel } = projection
    const { columns, rows } = samples
    const state: State = {
      ...first,
      view: part,
      layers: layer === null ? [] : [layer],
      selectedRun: run,
      playback: 'paused',
      playhead: step,
      plotSize: size,
      field: finish(field(f, view, columns, rows, globalMinima, first.contourScale)),
      gradientField: finish(gradientField(f, view, { x: 26 * pixel, y: 26 * pixel })),
      flowLines: [{ ...finish(flowLine(f, experiment.start, view, [pixel, pixel])), runs: [run] }],
      critical: {
        found: {
          objective: experiment.objective,
          viewport: view,
          points: finish(criticalPoints(objective, view)),
        },
        progress: 'none',
      },
    }
    const content = plotContentOf(known(state), run, state.field)
    const paths = layer === 'flow' || layer === 'blindfold' ? content.paths : []
    const bare = { ...content, paths, minima: [], starts: [], step: null }
    return areaMarks(bare, projection, { palette: themed, measure }).map(withoutTexts)
  }

  function drawn(layer: Layer): readonly Mark[] {
    switch (layer) {
      case 'flow':
        // A run that strays from the flow.
        return plotOf(layer, near, 2, 6)
      case 'blindfold':
        return plotOf(layer, near, 1, 5)
      case 'curve':
        return curveMarks()
      case 'surface':
        return reliefMarks(finish(heights(f, home, 11, 11)))
      case 'basins': {
        const viewport = widen(home, size.width, size.height)
        const { stopping, runs } = experiment
        const run = { ...runs[1]!, learningRate: steadyRate }
        const asked = { kind: 'basins', viewport, columns: 42, rows: 28, run, stopping } as const
        return [
          ...mapMarks(finish(survey(objective, asked))),
          ...plotOf(null, home, 1, 0).map(withoutFills),
        ]
      }
      default:
        return plotOf(layer, home, 1, 0)
    }
  }

  const picture = (layer: Layer) => svgPainter(`layer-${layer}-`).paint(drawn(layer))
  return Object.fromEntries(layers.map((layer) => [layer, picture(layer)])) as Record<Layer, string>
}

/** A curve in one variable with the first steps along it. */
function curveMarks(): readonly Mark[] {
  const resolved = resolveObjective({ kind: 'formula', text: '(x^2-1)^2+0.2*x' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const [low, high] = [-1.7, 1.7]
  const run = { method: 'gd', learningRate: 0.06, hyperparameters: {} }
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 3 }
  const asked = { axis: 0, through: [0, 0], low, high, count: 33 } as const
  const { x, f, dfdx } = finish(descend(objective, run, [1.6, 0], stopping))
  const content: CurveContent = {
    ...curveAlong(objective.f, asked),
    name: 'x',
    low,
    high,
    next: null,
    rests: [],
    focus: null,
    runs: [{ colour: 2, at: x, f, slopes: dfdx }],
    selected: 0,
  }
  const plane = {
    left: 8,
    top: 8,
    width: 152,
    height: 96,
    across: [low, high],
    up: [-0.4, 3],
  } as const
  const marks = [...curveGround(content, plane, themed), ...curveTrail(content, plane, 1, themed)]
  return marks.filter(({ kind }) => kind !== 'text')
}

/** Colours of basins come with the layers, and this picture before. */
function basinColour(hue: number): Colour {
  const name = `basin-${hue + 1}` as ColourName
  return `light-dark(${palettes.light(name)}, ${palettes.dark(name)})`
}

/** The mark without its texts, which nobody could read in a picture this small. */
function withoutTexts(mark: Mark): Mark {
  if (mark.kind !== 'group') return mark
  return { ...mark, marks: mark.marks.filter(({ kind }) => kind !== 'text').map(withoutTexts) }
}

/** The lines alone, over a map. */
function withoutFills(mark: Mark): Mark {
  if (mark.kind === 'group') return { ...mark, marks: mark.marks.map(withoutFills) }
  if (mark.kind !== 'path') return mark
  const { fill: _, ...bare } = mark
  return bare
}

/** Areas of the cells that reach each minimum, one for each colour. */
function mapMarks({ columns, rows, outcomes, minima }: SurveyPicture): readonly Mark[] {
  const hues = huesOf(minima, null, 1e-3)
  const areas = Array.from({ length: hueCount }, () => '')
  const [across, down] = [size.width / columns, size.height / rows]
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; ) {
      const minimum = outcomes.minimum[row * columns + column]!
      const from = column
      while (column < columns && outcomes.minimum[row * columns + column] === minimum) column++
      if (minimum < 0) continue
      const [left, right] = [from * across, column * across].map(tenths)
      areas[hues[minimum]!] += `M${left} ${tenths(row * down)}H${right}v${tenths(down)}H${left}z`
    }
  return areas.flatMap((d, hue) => (d === '' ? [] : [{ kind: 'path', d, fill: basinColour(hue) }]))
}

/** The surface from above and aside, its squares from the farthest to the nearest, as large as there is room for. */
function reliefMarks({ columns, rows, values, scale }: Heights): readonly Mark[] {
  const toHeight = heightScale(scale)
  const heightAt = (column: number, row: number) => toHeight(values[row * columns + column]!)
  const seen = (column: number, row: number): Point => {
    const [x, y] = [column / (columns - 1) - 0.5, row / (rows - 1) - 0.5]
    return [0.86 * x - 0.5 * y, 0.55 * (0.5 * x + 0.86 * y) - 0.55 * heightAt(column, row)]
  }
  const nodes = Array.from({ length: columns * rows }, (_, k) =>
    seen(k % columns, Math.floor(k / columns)),
  )
  const [left, right] = extent(nodes.map(([x]) => x))
  const [top, bottom] = extent(nodes.map(([, y]) => y))
  const zoom = Math.min((size.width - 12) / (right - left), (size.height - 12) / (bottom - top))
  const place = ([x, y]: Point) =>
    [
      size.width / 2 + zoom * (x - (left + right) / 2),
      size.height / 2 + zoom * (y - (top + bottom) / 2),
    ].map(tenths)
  const stroke = { colour: themed.faded('contour-line', 0.3), width: 0.75 }
  const squares: Mark[] = []
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns - 1; column++) {
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const
      const mean = corners.reduce((sum, corner) => sum + heightAt(...corner) / 4, 0)
      const d = corners.map(([c, r]) => place(nodes[r * columns + c]!).join(' ')).join('L')
      squares.push({
        kind: 'path',
        d: `M${d}z`,
        fill: bandFill(themed, Math.round(8 * mean), 8),
        stroke,
      })
    }
  return squares
}

function extent(values: readonly number[]): readonly [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)]
}
