import { useRef, useState } from 'react'
import { useControl } from '../controls'
import { table } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

/** Opens the table of iterates, which is loaded when it is first asked for. */
export function TableButton() {
  const [open, setOpen] = useState(false)
  const loaded = useLoaded(table, open)
  const button = useRef<HTMLButtonElement>(null)
  const focus = () => button.current?.focus()
  const toggle = () => setOpen(!open)
  useControl('table', { focus, act: toggle })
  const close = () => {
    // Closed from elsewhere, it leaves the focus there.
    if (document.activeElement?.closest('.table-drawer')) focus()
    setOpen(false)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="quiet-button table-button"
        aria-pressed={open}
        title="Every iterate of this run in a table"
        onClick={toggle}
      >
        Table
      </button>
      {loaded && <loaded.IterateTable onClose={close} />}
    </>
  )
}
