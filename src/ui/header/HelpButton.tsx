import { useRef, useState } from 'react'
import { useControl } from '../controls'
import { Icon } from '../parts/Icon'
import { keyboard } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

/** Opens what explains the page and lists its keys; loaded when it is first asked for. */
export function HelpButton() {
  const [asked, setAsked] = useState(0)
  const loaded = useLoaded(keyboard, asked)
  const button = useRef<HTMLButtonElement>(null)
  const ask = () => setAsked(asked + 1)
  useControl('help', { focus: () => button.current?.focus(), act: ask })
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button help-button"
        aria-label="Help"
        aria-haspopup="dialog"
        title="Help and keys (?)"
        onClick={ask}
      >
        <Icon name="help" />
      </button>
      {loaded && <loaded.Help onClose={() => setAsked(0)} />}
    </>
  )
}
