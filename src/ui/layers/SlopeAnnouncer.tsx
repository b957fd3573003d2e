import { slopeSentence } from '../../content/words/slope-words'
import type { Known } from '../../state/known'
import { shownStep } from '../../state/playing'
import { Spoken } from './Spoken'

/** A pause, in milliseconds, after which a walker has come to stand where it is. */
const pause = 350

/** Tells assistive technology the slope at every step that is taken one at a time. */
export function SlopeAnnouncer() {
  return <Spoken isNews={isElsewhere} sentence={slopeHere} pause={pause} />
}

function slopeHere(state: Known): string | null {
  return state.playback === 'playing' ? null : slopeSentence(state, state.selectedRun)
}

function isElsewhere(now: Known, before: Known): boolean {
  return (
    shownStep(now) !== shownStep(before) ||
    now.outcome !== before.outcome ||
    now.selectedRun !== before.selectedRun ||
    now.playback !== before.playback
  )
}
