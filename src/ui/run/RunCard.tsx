import { runLabel } from '../../content/words/run-label'
import { useShared } from '../etascope'
import { Picture } from '../picture/Picture'
import { useWhole } from '../startup/whole'
import { Headline } from './Headline'
import { RunHeading } from './RunHeading'
import { useRaising } from './raising'

interface Props {
  readonly index: number
  readonly withPicture: boolean
}

/** One run: its path, its learning rate, and what became of it. */
export function RunCard({ index, withPicture }: Props) {
  const raising = useRaising(index)
  const label = useShared((state) => runLabel(state, index))
  const whole = useWhole()
  const raised = useShared((state) => state.raisedRun === index)
  return (
    <section
      className={`run-card run-${index + 1}`}
      aria-label={`Run: ${label}`}
      data-raised={raised || undefined}
      {...raising}
    >
      <div className="run-head">
        <RunHeading index={index} />
        <Headline index={index} sentenceOf={whole?.sentenceOf ?? null} />
        {whole && <whole.MethodMenu index={index} />}
        {whole && <whole.RunMenu index={index} />}
      </div>
      {withPicture && <Picture run={index} measured={index === 0} />}
      {whole && <whole.RateSlider index={index} />}
      {whole && <whole.LimitFold index={index} />}
      {whole && <whole.TuningFold index={index} />}
      {whole && <whole.VerdictLine index={index} />}
    </section>
  )
}
