import { runLabel } from '../../../content/words/run-label'
import { useEtascope, useShared } from '../../etascope'
import { useLoaded } from '../../startup/use-part'
import { limits } from './limits-part'

interface Props {
  readonly index: number
}

/** A fork, as of a run that settles into two values. */
export function LimitIcon() {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 12h6M9 12c4 0 5-6 12-6M9 12c4 0 5 6 12 6" />
    </svg>
  )
}

/** Unfolds below the slider of a run where every rate of it ends up. */
export function LimitToggle({ index }: Props) {
  const { showLimits } = useEtascope()
  const label = useShared((state) => runLabel(state, index))
  const open = useShared((state) => state.limitView?.run === index)
  return (
    <button
      type="button"
      className="limit-toggle"
      aria-expanded={open}
      aria-label={`Where every rate of ${label} ends up`}
      title="Where every rate ends up: rest, cycles, chaos (U)"
      onClick={() => showLimits(open ? null : { run: index, range: null, quantity: 'f' })}
    >
      <LimitIcon />
    </button>
  )
}

/** The panel that the button unfolds. */
export function LimitFold({ index }: Props) {
  const open = useShared((state) => state.limitView?.run === index)
  const loaded = useLoaded(limits, open)
  return loaded && <loaded.LimitPanel index={index} />
}
