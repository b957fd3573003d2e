import { isBlindfolded, type Layer } from '../../state/landscape'
import { useEtascope, useShared } from '../etascope'
import { Menu } from '../Menu'

interface Choice {
  readonly layer: Layer
  readonly title: string
  readonly note: string
}

const choices: readonly Choice[] = [
  { layer: 'blindfold', title: 'Blindfold', note: 'Only what the walker has seen' },
  { layer: 'surface', title: '3-D view', note: 'The surface, to look at from all sides' },
]

/** What to see of the ground that descent walks on. */
export function LandscapeMenu() {
  const { showLayer } = useEtascope()
  const shown = useShared((state) => state.layers)
  const blindfolded = useShared(isBlindfolded)
  const isHidden = (layer: Layer) => blindfolded && layer !== 'blindfold'
  return (
    <Menu label="Landscape" className="landscape-menu">
      {choices.map(({ layer, title, note }) => (
        <label key={layer} className="menu-item">
          <input
            type="checkbox"
            checked={shown.includes(layer)}
            disabled={isHidden(layer)}
            onChange={({ target }) => showLayer(layer, target.checked)}
          />
          {title} <small>{isHidden(layer) ? 'Hidden by the blindfold' : note}</small>
        </label>
      ))}
    </Menu>
  )
}
