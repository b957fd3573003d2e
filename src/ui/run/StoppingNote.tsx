import { stoppingNote } from '../../content/words/stopping-sentence'
import { useShared } from '../etascope'
import { Told } from '../parts/Told'

/** The note on which test ended a run, and by how much the others missed. */
export function StoppingNote({ index }: { readonly index: number }) {
  const note = useShared((state) => stoppingNote(state, index))
  return (
    note && (
      <p className="method-note">
        <Told text={note} />
      </p>
    )
  )
}
