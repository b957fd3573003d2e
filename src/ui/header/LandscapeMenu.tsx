import { layerNames } from '../../content/words/layer-names'
import { type Layer, layers } from '../../experiment/layer'
import { isBlindfolded } from '../../state/actions/landscape'
import { useEtascope, useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { landscape } from '../startup/parts'

/** What to see of the ground that descent walks on. */
export function LandscapeMenu() {
  const { showLayer, follow } = useEtascope()
  const shown = useShared((state) => state.layers)
  const blindfolded = useShared(isBlindfolded)
  const isHidden = (layer: Layer) => blindfolded && layer !== 'blindfold'
  return (
    <Menu
      label="Landscape"
      className="landscape-menu"
      control="landscape"
      onOpen={() => {
        landscape.load().then(
          ({ followBasins }) => follow(followBasins).prepare(),
          // Whoever shows a layer asks once more, and says what is wrong.
          () => {},
        )
      }}
    >
      {layers.map((layer) => (
        <label key={layer} className="menu-item">
          <input
            type="checkbox"
            checked={shown.includes(layer)}
            aria-disabled={isHidden(layer)}
            onChange={({ target }) => !isHidden(layer) && showLayer(layer, target.checked)}
          />
          {layerNames[layer].title}{' '}
          <small>{isHidden(layer) ? 'Hidden by the blindfold' : layerNames[layer].note}</small>
        </label>
      ))}
    </Menu>
  )
}
