import { useCallback } from 'react'
import { spoken } from '../../core/records/spoken'
import type { Known } from '../../state/known'
import { useSaid } from '../parts/use-said'

interface Props {
  /** Whether there may be something new to tell. */
  readonly isNews: (now: Known, before: Known) => boolean
  /** Null where nothing is to be told yet. */
  readonly sentence: (state: Known) => string | null
  /** Time without news before it is told, in milliseconds. */
  readonly pause: number
}

/** Tells assistive technology what has come about, once it has come to rest; its props are to stay the same. */
export function Spoken({ isNews, sentence, pause }: Props) {
  const say = useCallback(
    (now: Known, before: string) => {
      const next = sentence(now)
      return next === null ? before : spoken(next)
    },
    [sentence],
  )
  const said = useSaid({ isNews, say, pause })
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
