import { describeObjective, sameObjective } from '../../core/objectives/describe'
import { counted } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import { isGroundKnown, type Known } from '../../state/known'
import { shownStep, stepsPerSecond } from '../../state/playing'
import { isLogarithmic, titleOf } from '../pictures/chart-content'
import { runLabel } from './run-label'
import { momentOf } from './verdict/moment'
import { saidAloud, sentenceOf } from './verdict/verdict-sentence'
import { viewWords } from './view-words'

/** The state that assistive technology was told last, and the verdict on each run by its name. */
export interface Told {
  readonly state: Known
  readonly verdicts: ReadonlyMap<string, string>
}

export function nothingTold(state: Known): Told {
  return { state, verdicts: new Map() }
}

export interface News {
  /** '' where there is nothing to tell. */
  readonly said: string
  readonly told: Told
}

/** The news since something was told last, in sentences; of what has not changed nothing is said again. */
export function newsSince({ state: before, verdicts }: Told, now: Known): News {
  const current = isSettled(now) ? verdictsOf(now) : verdicts
  const said = [
    ...(now.travelled === before.travelled ? [] : ofTravel(now)),
    ...ofRuns(now, before),
    ...ofLooks(now, before),
    ...ofStep(now, before),
    ...[...current]
      .filter(([label, verdict]) => verdicts.get(label) !== verdict)
      .map(([label, verdict]) => `${label}: ${verdict}`),
  ]
  return { said: spoken(said.join(' ')), told: { state: now, verdicts: current } }
}

/** Whether what became of the runs is that of the experiment on show, and may be told. */
function isSettled(state: Known): boolean {
  const { outcome, experiment, suggesting } = state
  return (
    outcome?.experiment === experiment && !outcome.preview && !suggesting && isGroundKnown(state)
  )
}

function verdictsOf(state: Known): ReadonlyMap<string, string> {
  return new Map(
    state.experiment.runs.flatMap((_, index) => {
      const sentence = sentenceOf(state, index)
      return sentence ? [[runLabel(state, index), saidAloud(sentence)] as const] : []
    }),
  )
}

function ofTravel({ travelled }: Known): string[] {
  if (travelled === null) return []
  return [travelled.way === 'back' ? 'Undone.' : 'Redone.']
}

function ofRuns(now: Known, before: Known): string[] {
  const surface = describeObjective(now.experiment.objective).name
  if (!sameObjective(now.experiment.objective, before.experiment.objective))
    return [`Surface: ${surface}.`]
  const [labels, were] = [now, before].map((state) =>
    state.experiment.runs.map((_, index) => runLabel(state, index)),
  ) as [string[], string[]]
  const label = labels[now.selectedRun] ?? ''
  if (labels.length < were.length) {
    const gone = were.filter((one) => !labels.includes(one))
    const left = `${counted(labels.length, 'run')} left`
    return [gone.length === 1 ? `${gone[0]} is removed, ${left}.` : `${left}.`]
  }
  if (labels.length > were.length)
    return [`${label} is added, one of ${counted(labels.length, 'run')}.`]
  if (now.selectedRun !== before.selectedRun) return [`${label} is selected.`]
  return []
}

function ofLooks(now: Known, before: Known): string[] {
  const said: string[] = []
  if (now.layout !== before.layout)
    said.push(
      now.layout === 'panels' ? 'Panels: a plot for each run.' : 'Overlay: all runs on one plot.',
    )
  if (now.chart !== before.chart)
    said.push(`Chart: ${titleOf(now)} ${isLogarithmic(now) ? 'Logarithmic' : 'Linear'} scale.`)
  if (now.arrows !== before.arrows)
    said.push(`The arrows of the step are ${now.arrows ? 'shown' : 'hidden'}.`)
  if (now.speed !== before.speed) said.push(`${counted(stepsPerSecond(now), 'step')} per second.`)
  if (
    now.view !== before.view &&
    sameObjective(now.experiment.objective, before.experiment.objective)
  )
    said.push(`${viewWords(now)}.`)
  return said
}

/** A step that was taken alone; under a blindfold the slope is told in its place. */
function ofStep(now: Known, before: Known): string[] {
  const isAlone = now.playback !== 'playing' && before.playback !== 'playing'
  const isSame = now.outcome === before.outcome && now.experiment === before.experiment
  if (!isAlone || !isSame || !isGroundKnown(now) || shownStep(now) === shownStep(before)) return []
  const { selectedRun } = now
  return [`${runLabel(now, selectedRun)}, ${momentOf(now, selectedRun)}.`]
}
