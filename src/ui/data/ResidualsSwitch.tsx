import { residualsOffered } from '../../content/pictures/data-content'
import type { Residuals } from '../../state/answers'
import { followModels } from '../../state/followers/models'
import { useEtascope, useShared } from '../etascope'

const names: Readonly<Record<Residuals, string>> = {
  none: 'no residuals',
  lines: 'lines',
  squares: 'squares',
}

/** Whether what is missing from each prediction of the selected run is drawn, and as what. */
export function ResidualsSwitch() {
  const { follow } = useEtascope()
  const { showResiduals } = follow(followModels)
  const shown = useShared((state) => state.dataPicture?.residuals ?? 'none')
  const hasLines = useShared((state) => residualsOffered(state).lines)
  const hasSquares = useShared((state) => residualsOffered(state).squares)
  if (!hasLines) return null
  const kinds: readonly Residuals[] = hasSquares ? ['none', 'lines', 'squares'] : ['none', 'lines']
  return (
    <fieldset className="switch switch-small">
      <legend className="visually-hidden">Residuals of the selected run</legend>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === shown}
          title={
            kind === 'squares'
              ? 'Squares whose mean area is the loss of the selected run'
              : undefined
          }
          onClick={() => showResiduals(kind)}
        >
          {names[kind]}
        </button>
      ))}
    </fieldset>
  )
}
