import { sentenceOf } from '../../content/words/verdict-sentence'
import { outcomeSigns } from '../../plot/scene/signs/outcome-signs'
import { isWalking, type Known } from '../../state/known'
import { useShared } from '../etascope'
import { Live } from '../parts/Live'
import { OutcomeIcon } from './OutcomeIcon'

/**
 * The headline of a run: what became of it, in a few words with the sign of that, or what it is about while that is not
 * known.
 */
export function Headline({ index }: { readonly index: number }) {
  const kind = useShared((state) => sentenceOf(state, index)?.kind ?? null)
  return (
    <strong className={`headline ${kind ? outcomeSigns[kind].colour : ''}`}>
      {kind && <OutcomeIcon kind={kind} />}
      <Live read={(state) => sentenceOf(state, index)?.headline ?? waiting(state, index)} />
    </strong>
  )
}

function waiting(state: Known, index: number): string {
  const { halted, suggesting } = state
  if (halted) return 'Cancelled'
  if (isWalking(state, index)) return 'On its way'
  return suggesting ? 'Looking for telling rates…' : 'Descending…'
}
