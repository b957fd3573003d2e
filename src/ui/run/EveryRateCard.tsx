import { spectrumViewOf } from '../../content/pictures/spectrum-view'
import { everyRateTitle, ratesIn, stepsIn } from '../../content/words/band-words'
import { summaryOf } from '../../content/words/rate-meaning'
import { outcomeWords } from '../../content/words/sign-words'
import { type Band, bandsListed } from '../../plot/scene/track/bands'
import { useEtascope, useShared } from '../etascope'
import { Scripted } from '../parts/Scripted'
import { LimitIcon } from './limits/LimitFold'
import { OutcomeIcon } from './OutcomeIcon'

/** The card of what becomes of a run at every rate of its slider, band by band. */
export function EveryRateCard({ index }: { readonly index: number }) {
  const { showLimits } = useEtascope()
  const title = useShared((state) => everyRateTitle(state, index))
  const summary = useShared((state) => summaryOf(state, index))
  const state = useShared((shared) => shared)
  const view = spectrumViewOf(state, index)
  const { bands, isAll } = view ? bandsListed(view) : { bands: [], isAll: true }
  return (
    <div className="every-rate-card">
      <h3>{title}</h3>
      <dl>
        {bands.map((band, k) => (
          <div key={band.from}>
            <dt>
              <Scripted text={ratesIn(band, state.rateRange)} />
            </dt>
            <dd>
              <OutcomeIcon kind={band.kind === 'other' ? 'reaches' : band.kind} />
              {wordsOf(band, !bands.slice(0, k).some(({ kind }) => kind === band.kind))}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {!isAll && 'Bands too narrow to be named on the track are left out. '}
        <Scripted text={summary} />
      </p>
      <button
        type="button"
        className="quiet-button every-rate-limits"
        onClick={() => showLimits({ run: index, range: null, quantity: 'f' })}
      >
        <LimitIcon /> Draw where every rate ends up in the long run
      </button>
    </div>
  )
}

/** A term that is explained once is only named after that. */
function wordsOf(band: Band, isFirst: boolean): string {
  if (band.kind === 'reaches') return `converges in ${stepsIn(band)}`
  const words = outcomeWords[band.kind === 'other' ? 'reaches' : band.kind]
  const explained = isFirst ? words : (words.split(':')[0] ?? words)
  return band.kind === 'other' ? `another minimum in ${stepsIn(band)}` : explained
}
