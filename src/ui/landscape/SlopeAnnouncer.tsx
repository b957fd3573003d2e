import { useEffect, useState } from 'react'
import { type State, shownStep } from '../../state/state'
import { useEtascope } from '../etascope'
import { slopeSentence } from './slopes'

/** A pause, in milliseconds, after which a walker has come to stand where it is. */
const pause = 350

/** Tells assistive technology the slope at every step that is taken one at a time. */
export function SlopeAnnouncer() {
  const { store } = useEtascope()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const state = store.getState()
        if (state.playback !== 'playing') setSaid(slopeSentence(state, state.selectedRun))
      }, pause)
    }
    say()
    const unsubscribe = store.subscribe((now, before) => {
      if (isElsewhere(now, before)) say()
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}

function isElsewhere(now: State, before: State): boolean {
  return (
    shownStep(now) !== shownStep(before) ||
    now.outcome !== before.outcome ||
    now.selectedRun !== before.selectedRun ||
    now.playback !== before.playback
  )
}
