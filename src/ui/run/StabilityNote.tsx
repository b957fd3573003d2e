import { curvatureNote } from '../../content/words/curvature-note'
import { useShared } from '../etascope'
import { Told } from '../parts/Told'

/** The note on what the curvature where a run ended says of its learning rate. */
export function StabilityNote({ index }: { readonly index: number }) {
  const note = useShared((state) => curvatureNote(state, index))
  return (
    note && (
      <p className="method-note">
        <Told text={note} />
      </p>
    )
  )
}
