import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Term } from '../../content/words/glossary/term'
import { terms } from '../../content/words/glossary/terms'
import { useFollow } from '../etascope'
import { TermCard } from './TermCard'
import { markReach } from './write-terms'
import './glossary.css'

/** Milliseconds for which a pointer has to rest on a term to open its card, and be away from both to close it. */
const resting = 350
const leaving = 250

interface Open {
  readonly term: Term
  readonly said: HTMLElement
  /** A card that was only pointed at goes with the pointer. */
  readonly by: 'pointing' | 'press' | 'key'
}

const byId = new Map(terms.map((term) => [term.id, term]))

/** The cards of the terms that are said on the page: by pointing at one, by a press and by a key. */
export function TermCards() {
  const place = useRef<HTMLSpanElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const current = useRef(open)
  useEffect(() => {
    current.current = open
  }, [open])

  useEffect(() => {
    const page = place.current?.closest<HTMLElement>('.page')
    return page ? hearTerms(page, card, () => current.current, setOpen) : undefined
  }, [])

  // The cards of many runs tell much the same: Tab comes to the terms of the one in hand.
  useFollow(
    (state) => state.selectedRun,
    (selected) => {
      const page = place.current?.closest<HTMLElement>('.page')
      if (!page) return
      page.dataset['runInHand'] = String(selected + 1)
      for (const term of page.querySelectorAll<HTMLElement>('.run-card .term')) markReach(term)
    },
  )

  // A menu scrolls by itself, and closes: a card opened from it lies in it, and goes along.
  const around = open?.said.closest('.menu') ?? place.current?.closest('.page')
  return (
    <>
      <span ref={place} hidden />
      {open &&
        around &&
        createPortal(
          <TermCard
            key={open.term.id}
            term={open.term}
            said={open.said}
            takesFocus={open.by === 'key'}
            card={card}
            onClose={() => setOpen(null)}
          />,
          around,
        )}
    </>
  )
}

function hearTerms(
  page: HTMLElement,
  card: { readonly current: HTMLElement | null },
  current: () => Open | null,
  setOpen: (open: Open | null) => void,
): () => void {
  const heard = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (act: () => void, delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(act, delay)
  }
  const termAt = (target: EventTarget | null): Omit<Open, 'by'> | null => {
    const said = target instanceof Element ? target.closest<HTMLElement>('.term') : null
    const term = byId.get(said?.dataset['term'] ?? '')
    return said && term ? { said, term } : null
  }
  const isInCard = (target: EventTarget | null) => card.current?.contains(target as Node) ?? false

  // A page that scrolls under a mouse which rests points at nothing, until it moves.
  let pointer = { x: Number.NaN, y: Number.NaN }
  let isPassedOver = false

  function move(event: PointerEvent): void {
    pointer = { x: event.clientX, y: event.clientY }
    if (isPassedOver) pointAt(event)
  }

  function point(event: PointerEvent): void {
    isPassedOver = event.clientX === pointer.x && event.clientY === pointer.y
    if (!isPassedOver) pointAt(event)
  }

  function pointAt({ target, pointerType }: PointerEvent): void {
    isPassedOver = false
    if (pointerType !== 'mouse') return
    const found = termAt(target)
    const open = current()
    if (found && found.said !== open?.said) {
      if (open === null || open.by === 'pointing')
        later(() => setOpen({ ...found, by: 'pointing' }), resting)
    } else if (found || isInCard(target)) clearTimeout(timer)
    else if (open?.by === 'pointing') later(() => setOpen(null), leaving)
    else clearTimeout(timer)
  }

  function press(target: EventTarget | null, by: 'press' | 'key'): boolean {
    const found = termAt(target)
    if (!found) return false
    clearTimeout(timer)
    const isPinned = current()?.said === found.said && current()?.by !== 'pointing'
    setOpen(isPinned ? null : { ...found, by })
    return true
  }

  function close(): boolean {
    const open = current()
    if (!open) return false
    if (isInCard(document.activeElement)) open.said.focus()
    setOpen(null)
    return true
  }

  function type(event: KeyboardEvent): void {
    const { key, target } = event
    const isMeant =
      key === 'Escape' ? close() : (key === 'Enter' || key === ' ') && press(target, 'key')
    if (!isMeant) return
    // The card on top takes the key, and nothing below it does.
    event.stopPropagation()
    event.preventDefault()
  }

  function elsewhere({ target }: Event): void {
    if (!isInCard(target) && !termAt(target)) setOpen(null)
  }

  function scrolled({ target }: Event): void {
    if (target !== document && !isInCard(target)) setOpen(null)
  }

  const { signal } = heard
  page.addEventListener('pointerover', point, { signal })
  page.addEventListener('pointermove', move, { signal, passive: true })
  page.addEventListener('click', ({ target }) => press(target, 'press'), { signal })
  document.addEventListener('keydown', type, { signal, capture: true })
  document.addEventListener('pointerdown', elsewhere, { signal })
  document.addEventListener('focusin', elsewhere, { signal })
  document.addEventListener('scroll', scrolled, { signal, capture: true })
  return () => {
    clearTimeout(timer)
    heard.abort()
  }
}
