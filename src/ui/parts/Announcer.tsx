import { useEffect, useRef, useState } from 'react'
import { runLabel } from '../../content/words/run-label'
import { saidAloud, sentenceOf } from '../../content/words/verdict-sentence'
import { isGroundKnown } from '../../state/known'
import { useChanges, useKnown } from '../etascope'

/** A pause, in milliseconds, after which what was done is worth saying aloud. */
const pause = 800

/** Tells assistive technology which run was selected, and what became of the runs, once things have come to rest. */
export function Announcer() {
  const read = useKnown()
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useChanges((now, before) => {
    if (now.selectedRun !== before.selectedRun && now.experiment === before.experiment)
      setSaid(`${runLabel(now, now.selectedRun)} is selected.`)
    // What a walker knows of its outcome changes at every step, and is told there.
    if (now.outcome === before.outcome || !isGroundKnown(now)) return
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const state = read()
      const sentences = state.experiment.runs.map((_, index) => {
        const sentence = sentenceOf(state, index)
        return sentence ? `${runLabel(state, index)}: ${saidAloud(sentence)}` : ''
      })
      setSaid(sentences.join(' '))
    }, pause)
  })
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
