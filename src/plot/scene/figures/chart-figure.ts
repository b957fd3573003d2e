import { type ChartView, chartMarks } from '../chart/chart-scene'
import type { Size } from '../contours/plot-scene'
import type { Scene } from '../mark'
import type { Medium } from '../medium'
import {
  type Block,
  type FigureHead,
  headBlock,
  padding,
  type RunWords,
  stacked,
  verdictList,
} from './figure'
import { paragraph } from './paragraph'

/** The chart of all runs. */
export interface ChartFigure {
  readonly head: FigureHead
  /** A caption that names the values and the dashed lines. */
  readonly caption: string
  readonly chart: ChartView
  readonly runs: readonly RunWords[]
}

export function chartFigure(figure: ChartFigure, size: Size, medium: Medium): Scene {
  const { head, caption, chart, runs } = figure
  const { palette, measure } = medium
  const { width, height } = size
  const picture: Block = { marks: chartMarks(chart, size, medium), height: height + 6 }
  const place = { x: 0, y: 0, width, size: 12, fill: palette('muted') }
  const body = stacked([
    headBlock(head, width, medium),
    paragraph([{ text: caption }], place, measure),
    { marks: [], height: 8 },
    picture,
    verdictList(runs, width, medium),
  ])
  return {
    width: width + 2 * padding,
    height: Math.ceil(body.height) + 2 * padding,
    background: palette('paper'),
    marks: [{ kind: 'group', translate: [padding, padding], marks: body.marks }],
    title: head.title,
    description: head.description,
  }
}
