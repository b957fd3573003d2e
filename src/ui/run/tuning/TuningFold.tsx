import { runLabel } from '../../../content/words/run-label'
import { tunedOf } from '../../../core/methods/tuned'
import type { Known } from '../../../state/known'
import { useEtascope, useShared } from '../../etascope'
import { useLoaded } from '../../startup/use-part'
import { tuning } from './tuning-part'

interface Props {
  readonly index: number
}

const tunedOfRun = ({ experiment }: Known, index: number) =>
  tunedOf(experiment.runs[index]?.method ?? '')

/** Unfolds below the slider of a run what every η and β would do. */
export function TuningToggle({ index }: Props) {
  const { showTuning } = useEtascope()
  const label = useShared((state) => runLabel(state, index))
  const symbol = useShared((state) => tunedOfRun(state, index)?.symbol)
  const open = useShared((state) => state.tuningOf === index)
  return (
    symbol && (
      <button
        type="button"
        className="limit-toggle"
        aria-expanded={open}
        aria-label={`What every η and ${symbol} of ${label} does`}
        title={`η × ${symbol}: what every pair does (Shift+U)`}
        onClick={() => showTuning(open ? null : index)}
      >
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 4v16h16M8 16l8-8M16 8v.01" />
        </svg>
      </button>
    )
  )
}

/** The panel that the button unfolds. */
export function TuningFold({ index }: Props) {
  const open = useShared((state) => state.tuningOf === index && tunedOfRun(state, index) !== null)
  const loaded = useLoaded(tuning, open)
  return loaded && <loaded.TuningPanel index={index} />
}
