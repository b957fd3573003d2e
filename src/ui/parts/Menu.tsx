import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

interface Props {
  readonly label: string
  /** Where the label alone does not say whose menu it is. */
  readonly name?: string
  readonly className?: string
  readonly onOpen?: () => void
  /** What is below the button; with a way to close it once a choice has been made. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A button with something below it, closed by Escape, by a click elsewhere, or by moving on. */
export function Menu({ label, name = label, className = '', onOpen, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  /** The focus goes back to the button, unless it has moved on to something else. */
  function close(): void {
    const { activeElement, body } = document
    if (activeElement === body || root.current?.contains(activeElement)) button.current?.focus()
    setOpen(false)
  }

  useEffect(() => {
    if (!open) return
    const elsewhere = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    const escaped = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    document.addEventListener('keydown', escaped)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
      document.removeEventListener('keydown', escaped)
    }
  }, [open])

  return (
    <div ref={root} className={`menu ${className}`}>
      <button
        ref={button}
        type="button"
        className="action"
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        onClick={() => {
          if (!open) onOpen?.()
          setOpen(!open)
        }}
      >
        {label}
      </button>
      {open && (
        <div id={id} className="menu-body">
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </div>
  )
}
