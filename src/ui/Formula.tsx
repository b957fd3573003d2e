import { recordOf } from '../state/defaults'
import { useEtascope, useShared } from './etascope'
import { FormulaField } from './FormulaField'
import { Icon } from './Icon'
import { Typeset } from './Typeset'

/** f(x, y) = …, as it is printed or as it is typed. */
export function Formula() {
  const { openDraft } = useEtascope()
  const objective = useShared((state) => state.experiment.objective)
  const tex = useShared((state) => state.tex)
  const editing = useShared((state) => state.draft !== null)
  const record = recordOf(objective)
  const text = objective.kind === 'formula' ? objective.text : (record?.formula ?? '')
  const [first, second] = record?.parameters ?? ['x', 'y']
  const plain = text
    .replaceAll('^2', '²')
    .replaceAll('^3', '³')
    .replaceAll('-', '−')
    .replaceAll('*', '·')
  const head = `f(${first}, ${second}) = `
  if (editing) return <FormulaField head={head} />
  return (
    <div className="formula">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long formula scrolls, and keys must reach it */}
      <section className="formula-shown" tabIndex={0} aria-label="Formula">
        {tex === null ? (
          <span className="formula-plain">{head + plain}</span>
        ) : (
          <Typeset tex={head + tex} plain={head + plain} />
        )}
      </section>
      <button type="button" className="icon-button" aria-label="Type a formula" onClick={openDraft}>
        <Icon name="edit" />
      </button>
    </div>
  )
}
