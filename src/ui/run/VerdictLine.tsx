import { twinSentence } from '../../content/words/described-picture'
import { explanationOf } from '../../content/words/explanation-sentence'
import { momentOf } from '../../content/words/verdict/moment'
import { sentenceOf } from '../../content/words/verdict/verdict-sentence'
import type { Known } from '../../state/known'
import { Live } from '../parts/Live'
import { Headline } from './Headline'

/** The verdict on one run, why it is so, and where its playhead stands. */
export function VerdictLine({ index }: { readonly index: number }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div className="verdict" role="group" aria-label="Verdict">
      <p>
        <Headline index={index} sentenceOf={sentenceOf} />
        <span className="visually-hidden">. </span>
        <Live read={(state) => sentenceOf(state, index)?.rest ?? ''} terms />
      </p>
      <p className="why">
        <Live read={(state) => reasonOf(state, index)} terms />
      </p>
      <p className="moment">
        <Live read={(state) => momentOf(state, index)} terms />
      </p>
    </div>
  )
}

/** The reason of a verdict; of runs with the same steps it is told once. */
function reasonOf(state: Known, index: number): string {
  return twinSentence(state, index) || explanationOf(state, index)
}
