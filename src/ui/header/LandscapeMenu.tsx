import type { Layer } from '../../experiment/layer'
import { isBlindfolded } from '../../state/actions/landscape'
import { useEtascope, useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { landscape } from '../startup/parts'

interface Choice {
  readonly layer: Layer
  readonly title: string
  readonly note: string
}

const choices: readonly Choice[] = [
  {
    layer: 'gradient',
    title: 'Gradient field',
    note: 'Arrows of −∇f; their length goes by the logarithm of ‖∇f‖',
  },
  {
    layer: 'flow',
    title: 'Gradient flow',
    note: 'The curve from the start that gradient descent follows as η → 0',
  },
  {
    layer: 'critical',
    title: 'Critical points',
    note: 'Minima, maxima and saddles of the view, with a card for each',
  },
  {
    layer: 'basins',
    title: 'Basin map',
    note: 'Which minimum each start reaches, with the method and the rate of the selected run',
  },
  { layer: 'blindfold', title: 'Blindfold', note: 'Only what the walker has seen' },
  { layer: 'surface', title: '3-D view', note: 'The surface, to look at from all sides' },
]

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
