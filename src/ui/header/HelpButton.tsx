import { lazy, Suspense, useRef, useState } from 'react'
import { useControl } from '../controls'
import { Icon } from '../parts/Icon'

const Help = lazy(() => import('../keyboard/keyboard').then(({ Help }) => ({ default: Help })))

/** Opens what explains the page and lists its keys; loaded when it is first asked for. */
export function HelpButton() {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useControl('help', { focus: () => button.current?.focus(), act: () => setOpen(true) })
  return (
    <>
      <button
        ref={button}
        type="button"
        className="icon-button help-button"
        aria-label="Help"
        aria-haspopup="dialog"
        title="Help and keys (?)"
        onClick={() => setOpen(true)}
      >
        <Icon name="help" />
      </button>
      {open && (
        <Suspense>
          <Help onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
