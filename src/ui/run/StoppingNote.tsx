import { stoppingSentence } from '../../content/words/stopping-sentence'
import { useShared } from '../etascope'

/** Which test ended a run, and by how much the others missed. */
export function StoppingNote({ index }: { readonly index: number }) {
  const note = useShared((state) => {
    const { outcome } = state
    const descent = outcome?.descents[index]
    if (!outcome || outcome.preview || !descent?.verdict) return null
    return stoppingSentence(descent.trajectory, outcome.experiment.stopping)
  })
  return note && <p className="method-note">{note}</p>
}
