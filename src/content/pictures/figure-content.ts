import type { Field } from '../../core/ground/field'
import { describeObjective } from '../../core/objectives/describe'
import { grouped, readable } from '../../core/records/number-format'
import type { ChartFigure } from '../../plot/scene/figures/chart-figure'
import type { CurveFigure } from '../../plot/scene/figures/curve-figure'
import type { FigureHead, RunWords } from '../../plot/scene/figures/figure'
import type { PanelContent, PlotsFigure } from '../../plot/scene/figures/plot-figure'
import { isGroundKnown, type Known, layersKnown } from '../../state/known'
import { lastStep, shownStep } from '../../state/playing'
import { entriesOf } from '../words/basin-words'
import { cobwebSentence, cobwebTitle, curveSentence, curveTitle } from '../words/curve-words'
import { floorName } from '../words/floor-name'
import { formulaText } from '../words/formula-text'
import { methodSummary } from '../words/method-summary'
import { pictureWords } from '../words/picture-words'
import { runLabel } from '../words/run-label'
import { blindDescription } from '../words/slope-words'
import { sentenceOf } from '../words/verdict/verdict-sentence'
import { contentOf, predictionOf, titleOf } from './chart-content'
import { curveContentOf } from './curve-content'
import type { FigureSubject } from './figure-subjects'
import { plotContentOf } from './plot-content'
import { trackContentOf } from './track-content'

export type PlotSubject = Exclude<FigureSubject, { readonly kind: 'chart' | 'curve' }>

/** The plots of a figure, true to the step on show; with `field` beneath the cover of a blindfold. */
export function plotsFigureOf(
  state: Known,
  subject: PlotSubject,
  field: Field | null = state.field,
): PlotsFigure {
  const { map } = state.basins
  const isMapped = map !== null && layersKnown(state).includes('basins')
  return {
    head: headOf(state, subject),
    panels: runsShown(state, subject).map((run) => panelOf(state, run, field)),
    legend: state.field,
    basins: isMapped ? entriesOf(map, floorName(state)) : [],
  }
}

export function chartFigureOf(state: Known): ChartFigure {
  const { experiment, raisedRun, selectedRun } = state
  return {
    head: headOf(state, { kind: 'chart' }),
    caption: `${titleOf(state)} ${predictionOf(state)}`.trim(),
    chart: {
      content: contentOf(state),
      t: shownStep(state),
      raised: raisedRun ?? selectedRun,
    },
    runs: experiment.runs.map((_, run) => wordsOf(state, run)),
  }
}

/** f as a curve and its cobweb; null where there is none on show. */
export function curveFigureOf(state: Known): CurveFigure | null {
  const content = curveContentOf(state)
  if (!content) return null
  return {
    head: headOf(state, { kind: 'curve' }),
    content,
    t: shownStep(state),
    curve: { caption: curveTitle(state), said: curveSentence(state) },
    cobweb: { caption: cobwebTitle(state), said: cobwebSentence(state) },
    runs: state.experiment.runs.map((_, run) => wordsOf(state, run)),
  }
}

/** The name of a figure's file, without its ending. */
export function figureFileName(state: Known, subject: FigureSubject): string {
  const { name } = describeObjective(state.experiment.objective)
  const shown = subject.kind === 'panel' ? runLabel(state, subject.run) : fileWords[subject.kind]
  return ['etascope', slug(name, 40), slug(shown, 24), `step-${shownStep(state)}`]
    .filter((part) => part !== '')
    .join('-')
}

const fileWords = { panels: 'plots', overlay: 'overlay', curve: 'curve', chart: 'chart' } as const

/** Letters and digits, with hyphens for all else. */
function slug(text: string, longest: number): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
}

/** The runs of each plot; null stands for all of them on one. */
function runsShown({ experiment }: Known, subject: PlotSubject): readonly (number | null)[] {
  switch (subject.kind) {
    case 'panels':
      return experiment.runs.map((_, run) => run)
    case 'panel':
      return [subject.run]
    case 'overlay':
      return [null]
    default:
      return subject satisfies never
  }
}

function panelOf(state: Known, run: number | null, field: Field | null): PanelContent {
  const { experiment } = state
  const runs = run === null ? experiment.runs.map((_, index) => index) : [run]
  const hasTrack = run !== null && isGroundKnown(state)
  return {
    plot: plotContentOf(state, run, field),
    runs: runs.map((index) => wordsOf(state, index)),
    track: hasTrack ? trackContentOf(state, run) : null,
  }
}

function wordsOf(state: Known, index: number): RunWords {
  const run = state.experiment.runs[index]
  return {
    colour: index + 1,
    label: runLabel(state, index),
    detail: run ? `${methodSummary(run)}, η = ${readable(run.learningRate)}` : '',
    verdict: sentenceOf(state, index),
  }
}

function headOf(state: Known, subject: FigureSubject): FigureHead {
  const { objective } = state.experiment
  const { name, formula } = describeObjective(objective)
  const said = formulaText(objective, state.only)
  const moment = `step ${grouped(shownStep(state))} of ${grouped(lastStep(state))}`
  return {
    name: name === formula ? said : name,
    formula: name === formula ? '' : said,
    moment,
    title: `${name}, ${moment}`,
    description: `${said}. ${describedAs(state, subject)}`,
  }
}

/** The description of what there is to see; under a blindfold no more than a walker sees. */
function describedAs(state: Known, subject: FigureSubject): string {
  const run = subject.kind === 'panel' ? subject.run : null
  if (!isGroundKnown(state)) return blindDescription(state, run)
  switch (subject.kind) {
    case 'chart':
      return titleOf(state)
    case 'curve':
      return [curveTitle, curveSentence, cobwebTitle, cobwebSentence]
        .map((words) => words(state))
        .join(' ')
    case 'panels':
    case 'panel':
    case 'overlay':
      return pictureWords(state, run, 'Contours')
    default:
      return subject satisfies never
  }
}
