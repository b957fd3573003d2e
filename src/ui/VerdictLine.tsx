import { Live } from './Live'
import { momentOf, sentenceOf } from './verdict-sentence'

/** The verdict on one run, with where its playhead stands. */
export function VerdictLine({ index }: { readonly index: number }) {
  return (
    <div className="verdict">
      <p>
        <strong>
          <Live read={(state) => sentenceOf(state, index)?.lead ?? 'Descending…'} />
        </strong>{' '}
        <Live read={(state) => sentenceOf(state, index)?.rest ?? ''} />
      </p>
      <p className="moment">
        <Live read={(state) => momentOf(state, index)} />
      </p>
    </div>
  )
}
