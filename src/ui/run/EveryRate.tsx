import { runLabel } from '../../content/words/run-label'
import { useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { forms } from '../startup/forms-part'
import { useLoaded } from '../startup/use-part'

interface Props {
  readonly index: number
}

/** The button that tells in words, on a card, what the track of a run shows. */
export function EveryRate({ index }: Props) {
  const label = useShared((state) => runLabel(state, index))
  return (
    <Menu label="what each η does" name={`what each η does, of ${label}`} className="every-rate">
      <Card index={index} />
    </Menu>
  )
}

function Card(props: Props) {
  const loaded = useLoaded(forms)
  return loaded && <loaded.EveryRateCard {...props} />
}
