import type { Field } from '../../../core/ground/field'
import { axisMargin } from '../contours/axis-labels'
import { type PlotContent, plotMarks, type Size } from '../contours/plot-scene'
import { legendMarks } from '../contours/scale-legend'
import { mathsFont } from '../font'
import type { Mark, Scene } from '../mark'
import type { Medium } from '../medium'
import { spectrumRail } from '../track/spectrum-paths'
import { type TrackContent, trackHeight, trackMarks } from '../track/track-scene'
import { type BasinKeyEntry, basinKey } from './basin-key'
import {
  abreast,
  type Block,
  type FigureHead,
  headBlock,
  padding,
  type RunWords,
  runHead,
  stacked,
  verdictBlock,
  verdictList,
} from './figure'

/** A plot of one run with its slider's track, or of all runs. */
export interface PanelContent {
  readonly plot: PlotContent
  readonly runs: readonly RunWords[]
  /** The track of the run's slider; null for the plot of all, and where it may not be seen. */
  readonly track: TrackContent | null
}

/** One or more plots, with what they have in common below them. */
export interface PlotsFigure {
  readonly head: FigureHead
  readonly panels: readonly PanelContent[]
  /** The field whose bands the legend explains; null where they may not be seen. */
  readonly legend: Field | null
  readonly basins: readonly BasinKeyEntry[]
}

/** Panels in a row, at most, and pixels between two of them. */
const across = 3
const gap = 28
/** The longest legend, in pixels. */
const legendWidth = 300
/** Width below which a verdict would have too little room. */
const narrowest = 260

/** @param plotSize of the area of a plot, without its axes */
export function plotsFigure(figure: PlotsFigure, plotSize: Size, medium: Medium): Scene {
  const { head, panels, legend, basins } = figure
  const size = {
    width: Math.max(narrowest, Math.round(plotSize.width) + axisMargin.left),
    height: Math.round(plotSize.height) + axisMargin.bottom,
  }
  const columns = Math.min(across, panels.length)
  const width = columns * size.width + (columns - 1) * gap
  const rows: Block[] = []
  for (let k = 0; k < panels.length; k += across) {
    const row = panels.slice(k, k + across).map((panel) => panelBlock(panel, size, medium))
    rows.push(abreast(row, size.width, gap))
  }
  const body = stacked(
    [
      headBlock(head, width, medium),
      stacked(rows, 16),
      basinKey(basins, width, medium),
      legendBlock(legend, Math.min(legendWidth, width - 24), medium),
    ],
    10,
  )
  return {
    width: width + 2 * padding,
    height: Math.ceil(body.height) + 2 * padding,
    background: medium.palette('paper'),
    marks: [{ kind: 'group', translate: [padding, padding], marks: body.marks }],
    title: head.title,
    description: head.description,
  }
}

function panelBlock({ plot, runs, track }: PanelContent, size: Size, medium: Medium): Block {
  const [run] = runs
  const isLone = runs.length === 1 && run !== undefined
  const picture: Block = { marks: plotMarks(plot, size, medium), height: size.height }
  return stacked([
    ...(isLone ? [runHead(run, size.width, medium)] : []),
    picture,
    ...(track ? [trackBlock(track, size.width, medium)] : []),
    { marks: [], height: 6 },
    isLone ? verdictBlock(run, size.width, medium) : verdictList(runs, size.width, medium),
  ])
}

/** The track with η before it. */
function trackBlock(track: TrackContent, width: number, medium: Medium): Block {
  const { palette } = medium
  const room = width - axisMargin.left - 8
  const eta: Mark = {
    kind: 'text',
    x: axisMargin.left - 22,
    y: spectrumRail + 5,
    text: 'η',
    font: mathsFont(16, true),
    fill: palette('ink'),
  }
  return {
    marks: [
      eta,
      {
        kind: 'group',
        name: 'track',
        translate: [axisMargin.left, 4],
        marks: trackMarks(track, room, medium),
      },
    ],
    height: trackHeight + 8,
  }
}

/** The key of the contours' shades, with the values of f that they stand for. */
function legendBlock(field: Field | null, width: number, medium: Medium): Block {
  const marks = legendMarks(field, width, medium)
  if (marks.length === 0) return { marks: [], height: 0 }
  const f: Mark = {
    kind: 'text',
    x: 2,
    y: 10,
    text: 'f',
    font: mathsFont(15, true),
    fill: medium.palette('ink'),
  }
  return {
    marks: [f, { kind: 'group', name: 'legend', translate: [20, 1], marks }],
    height: 26,
  }
}
