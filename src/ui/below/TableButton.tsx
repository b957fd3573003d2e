import { lazy, Suspense, useRef, useState } from 'react'

const IterateTable = lazy(() =>
  import('./table/IterateTable').then(({ IterateTable }) => ({ default: IterateTable })),
)

/** Opens the table of iterates, which is loaded when it is first asked for. */
export function TableButton() {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="quiet-button table-button"
        aria-pressed={open}
        title="Every iterate of this run in a table"
        onClick={() => setOpen(!open)}
      >
        Table
      </button>
      {open && (
        <Suspense>
          <IterateTable onClose={close} />
        </Suspense>
      )}
    </>
  )
}
