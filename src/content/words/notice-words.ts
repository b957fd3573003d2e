import { findMethod } from '../../core/methods/registry'
import { describeObjective } from '../../core/objectives/describe'
import type { Run } from '../../core/records/experiment'
import type { FormulaError } from '../../core/records/formula-error'
import { counted, exact } from '../../core/records/number-format'
import type { Failed, Said } from '../../state/said'
import type { FormulaDraft } from '../../state/state'
import type { WorkKind } from '../../state/work'

export interface NoticeWords {
  readonly text: string
  /** The points that `text` introduces. */
  readonly items?: readonly string[]
}

/** The words of a notice, in sentences. */
export function noticeWords(said: Said): NoticeWords {
  switch (said.kind) {
    case 'link':
      return linkWords(said)
    case 'fault':
      return { text: faultSentence(said) }
    case 'searchCancelled':
      return { text: 'Cancelled the search for rates.' }
    case 'runsCancelled':
      return { text: said.isOtherShown ? otherShown : noneShown }
    case 'nothingToDownload':
      return { text: nothingToDownload }
    case 'stationaryStart':
      return { text: stationaryStart }
    case 'noneConverges':
    case 'hardlyAnyConverges':
      return {
        text: `${said.kind === 'noneConverges' ? 'No' : 'Hardly any'} rate tried converges within ${counted(said.maxSteps, 'step')} from this start; these three merely differ.`,
      }
    case 'noBestRate':
      return { text: noBestRate(said) }
    case 'ratesReplacedRuns':
      return {
        text: 'Gradient descent at suggested rates is in the place of your runs.',
      }
    case 'ratesRefitted':
      return { text: (said.found ? fitted : notFitted)[said.to] }
    case 'words':
      return { text: said.text }
    default:
      return said satisfies never
  }
}

const otherShown = 'Cancelled: this is the last experiment that was finished.'
const noneShown =
  'Cancelled before the runs were finished. Change anything to run again, for instance fewer steps.'
const nothingToDownload =
  'Nothing to download: the runs were cancelled before they were finished. Change something, for instance to fewer steps, and download once they are.'
const stationaryStart =
  '‖∇f‖ at this start is so small that it counts as 0, and no rates were looked for. Choose another start, or a smaller threshold.'
const fitted = {
  start: 'Rates fitted to the new start.',
  data: 'Rates fitted to the new loss.',
} as const
const notFitted = {
  start:
    'The learning rates are those of the old start: from the new one no small, good and large rate was found.',
  data: 'The learning rates are those of the old loss: for the new one no small, good and large rate was found.',
} as const
const ofLink = 'Parts of this link could not be used:'

/** All that is wrong with a link; of one thing alone without a list. */
function linkWords({ messages, instead }: Extract<Said, { kind: 'link' }>): NoticeWords {
  const said = instead
    ? `f: ${faultSentence(instead)} Showing ${describeObjective(instead.shown).name} instead.`
    : null
  const items = [...new Set([...messages, ...(said === null ? [] : [said])])]
  const [first = '', ...others] = items
  return others.length === 0 ? { text: first } : { text: ofLink, items }
}

/** The sentence on what went wrong with which surface. */
export function faultSentence({ fault, objective }: Failed): string {
  const { name, words } = describeObjective(objective)
  const surface = words.f === undefined ? name : `the formula ${shortened(words.f)}`
  switch (fault.kind) {
    case 'formula':
      return `Cannot use ${surface}: ${fault.error.message}`
    case 'tooSlow':
      return `Gave up on ${surface}: it was too slow, with no answer for 3 seconds. What you had before is still here.`
    case 'notLoaded':
      return `What works on ${surface} could not be loaded. Reload the page; your experiment is in its address.`
    case 'unexpected':
      return `Something went wrong while working on ${surface}: ${fault.message}`
    case 'bug':
      return `Something went wrong: ${fault.message}`
    default:
      return fault satisfies never
  }
}

/** The error of a formula as it was typed; where the fault is not in the text itself, it is told of the text as a whole. */
export function draftError({ text, fault }: FormulaDraft): FormulaError | null {
  if (fault === null) return null
  if (fault.kind === 'formula') return fault.error
  return { message: faultSentence({ fault, objective: { kind: 'formula', text } }), position: 0 }
}

function noBestRate({
  without,
  within,
}: {
  readonly without: readonly Run[]
  readonly within: number
}): string {
  const names = without.map((run) => findMethod(run.method)?.name ?? run.method)
  const listed = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names[0]
  const [subject, verb] = names.length > 1 ? ['They', 'keep'] : ['It', 'keeps']
  const rate = exact(without[0]?.learningRate ?? Number.NaN)
  return `No rate was found at which ${listed} would converge within ${counted(within, 'step')} from this start. ${subject} ${verb} η = ${rate}.`
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

/** The work that the page is at, as long as it takes. */
export const workWords: Readonly<Record<WorkKind, string>> = {
  descents: 'Descending',
  rates: 'Looking for rates',
  criticalPoints: 'Looking for critical points',
  spectra: 'Following every rate of the sliders',
  file: 'Writing the file',
}
