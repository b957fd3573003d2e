import { useCallback, useEffect, useRef, useState } from 'react'

/** Time that a note stays, in milliseconds. */
const readingTime = 5000

/** A short text that goes by itself, and what says another; empty while there is none. */
export function useNote(): readonly [note: string, say: (text: string) => void] {
  const [note, setNote] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const say = useCallback((text: string) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setNote(''), readingTime)
    setNote(text)
  }, [])
  return [note, say]
}
