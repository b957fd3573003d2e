import { useCallback, useEffect, useRef, useState } from 'react'
import { spoken } from '../../core/records/spoken'
import type { Known } from '../../state/known'
import { useChanges, useKnown } from '../etascope'

interface Props {
  /** Whether there may be something new to tell. */
  readonly isNews: (now: Known, before: Known) => boolean
  /** Null where nothing is to be told yet. */
  readonly sentence: (state: Known) => string | null
  /** Without news, in milliseconds, before it is told. */
  readonly pause: number
}

/** Tells assistive technology what has come about, once it has come to rest; its props are to stay the same. */
export function Spoken({ isNews, sentence, pause }: Props) {
  const read = useKnown()
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sayLater = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const next = sentence(read())
      if (next !== null) setSaid(spoken(next))
    }, pause)
  }, [read, sentence, pause])
  useChanges((now, before) => isNews(now, before) && sayLater())
  useEffect(() => {
    sayLater()
    return () => clearTimeout(timer.current)
  }, [sayLater])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
