import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { pictureSize, termPictures } from '../../content/pictures/term-pictures'
import type { SeenIn, Term } from '../../content/words/glossary/term'
import { unbroken } from '../../content/words/unbroken'
import { keepInWindow } from '../../plot/floating/keep-in-window'
import { isGroundKnown } from '../../state/known'
import { useControls, useCover } from '../controls'
import { useEtascope, useKnown, useShared } from '../etascope'
import { Scripted } from '../parts/Scripted'
import { Typeset } from '../parts/Typeset'
import { see } from './see'

interface Props {
  readonly term: Term
  /** The place in a text where it is said. */
  readonly said: HTMLElement
  /** Opened by a key, it takes the focus. */
  readonly takesFocus: boolean
  readonly onClose: () => void
  readonly card: RefObject<HTMLDivElement | null>
}

/** The card of a term: its meaning, in one sentence and one picture or formula, and where on the page it is to be seen. */
export function TermCard({ term, said, takesFocus, onClose, card }: Props) {
  const app = useEtascope()
  const read = useKnown()
  const controls = useControls()
  const heading = useId()
  const { shown, see: seen = [] } = term
  const covered = !useShared(isGroundKnown)
  const isInSight = (where: SeenIn) => !covered || !('layer' in where)
  const place = useRef(() => said.getBoundingClientRect())
  useCover('menu', takesFocus)

  useLayoutEffect(() => {
    if (!card.current) return
    return keepInWindow(card.current, place.current, { side: 'below', align: 'start' })
  }, [card])

  useEffect(() => {
    said.setAttribute('aria-expanded', 'true')
    return () => said.removeAttribute('aria-expanded')
  }, [said])

  useEffect(() => {
    if (takesFocus) card.current?.focus()
  }, [takesFocus, card])

  return (
    <div ref={card} className="term-card" role="dialog" aria-labelledby={heading} tabIndex={-1}>
      <p id={heading} className="term-name">
        <Scripted text={term.name} />
      </p>
      <p>
        <Scripted text={unbroken(term.means)} />
      </p>
      {'picture' in shown ? (
        <svg
          className="term-picture"
          viewBox={`0 0 ${pictureSize.width} ${pictureSize.height}`}
          aria-hidden="true"
        >
          {termPictures[shown.picture].map(({ d, kind }) => (
            <path key={d} className={`term-${kind}`} d={d} />
          ))}
        </svg>
      ) : (
        <p className="term-formula">
          <Typeset tex={shown.tex} plain={shown.plain} />
        </p>
      )}
      {seen.filter(isInSight).map((each) => (
        <button
          key={each.words}
          type="button"
          className="action term-see"
          onClick={() => {
            onClose()
            see(each, app, controls, read().selectedRun)
          }}
        >
          {each.words}
        </button>
      ))}
    </div>
  )
}
