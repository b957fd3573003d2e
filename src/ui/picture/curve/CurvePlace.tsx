import { curveOffer } from '../../../content/words/curve-words'
import { isGroundKnown } from '../../../state/known'
import { useControls } from '../../controls'
import { useEtascope, useShared } from '../../etascope'
import { Icon } from '../../parts/Icon'
import { CurvePanel } from './CurvePanel'
import './curve-place.css'

interface Props {
  readonly isShown: boolean
}

/** The curve and the cobweb of a formula in one variable, or above the plots the offer of them. */
export function CurvePlace({ isShown }: Props) {
  const { showLayer } = useEtascope()
  const { focus } = useControls()
  const offer = useShared(curveOffer)
  const isKnown = useShared(isGroundKnown)
  const isEmbedded = useShared((state) => state.embed)
  if (isShown)
    return (
      <section className="curve-place" aria-label="Curve and cobweb">
        <CurvePanel />
        {!isEmbedded && (
          <button
            type="button"
            className="curve-close"
            aria-label="Close the curve"
            title="Show contours instead"
            onClick={() => {
              showLayer('curve', false)
              // The button that has the focus goes with the picture.
              focus('landscape')
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </section>
    )
  if (!isKnown || isEmbedded) return null
  return (
    <p className="curve-offer">
      {offer}{' '}
      <button type="button" className="curve-offered" onClick={() => showLayer('curve', true)}>
        Show its curve
      </button>
    </p>
  )
}
