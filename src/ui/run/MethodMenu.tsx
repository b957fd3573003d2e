import { methodSummary } from '../../content/words/method-summary'
import { runLabel } from '../../content/words/run-label'
import { gradientDescent } from '../../core/methods/gradient-descent'
import { useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { forms } from '../startup/forms-part'
import { useLoaded } from '../startup/use-part'

/** The method of one run: named beside the run, and chosen and tuned below its name. */
export function MethodMenu({ index }: { readonly index: number }) {
  const run = useShared((state) => state.experiment.runs[index])
  const label = useShared((state) => runLabel(state, index))
  if (!run) return null
  const summary = methodSummary(run)
  const isTold = summary === gradientDescent.name || label.split(', run ')[0] === summary
  return (
    <Menu
      control="method"
      run={index}
      label={summary}
      name={`Method of ${label}: ${summary}`}
      className={isTold ? 'method method-told' : 'method'}
    >
      <Fields index={index} />
    </Menu>
  )
}

function Fields({ index }: { readonly index: number }) {
  const loaded = useLoaded(forms)
  return loaded && <loaded.MethodFields index={index} />
}
