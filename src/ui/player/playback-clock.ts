import { useEffect } from 'react'
import { useEtascope, useShared } from '../etascope'

/** Longest pause, in seconds, that playing catches up with: a tab that was hidden does not leap. */
const longestFrame = 0.1

/** Moves the playhead once a frame while it is playing. */
export function usePlaybackClock(): void {
  const { tick } = useEtascope()
  const playing = useShared((state) => state.playback === 'playing')
  useEffect(() => {
    if (!playing) return
    let before = performance.now()
    let frame = requestAnimationFrame(function next(now) {
      tick(Math.min(longestFrame, Math.max(0, now - before) / 1000))
      before = now
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing, tick])
}
