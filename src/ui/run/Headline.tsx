import { runOutcome } from '../../content/words/verdict/run-outcome'
import { outcomeSigns } from '../../plot/scene/signs/outcome-signs'
import { isWalking, type Known } from '../../state/known'
import { useShared } from '../etascope'
import { Live } from '../parts/Live'
import { OutcomeIcon } from './OutcomeIcon'

interface Props {
  readonly index: number
  /** The sentences on a run that has ended; null until they are loaded, with what stands around the plots. */
  readonly sentenceOf:
    | ((state: Known, index: number) => { readonly headline: string } | null)
    | null
}

/**
 * The headline of a run: what became of it, in a few words with the sign of that, or what it is about while that is not
 * known.
 */
export function Headline({ index, sentenceOf }: Props) {
  const kind = useShared((state) => runOutcome(state, index))
  const read = (state: Known) =>
    runOutcome(state, index) === null
      ? waiting(state, index)
      : (sentenceOf?.(state, index)?.headline ?? '')
  return (
    <strong className={`headline ${kind ? outcomeSigns[kind].colour : ''}`}>
      {kind && <OutcomeIcon kind={kind} />}
      <Live read={read} />
    </strong>
  )
}

function waiting(state: Known, index: number): string {
  const { halted, suggesting } = state
  if (halted) return 'Cancelled'
  if (isWalking(state, index)) return 'On its way'
  return suggesting ? 'Looking for telling rates…' : 'Descending…'
}
