import { useEffect, useState } from 'react'

/** A pause, in milliseconds, after which somebody who types has stopped, and may be spoken to. */
const pause = 1000

/** The text once a second has gone by without another stroke; empty until then. */
export function useSettled(text: string | null, strokes: number): string {
  const [settled, setSettled] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stroke begins the pause anew
  useEffect(() => {
    setSettled('')
    if (text === null) return undefined
    const timer = setTimeout(() => setSettled(text), pause)
    return () => clearTimeout(timer)
  }, [text, strokes])
  return settled
}
