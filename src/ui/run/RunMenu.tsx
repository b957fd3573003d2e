import { runLabel } from '../../content/words/run-label'
import { useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { forms } from '../startup/forms-part'
import { useLoaded } from '../startup/use-part'
import type { RunActionsProps } from './RunActions'

/** The menu of actions on one run as a whole. */
export function RunMenu({ index }: { readonly index: number }) {
  const label = useShared((state) => runLabel(state, index))
  return (
    <Menu label="⋯" name={`Actions on ${label}`} className="run-menu" control="runMenu" run={index}>
      {(close) => <Actions index={index} close={close} />}
    </Menu>
  )
}

function Actions(props: RunActionsProps) {
  const loaded = useLoaded(forms)
  return loaded && <loaded.RunActions {...props} />
}
