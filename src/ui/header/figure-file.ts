import {
  chartFigureOf,
  curveFigureOf,
  figureFileName,
  plotsFigureOf,
} from '../../content/pictures/figure-content'
import type { FigureSubject } from '../../content/pictures/figure-subjects'
import type { Field } from '../../core/ground/field'
import { paintScene } from '../../plot/canvas-painter'
import { chartFigure } from '../../plot/scene/figures/chart-figure'
import { curveFigure } from '../../plot/scene/figures/curve-figure'
import { plotsFigure } from '../../plot/scene/figures/plot-figure'
import type { Scene } from '../../plot/scene/mark'
import { measure } from '../../plot/scene/measure'
import { palettes, type Scheme } from '../../plot/scene/palettes'
import { svgDocument } from '../../plot/scene/svg'
import type { Known } from '../../state/known'

export type FigureFormat = 'svg' | 'png'

export interface FigureWish {
  readonly subject: FigureSubject
  readonly format: FigureFormat
  readonly scheme: Scheme
}

/**
 * The figure as a file, with the name to save it under.
 *
 * @param field f itself, of which a blindfold leaves little
 */
export async function figureFile(
  state: Known,
  field: Field | null,
  { subject, format, scheme }: FigureWish,
): Promise<{ readonly data: Blob; readonly name: string }> {
  const scene = sceneOf(state, field, subject, scheme)
  const data = format === 'svg' ? svgBlob(scene) : await pngBlob(scene)
  return { data, name: `${figureFileName(state, subject)}.${format}` }
}

/** Size of the chart in a figure, in pixels; on the page it is as wide as there is room for. */
const chartSize = { width: 720, height: 260 } as const

/** Size of the curve and of its cobweb in a figure, in pixels. */
const curveSize = { width: 460, height: 340 } as const

function sceneOf(state: Known, field: Field | null, subject: FigureSubject, scheme: Scheme): Scene {
  const medium = { palette: palettes[scheme], measure }
  switch (subject.kind) {
    case 'chart':
      return chartFigure(chartFigureOf(state), chartSize, medium)
    case 'curve': {
      const figure = curveFigureOf(state)
      if (!figure) throw new Error('The curve is no longer on show.')
      return curveFigure(figure, curveSize, medium)
    }
    case 'panels':
    case 'panel':
    case 'overlay':
      return plotsFigure(plotsFigureOf(state, subject, field), state.plotSize, medium)
    default:
      return subject satisfies never
  }
}

function svgBlob(scene: Scene): Blob {
  return new Blob([svgDocument(scene)], { type: 'image/svg+xml' })
}

/** Device pixels of a PNG to a pixel of the page. */
const sharpness = 2

async function pngBlob(scene: Scene): Promise<Blob> {
  // A canvas waits for no font.
  await document.fonts.load('15px KaTeX_Main').catch(() => [])
  const canvas = paintScene(scene, sharpness)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('This browser makes no PNG of a picture this large.'))
    }, 'image/png')
  })
}
