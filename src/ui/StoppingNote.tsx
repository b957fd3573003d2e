import { useShared } from './etascope'
import { stoppingSentence } from './stopping-sentence'

/** Which test ended a run, and by how much the others missed. */
export function StoppingNote({ index }: { readonly index: number }) {
  const note = useShared(({ outcome }) => {
    const descent = outcome?.descents[index]
    if (!descent || outcome.preview) return null
    return stoppingSentence(descent.trajectory, outcome.experiment.stopping)
  })
  return note && <p className="method-note">{note}</p>
}
