import { Menu } from '../parts/Menu'
import { forms } from '../startup/forms-part'
import { useLoaded } from '../startup/use-part'

/** The menu of what can be done to the runs as a set. */
export function RunsMenu() {
  return (
    <Menu label="Runs" className="runs-menu" control="comparisons">
      {(close) => <Choices close={close} />}
    </Menu>
  )
}

function Choices(props: { readonly close: () => void }) {
  const loaded = useLoaded(forms)
  return loaded && <loaded.RunsChoices {...props} />
}
