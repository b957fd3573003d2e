import { useEffect, useState } from 'react'

/** Milliseconds for which a stage is on show while they are played. */
const pace = 900

export type Playing = 'forwards' | 'back' | null

/** The stage on show among so many, and playing through them either way. */
export function useStages(count: number) {
  const [chosen, setChosen] = useState(0)
  const [playing, setPlaying] = useState<Playing>(null)
  const last = Math.max(0, count - 1)
  const stage = Math.min(chosen, last)
  const end = playing === 'forwards' ? last : 0
  useEffect(() => {
    if (playing === null || count === 0) return
    const timer = setInterval(() => {
      setChosen((at) => Math.min(last, Math.max(0, at + (playing === 'forwards' ? 1 : -1))))
    }, pace)
    return () => clearInterval(timer)
  }, [playing, last, count])
  useEffect(() => {
    if (stage === end) setPlaying(null)
  }, [stage, end])
  return {
    stage,
    playing,
    /** Goes to a stage, and stays there. */
    goTo: (to: number) => {
      setPlaying(null)
      setChosen(Math.min(last, Math.max(0, to)))
    },
    /** Plays from here; from the far end where this is the near one. */
    play: (way: Exclude<Playing, null>) => {
      if (way === 'forwards' && stage === last) setChosen(0)
      if (way === 'back' && stage === 0) setChosen(last)
      setPlaying(way === playing ? null : way)
    },
  }
}
