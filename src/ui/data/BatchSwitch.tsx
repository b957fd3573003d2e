import { batchGroundWords } from '../../content/words/batch-words'
import { followModels } from '../../state/followers/models'
import { useEtascope, useShared } from '../etascope'
import { Live } from '../parts/Live'

/** Whether the contours of the batch on show are drawn over those of f, for a run that takes batches. */
export function BatchSwitch() {
  const { follow } = useEtascope()
  const { showBatchGround } = follow(followModels)
  const isShown = useShared((state) => state.dataPicture?.hasBatchGround ?? false)
  const takesBatches = useShared(
    ({ experiment, selectedRun }) => experiment.runs[selectedRun]?.batch !== undefined,
  )
  if (!takesBatches) return null
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-pressed={isShown}
        title="Contours of the loss over the rows that the step on show sees, in the colour of the run"
        onClick={() => showBatchGround(!isShown)}
      >
        Batch’s contours
      </button>
      <Live read={batchGroundWords} className="caption" />
    </>
  )
}
