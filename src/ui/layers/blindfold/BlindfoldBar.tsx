import { useControls } from '../../controls'
import { useEtascope } from '../../etascope'
import { Menu } from '../../parts/Menu'
import './blindfold.css'
import { SlopeAnnouncer } from '../SlopeAnnouncer'

/** The bar that tells what the blindfold is, why, and the way out of it. */
export function BlindfoldBar() {
  const { showLayer } = useEtascope()
  const { focus } = useControls()

  /** The focus goes to what plays on, rather than be lost with the button. */
  function lift(): void {
    focus('play')
    showLayer('blindfold', false)
  }

  return (
    <section className="blindfold-bar" aria-label="Blindfold">
      <p>
        You see what gradient descent sees: the slope under its feet. Press ▶{' '}
        <span className="blindfold-keys">or → </span>to take a step.
      </p>
      <Menu label="Why a blindfold?" className="blindfold-why">
        <div className="blindfold-lesson">
          <p>Gradient descent knows f and ∇f only where it stands, never where a minimum is.</p>
          <p>
            −∇f is the way in which f falls fastest right there, so its step is −η∇f: downhill, and
            longer where it is steeper.
          </p>
          <p>
            How far that way leads down depends on the curvature, which it cannot see. So the
            learning rate η is a guess, and one that is too large may land it higher than it stood.
          </p>
          <p>
            It comes to rest where the slope is zero, and cannot tell the lowest place of all from
            one that is only the lowest nearby.
          </p>
        </div>
      </Menu>
      <button type="button" className="blindfold-lift" onClick={lift}>
        Lift the blindfold
      </button>
      <SlopeAnnouncer />
    </section>
  )
}
