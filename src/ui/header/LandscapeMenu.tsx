import { useEtascope } from '../etascope'
import { Menu } from '../parts/Menu'
import { landscape, landscapeChoices } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

/** The menu of layers, which show the ground that descent walks on. */
export function LandscapeMenu() {
  const { follow } = useEtascope()
  return (
    <Menu
      label="Landscape"
      className="landscape-menu"
      control="landscape"
      onOpen={() => {
        landscape.load().then(
          ({ followBasins }) => follow(followBasins).prepare(),
          // A failure is told to whoever shows a layer, which asks once more.
          () => {},
        )
      }}
    >
      <Choices />
    </Menu>
  )
}

function Choices() {
  const loaded = useLoaded(landscapeChoices)
  return loaded && <loaded.LandscapeChoices />
}
