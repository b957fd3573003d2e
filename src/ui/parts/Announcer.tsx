import { useCallback, useRef } from 'react'
import { newsSince, nothingTold } from '../../content/words/news'
import type { Known } from '../../state/known'
import { useKnown } from '../etascope'
import { useSaid } from './use-said'

/** A pause, in milliseconds, after which what was done is worth saying aloud. */
const pause = 600

/** Tells assistive technology what has come about, once things have come to rest, and nothing twice. */
export function Announcer() {
  const read = useKnown()
  const told = useRef(nothingTold(read()))
  const say = useCallback((now: Known, before: string) => {
    // A gesture under way is told by the control under the hand.
    if (now.dragging || now.zooming) return before
    const news = newsSince(told.current, now)
    told.current = news.told
    if (news.said === '') return before
    // The same words once more are no change to a live region.
    return before === news.said ? `${news.said}\u00a0` : news.said
  }, [])
  const said = useSaid({ isNews, say, pause })
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
