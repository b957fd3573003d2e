import { useCallback, useEffect, useRef, useState } from 'react'
import type { Known } from '../../state/known'
import { useChanges, useKnown } from '../etascope'

interface Speech {
  /** Whether there may be something new to tell. */
  readonly isNews: (now: Known, before: Known) => boolean
  /** Next text of the live region, from the state and the text so far. */
  readonly say: (now: Known, before: string) => string
  /** Time without news before it is told, in milliseconds. */
  readonly pause: number
}

/** The text of a live region, which changes once things have come to rest; the arguments are to stay the same. */
export function useSaid({ isNews, say, pause }: Speech): string {
  const read = useKnown()
  const [said, setSaid] = useState('')
  const last = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sayLater = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      last.current = say(read(), last.current)
      setSaid(last.current)
    }, pause)
  }, [read, say, pause])
  useChanges((now, before) => isNews(now, before) && sayLater())
  useEffect(() => {
    sayLater()
    return () => clearTimeout(timer.current)
  }, [sayLater])
  return said
}
