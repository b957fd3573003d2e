import { sentenceOf } from '../../content/words/verdict-sentence'
import { Live } from '../parts/Live'

/** The verdict in two or three words, where there is no room for the sentence of every run. */
export function BriefVerdict({ index }: { readonly index: number }) {
  return (
    <span className="verdict-brief">
      <Live read={(state) => sentenceOf(state, index)?.brief ?? ''} />
    </span>
  )
}
