import { useRef, useState } from 'react'
import { useControl } from '../../controls'
import { computation } from '../../startup/parts'
import { useLoaded } from '../../startup/use-part'

/** Opens the computational graph, which is loaded when it is first asked for. */
export function GraphButton() {
  const [open, setOpen] = useState(false)
  const loaded = useLoaded(computation, open)
  const button = useRef<HTMLButtonElement>(null)
  const focus = () => button.current?.focus()
  const toggle = () => setOpen(!open)
  useControl('graph', { focus, act: toggle })
  const close = () => {
    // Closed from elsewhere, it leaves the focus there.
    if (document.activeElement?.closest('.graph-drawer')) focus()
    setOpen(false)
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="quiet-button"
        aria-pressed={open}
        title="How ∇f is computed here, by backpropagation"
        onClick={toggle}
      >
        How ∇f
      </button>
      {loaded && <loaded.GraphPanel onClose={close} />}
    </>
  )
}
