import { spectrumViewOf } from '../../content/pictures/spectrum-view'
import { everyRateTitle, ratesIn, stepsIn } from '../../content/words/band-words'
import { summaryOf } from '../../content/words/rate-meaning'
import { outcomeWords } from '../../content/words/sign-words'
import { type Band, bandsOf } from '../../plot/scene/track/bands'
import { useShared } from '../etascope'
import { Scripted } from '../parts/Scripted'
import { OutcomeIcon } from './OutcomeIcon'

/** The card of what becomes of a run at every rate of its slider, band by band. */
export function EveryRateCard({ index }: { readonly index: number }) {
  const title = useShared((state) => everyRateTitle(state, index))
  const summary = useShared((state) => summaryOf(state, index))
  const state = useShared((shared) => shared)
  const view = spectrumViewOf(state, index)
  const bands = view ? bandsOf(view) : []
  return (
    <div className="every-rate-card">
      <h3>{title}</h3>
      <dl>
        {bands.map((band) => (
          <div key={band.from}>
            <dt>
              <Scripted text={ratesIn(band, state.rateRange)} />
            </dt>
            <dd>
              <OutcomeIcon kind={band.kind === 'other' ? 'reaches' : band.kind} />
              {wordsOf(band)}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <Scripted text={summary} />
      </p>
    </div>
  )
}

function wordsOf(band: Band): string {
  if (band.kind === 'reaches') return `converges in ${stepsIn(band)}`
  return band.kind === 'other' ? `another minimum in ${stepsIn(band)}` : outcomeWords[band.kind]
}
