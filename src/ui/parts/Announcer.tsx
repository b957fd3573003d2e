import { useCallback, useEffect, useRef, useState } from 'react'
import { newsSince, nothingTold } from '../../content/words/news'
import type { Known } from '../../state/known'
import { useChanges, useKnown } from '../etascope'

/** A pause, in milliseconds, after which what was done is worth saying aloud. */
const pause = 600

/** Tells assistive technology what has come about, once things have come to rest, and nothing twice. */
export function Announcer() {
  const read = useKnown()
  const [said, setSaid] = useState('')
  const told = useRef(nothingTold(read()))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sayLater = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const now = read()
      // A gesture under way is told by the control under the hand.
      if (now.dragging || now.zooming) return
      const news = newsSince(told.current, now)
      told.current = news.told
      // The same words once more are no change to a live region.
      if (news.said !== '')
        setSaid((before) => (before === news.said ? `${news.said}\u00a0` : news.said))
    }, pause)
  }, [read])
  useChanges((now, before) => {
    if (isNews(now, before)) sayLater()
  })
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

const parts = [
  'selectedRun',
  'experiment',
  'outcome',
  'suggesting',
  'layout',
  'chart',
  'arrows',
  'speed',
  'view',
  'travelled',
  'dragging',
  'zooming',
  'playback',
] as const satisfies readonly (keyof Known)[]

/** Whether there may be something new to tell; the playhead of runs that play is nothing to hear of. */
function isNews(now: Known, before: Known): boolean {
  const hasMoved = now.playback !== 'playing' && now.playhead !== before.playhead
  return hasMoved || parts.some((part) => now[part] !== before[part])
}
