import { describeObjective } from '../../core/objectives/describe'
import type { PlotPath } from '../../plot/scene/paths/plot-path'
import type { Known } from '../../state/known'
import { runLabel, shortRunLabel } from '../words/run-label'
import { saidAloud, sentenceOf } from '../words/verdict-sentence'

/** The paths of one run, or with null of all of them. */
export function pathsOf(state: Known, run: number | null): readonly PlotPath[] {
  const paths = (state.outcome?.descents ?? []).map(({ trajectory: { x, y } }, index) => ({
    id: index,
    x,
    y,
    colour: index + 1,
    label: shortRunLabel(state, index),
  }))
  return run === null ? paths : paths.filter(({ id }) => id === run)
}

/** What there is to see, in words. */
export function descriptionOf(state: Known, run: number | null, kind = 'Contours'): string {
  const { objective, runs } = state.experiment
  const { name: surface } = describeObjective(objective)
  const shown = run === null ? runs.map((_, index) => index) : [run]
  const said = shown.map((index) => {
    const sentence = sentenceOf(state, index)
    return sentence ? ` ${runLabel(state, index)}: ${saidAloud(sentence)}` : ''
  })
  return `${kind} of ${surface}.${said.join('')}`
}
