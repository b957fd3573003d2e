import { useEffect, useState } from 'react'
import { runLabel } from '../../content/words/run-label'
import { saidAloud, sentenceOf } from '../../content/words/verdict-sentence'
import { known } from '../../state/known'
import { useEtascope } from '../etascope'

/** A pause, in milliseconds, after which what was done is worth saying aloud. */
const pause = 800

/** Tells assistive technology which run was selected, and what became of the runs, once things have come to rest. */
export function Announcer() {
  const { store } = useEtascope()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = store.subscribe((now, before) => {
      if (now.selectedRun !== before.selectedRun && now.experiment === before.experiment)
        setSaid(`${runLabel(known(now), now.selectedRun)} is selected.`)
      if (now.outcome === before.outcome) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const state = known(store.getState())
        const sentences = state.experiment.runs.map((_, index) => {
          const sentence = sentenceOf(state, index)
          return sentence ? `${runLabel(state, index)}: ${saidAloud(sentence)}` : ''
        })
        setSaid(sentences.join(' '))
      }, pause)
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
