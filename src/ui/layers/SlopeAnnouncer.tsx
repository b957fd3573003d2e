import { slopeSentence } from '../../content/words/slope-words'
import { type State, shownStep } from '../../state/state'
import { Spoken } from './Spoken'

/** A pause, in milliseconds, after which a walker has come to stand where it is. */
const pause = 350

/** Tells assistive technology the slope at every step that is taken one at a time. */
export function SlopeAnnouncer() {
  return <Spoken isNews={isElsewhere} sentence={slopeHere} pause={pause} />
}

function slopeHere(state: State): string | null {
  return state.playback === 'playing' ? null : slopeSentence(state, state.selectedRun)
}

function isElsewhere(now: State, before: State): boolean {
  return (
    shownStep(now) !== shownStep(before) ||
    now.outcome !== before.outcome ||
    now.selectedRun !== before.selectedRun ||
    now.playback !== before.playback
  )
}
