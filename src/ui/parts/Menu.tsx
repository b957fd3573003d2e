import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Wish } from '../../plot/floating/place'
import { type ControlName, focusOnField, useControl, useCover } from '../controls'
import { keepFloating } from '../startup/floating-part'
import { Icon, type IconName } from './Icon'

interface Props {
  readonly label: string
  /** Shown in place of the label, which is then told on hover. */
  readonly icon?: IconName
  /** The name where the label alone does not say whose menu it is. */
  readonly name?: string
  readonly className?: string
  /** The name by which keys open it, and which run's it is. */
  readonly control?: ControlName
  readonly run?: number
  readonly onOpen?: () => void
  /** The place of the content below the button, if there were room everywhere. */
  readonly wish?: Wish
  /** The content below the button; with a way to close it once a choice has been made. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

const belowAtEnd: Wish = { side: 'below', align: 'end' }

/** A button with something below it, closed by Escape, by a click elsewhere, or by moving on. */
export function Menu({
  label,
  icon,
  name = label,
  className = '',
  control,
  run,
  onOpen,
  wish = belowAtEnd,
  children,
}: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const focus = () => button.current?.focus()
  useControl(control, { focus, act: reveal }, run)
  useCover('menu', open)

  function press(): void {
    if (!open) onOpen?.()
    setOpen(!open)
  }

  /** Opens it with the focus on the first thing in it. */
  function reveal(): void {
    focus()
    flushSync(press)
    if (!body.current) return
    const below = body.current
    const first = () => below.querySelector<HTMLElement>(':is(input, select, button):enabled')
    if (first()) {
      focusOnField(first())
      return
    }
    // The menu's content may still be on its way.
    const observer = new MutationObserver(() => {
      if (!first()) return
      observer.disconnect()
      if (document.activeElement === button.current) focusOnField(first())
    })
    observer.observe(below, { childList: true, subtree: true })
  }

  /** The focus goes back to the button, unless it has moved on to something else. */
  function close(): void {
    const { activeElement, body } = document
    if (activeElement === body || root.current?.contains(activeElement)) button.current?.focus()
    setOpen(false)
  }

  useLayoutEffect(() => {
    if (!open || !body.current || !button.current) return
    const { current: anchor } = button
    return keepFloating(body.current, () => anchor.getBoundingClientRect(), wish)
  }, [open, wish])

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
        className={icon ? 'icon-button' : 'action'}
        title={icon && label}
        aria-expanded={open}
        aria-controls={id}
        aria-label={name}
        onClick={press}
      >
        {icon ? <Icon name={icon} /> : <span className="menu-label">{label}</span>}
      </button>
      {open && (
        <div ref={body} id={id} className="menu-body">
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </div>
  )
}
