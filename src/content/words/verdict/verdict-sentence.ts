import type { OutcomeKind } from '../../../plot/scene/signs/outcome-kinds'
import type { Known, KnownOutcome } from '../../../state/known'
import { unbroken } from '../unbroken'
import type { EndWords } from './end-facts'
import { endWords } from './end-words'
import { cannotStart, endedDescent, kindOfEnd } from './run-outcome'

export interface Sentence extends EndWords {
  /** The sign that goes with it. */
  readonly kind: OutcomeKind
}

/** Headline and rest as sentences that follow one another. */
export function saidAloud({ headline, rest }: Sentence): string {
  return `${headline}. ${rest}`
}

/** Sentences are asked for every frame, and said of outcomes that never change: a run is compared with the others. */
const sentences = new WeakMap<KnownOutcome, Map<number, Sentence>>()

/** The sentences on a run that has ended; null while there is nothing to say. */
export function sentenceOf(state: Known, index: number): Sentence | null {
  const { outcome, halted, dragging } = state
  const descent = endedDescent(state, index)
  if (!outcome || !descent) return null
  if (cannotStart(descent) && isFiniteNowhere(state)) return nowhere
  const made = sentences.get(outcome) ?? new Map<number, Sentence>()
  sentences.set(outcome, made)
  let said = made.get(index)
  if (!said) {
    const { headline, rest } = endWords(descent, outcome, state.only)
    said = { kind: kindOfEnd(descent), headline, rest: unbroken(rest) }
    made.set(index, said)
  }
  if (!outcome.preview) return said
  const end = halted
    ? 'So far; the rest was cancelled.'
    : `These are the first steps only, ${dragging ? 'while something moves' : 'and the rest is to come'}.`
  return { ...said, rest: `${said.rest} ${end}` }
}

const nowhere: Sentence = {
  kind: 'outside',
  headline: 'Cannot start here',
  rest: 'f is finite nowhere in view, so no start will do.',
}

/** Whether not one sample of f is finite, as far as has been looked. */
function isFiniteNowhere({ field }: Known): boolean {
  return field !== null && !field.finiteEverywhere && Number.isNaN(field.low)
}
