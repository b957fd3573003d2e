import { useId, useLayoutEffect, useRef } from 'react'
import { useCover } from '../controls'
import { CloseButton } from '../parts/CloseButton'
import { Gestures } from './Gestures'
import { KeyList } from './KeyList'
import { Legend } from './Legend'
import { Words } from './Words'
import './help.css'

/** The help: what the page shows, and what can be done to it by hand and by key. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useCover('dialog', true)
  /** At once, not when the browser comes to say that it is closed: a key may be pressed before that. */
  function close(): void {
    dialog.current?.close()
    onClose()
  }
  // A dialog that closes gives the focus back to where it was.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog without being asked
    <dialog
      ref={dialog}
      className="help"
      aria-labelledby={title}
      onCancel={close}
      onClick={({ target }) => target === dialog.current && close()}
    >
      <div className="help-head">
        <h2 id={title}>Help</h2>
        <CloseButton label="Close the help" onClick={close} />
      </div>
      <div className="help-body">
        <div className="help-reading">
          <Legend />
          <Gestures />
        </div>
        <KeyList />
        <Words />
      </div>
    </dialog>
  )
}
