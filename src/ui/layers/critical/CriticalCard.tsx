import { useId, useLayoutEffect, useRef, useState } from 'react'
import { startNear } from '../../../content/pictures/start-near'
import { runStartedNear } from '../../../content/pictures/starts-shown'
import {
  placeOf,
  settlingRates,
  startOffered,
  startTaken,
} from '../../../content/words/critical-card'
import type { Entry } from '../../../content/words/critical-entries'
import { conditionOf, limitOf, meaningOf, spectrumOf } from '../../../content/words/critical-words'
import { describeObjective } from '../../../core/objectives/describe'
import { readable } from '../../../core/records/number-format'
import type { Placed } from '../../../plot/layers/critical/nearest-mark'
import type { Known } from '../../../state/known'
import { pixelOf, shownOf, viewShown } from '../../../state/view-shown'
import { useEtascope, useKnown, useShared } from '../../etascope'
import { CloseButton } from '../../parts/CloseButton'
import { mathematics } from '../../parts/mathematics'
import { Told } from '../../parts/Told'
import { keepBeside } from './card-place'

/** The card of one critical point, beside its mark. */
export function CriticalCard({ entry, place }: { readonly entry: Entry; readonly place: Placed }) {
  const { closePoint } = useEtascope()
  const id = useId()
  const node = useRef<HTMLElement>(null)
  const lowest = useShared(
    ({ experiment }) => describeObjective(experiment.objective).globalMinima[0]?.f ?? null,
  )

  useLayoutEffect(() => {
    return node.current ? keepBeside(node.current, place) : undefined
  }, [place])

  // Whoever came by the keyboard is taken back to where they came from. Before the card is painted, so that a key pressed
  // as soon as it is seen finds the focus in it.
  useLayoutEffect(() => {
    const before = document.activeElement
    const card = node.current
    card?.focus({ preventScroll: isInSight(card) })
    return () => {
      const { activeElement, body } = document
      const isHere = activeElement === body || card?.contains(activeElement)
      if (isHere && before instanceof HTMLElement) before.focus()
    }
  }, [])

  useLayoutEffect(() => {
    const elsewhere = ({ target }: Event) => {
      if (!node.current?.contains(target as Node)) closePoint()
    }
    // It would lie over what keys have gone on to. The press that opens it may move the focus, too.
    const onward = (event: FocusEvent) => {
      if ((event.target as Element).matches(':focus-visible')) elsewhere(event)
    }
    const escaped = ({ key }: KeyboardEvent) => key === 'Escape' && closePoint()
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', onward)
    document.addEventListener('keydown', escaped)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', onward)
      document.removeEventListener('keydown', escaped)
    }
  }, [closePoint])

  const { title } = entry
  return (
    <section ref={node} className="critical-card" role="dialog" aria-labelledby={id} tabIndex={-1}>
      <div className="critical-head">
        <h2 id={id}>{title}</h2>
        <CloseButton label="Close" onClick={closePoint} />
      </div>
      <p>{placeOf(entry)}</p>
      <Curvature entry={entry} />
      {meaningOf(entry, lowest).map((sentence) => (
        <p key={sentence} className="critical-words">
          <Told text={sentence} />
        </p>
      ))}
      <StartNear entry={entry} />
    </section>
  )
}

function Curvature({ entry }: { readonly entry: Entry }) {
  const { found } = entry
  const spectrum = spectrumOf(entry)
  if (!found?.hessian || !spectrum) return null
  const [a, b, c] = found.hessian
  const [low, high] = spectrum
  const condition = conditionOf(entry)
  const limit = limitOf(entry)
  const rates = settlingRates(entry)
  return (
    <>
      <dl className="critical-facts">
        <dt>Hessian</dt>
        <dd>
          <span className="vector matrix" {...mathematics}>
            <span>{readable(a)}</span>
            <span>{readable(b)}</span>
            <span>{readable(b)}</span>
            <span>{readable(c)}</span>
          </span>
        </dd>
        <dt>eigenvalues</dt>
        <dd>{`λ = ${readable(low)} and ${readable(high)}`}</dd>
        {condition !== null && (
          <>
            <dt>condition number</dt>
            <dd>{readable(condition)}</dd>
          </>
        )}
        {limit !== null && (
          <>
            <dt>
              2/λ<sub>max</sub>
            </dt>
            <dd>{readable(limit)}</dd>
          </>
        )}
      </dl>
      {rates && (
        <p className="critical-words">
          <Told text={rates} />
        </p>
      )}
    </>
  )
}

/** In a vast view what is near is nearer than can be seen: as in a view of what was searched, some 500 pixels wide. */
function finestOf({ critical }: Known): readonly [x: number, y: number] {
  const searched = critical.found?.points.searched
  if (!searched) return [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [(searched.x1 - searched.x0) / 500, (searched.y1 - searched.y0) / 500]
}

function StartNear({ entry }: { readonly entry: Entry }) {
  const { setStart } = useEtascope()
  const read = useKnown()
  const id = useId()
  const [said, setSaid] = useState('')
  const state = read()
  const shown = shownOf(state)
  const [pixelX, pixelY] = pixelOf(shown)
  const [finestX, finestY] = finestOf(state)
  const pixel = [Math.min(pixelX, finestX), Math.min(pixelY, finestY)] as const
  const at = startNear(entry, viewShown(shown), pixel)
  return (
    <p className="critical-start">
      <button
        type="button"
        className="action critical-button"
        aria-describedby={id}
        onClick={() => {
          setStart(at, 'end', runStartedNear(read()))
          setSaid(startTaken(at))
        }}
      >
        Start near here
      </button>{' '}
      <span id={id} className="caption" role="status">
        {said || startOffered(entry, at)}
      </span>
    </p>
  )
}

function isInSight(node: HTMLElement): boolean {
  const { top, bottom } = node.getBoundingClientRect()
  return top >= 0 && bottom <= innerHeight
}
