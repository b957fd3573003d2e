import pictures from 'virtual:layer-pictures'
import { layerNames } from '../../content/words/layer-names'
import { type Layer, layers } from '../../experiment/layer'
import { isGroundKnown } from '../../state/known'
import { useEtascope, useShared } from '../etascope'
import './landscape-choices.css'

/** The choice of layers, each with a picture of it and what is to be learnt from it. */
export function LandscapeChoices() {
  const { showLayer } = useEtascope()
  const shown = useShared((state) => state.layers)
  const covered = !useShared(isGroundKnown)
  const hasCurve = useShared(({ only }) => only !== null)
  const offered = layers.filter((layer) => layer !== 'curve' || hasCurve)
  const isHidden = (layer: Layer) => covered && layer !== 'blindfold'
  return offered.map((layer) => (
    <label key={layer} className="menu-item layer-choice">
      <input
        type="checkbox"
        checked={shown.includes(layer)}
        aria-disabled={isHidden(layer)}
        onChange={({ target }) => !isHidden(layer) && showLayer(layer, target.checked)}
      />
      <svg
        className="layer-picture"
        viewBox="0 0 168 112"
        aria-hidden="true"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the build has drawn it, with a painter that escapes all it writes
        dangerouslySetInnerHTML={{ __html: pictures[layer] }}
      />
      <span>
        {layerNames[layer].title}{' '}
        <small>{isHidden(layer) ? 'Hidden by the blindfold' : layerNames[layer].note}</small>
      </span>
    </label>
  ))
}
