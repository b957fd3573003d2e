import { useId, useState } from 'react'
import type { Action } from './action'
import { actionGroups } from './actions'
import { keyCaps } from './key-caps'
import { singleKeysOn, switchSingleKeys } from './single-keys'

/** Every key and what it does, and the switch for those that are single characters. */
export function KeyList() {
  const [on, setOn] = useState(singleKeysOn)
  const note = useId()
  return (
    <section className="help-keys" data-off={!on || undefined}>
      <h3>Keys</h3>
      <label className="help-switch">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={note}
          onChange={({ target }) => {
            switchSingleKeys(target.checked)
            setOn(target.checked)
          }}
        />
        Single-key shortcuts
      </label>
      <p id={note} className="help-note">
        Letters, digits and signs. Without them Space, the arrow keys, {keyCaps('Ctrl+Z').join('+')}{' '}
        and other named keys remain.
      </p>
      <div className="help-groups">
        {actionGroups.map(({ name, actions }) => (
          <section key={name}>
            <h4>{name}</h4>
            <dl>
              {actions.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  )
}

/** Two keys are either of them; more are a row of the keyboard. */
function Keys({ keys }: Pick<Action, 'keys'>) {
  const [first, last] = [keys[0], keys.at(-1) ?? keys[0]]
  if (keys.length === 1) return <Key name={first} />
  return (
    <>
      <Key name={first} /> {keys.length === 2 ? 'or' : 'to'} <Key name={last} />
    </>
  )
}

function Key({ name }: { readonly name: string }) {
  return (
    <span className="help-key">
      {keyCaps(name).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
