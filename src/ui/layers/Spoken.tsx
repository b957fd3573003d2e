import { useEffect, useState } from 'react'
import { type Known, known } from '../../state/known'

import { useEtascope } from '../etascope'

interface Props {
  /** Whether there may be something new to tell. */
  readonly isNews: (now: Known, before: Known) => boolean
  /** Null where nothing is to be told yet. */
  readonly sentence: (state: Known) => string | null
  /** Without news, in milliseconds, before it is told. */
  readonly pause: number
}

/** Tells assistive technology what has come about, once it has come to rest; its props are to stay the same. */
export function Spoken({ isNews, sentence, pause }: Props) {
  const { store } = useEtascope()
  const [said, setSaid] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = () => {
      const next = sentence(known(store.getState()))
      if (next !== null) setSaid(next)
    }
    const unsubscribe = store.subscribe((now, before) => {
      if (!isNews(known(now), known(before))) return
      clearTimeout(timer)
      timer = setTimeout(say, pause)
    })
    timer = setTimeout(say, pause)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [store, isNews, sentence, pause])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
