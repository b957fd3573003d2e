import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Term } from '../../content/words/glossary/term'
import { terms } from '../../content/words/glossary/terms'
import { useFollow } from '../etascope'
import { type AskedFor, askedFor, type Pointed } from './asked-for'
import { TermCard } from './TermCard'
import { markReach } from './write-terms'
import './glossary.css'

interface Open extends AskedFor<HTMLElement> {
  readonly term: Term
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
  const termAt = (target: EventTarget | null): HTMLElement | null => {
    const said = target instanceof Element ? target.closest<HTMLElement>('.term') : null
    return said && byId.has(said.dataset['term'] ?? '') ? said : null
  }
  const isInCard = (target: EventTarget | null) => card.current?.contains(target as Node) ?? false
  const asked = askedFor<HTMLElement>({
    current,
    open: (found) => {
      const term = found && byId.get(found.said.dataset['term'] ?? '')
      setOpen(term ? { ...found, term } : null)
    },
  })

  const pointed = ({
    target,
    pointerType,
    clientX,
    clientY,
  }: PointerEvent): Pointed<HTMLElement> => ({
    said: termAt(target),
    isInCard: isInCard(target),
    isMouse: pointerType === 'mouse',
    x: clientX,
    y: clientY,
  })

  function press(target: EventTarget | null, by: 'press' | 'key'): boolean {
    const said = termAt(target)
    if (said) asked.press(said, by)
    return said !== null
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
  page.addEventListener('pointerover', (event) => asked.over(pointed(event)), { signal })
  page.addEventListener('pointermove', (event) => asked.moved(pointed(event)), {
    signal,
    passive: true,
  })
  page.addEventListener('click', ({ target }) => press(target, 'press'), { signal })
  document.addEventListener('keydown', type, { signal, capture: true })
  document.addEventListener('pointerdown', elsewhere, { signal })
  document.addEventListener('focusin', elsewhere, { signal })
  document.addEventListener('scroll', scrolled, { signal, capture: true })
  return () => {
    asked.stop()
    heard.abort()
  }
}
