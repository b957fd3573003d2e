import { terms } from '../../content/words/glossary/terms'
import { unbroken } from '../../content/words/unbroken'
import { Scripted } from '../parts/Scripted'

/** The meanings of the page's words, as their cards tell them. */
export function Words() {
  return (
    <section className="help-words">
      <h3>Words</h3>
      <dl>
        {terms.map(({ id, name, means }) => (
          <div key={id}>
            <dt>
              <Scripted text={unbroken(name)} />
            </dt>
            <dd>
              <Scripted text={unbroken(means)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
