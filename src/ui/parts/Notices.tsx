import { useEffect, useRef } from 'react'
import { noticeWords } from '../../content/words/notice-words'
import type { Said } from '../../state/said'
import { useEtascope, useShared } from '../etascope'
import { tools } from '../startup/parts'
import { CloseButton } from './CloseButton'

/** Time that a notice stays which goes by itself, in milliseconds. */
const readingTime = 8000

export function Notices() {
  const { dismissNotice, replaceRuns, undo } = useEtascope()
  const notices = useShared((state) => state.notices)
  const list = useRef<HTMLDivElement>(null)

  /** The focus goes to the next notice, or where the last one was. */
  function dismiss(id: number): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const index = notices.findIndex((notice) => notice.id === id)
    const neighbour = buttons[index + 1] ?? buttons[index - 1] ?? list.current
    neighbour?.focus()
    dismissNotice(id)
  }

  const passing = notices.find(({ said }) => isPassing(said))?.id
  useEffect(() => {
    if (passing === undefined) return
    const timer = setInterval(() => {
      if (!list.current?.matches(':hover, :focus-within')) dismissNotice(passing)
    }, readingTime)
    return () => clearInterval(timer)
  }, [passing, dismissNotice])

  return (
    <div ref={list} className="notices" role="status" tabIndex={-1}>
      {notices.map(({ id, said }) => (
        <div
          key={id}
          ref={isPassing(said) ? float : null}
          className={isPassing(said) ? 'notice notice-floating' : 'notice'}
          role="note"
        >
          <Words said={said} />
          {said.kind === 'ratesRefitted' && (
            <button type="button" className="action" onClick={() => replaceRuns(said.kept)}>
              Keep old rates
            </button>
          )}
          {said.kind === 'ratesReplacedRuns' && (
            <button type="button" className="action" onClick={undo}>
              Undo
            </button>
          )}
          <CloseButton label="Dismiss this notice" onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  )
}

/** Puts a notice where it covers least of what is read; until that can be found it is at the foot of the window. */
function float(notice: HTMLElement | null) {
  if (!notice) return
  let stop = () => {}
  const begin = ({ keepClear }: typeof import('../tools')) => {
    if (notice.isConnected) stop = keepClear(notice)
  }
  tools.load().then(begin, () => {})
  return () => stop()
}

/** Whether it follows a gesture on a plot: then it moves no plot from under the pointer, and goes by itself. */
function isPassing({ kind }: Said): boolean {
  return kind === 'ratesRefitted'
}

function Words({ said }: { readonly said: Said }) {
  const { text, items } = noticeWords(said)
  return (
    <div className="notice-text">
      {text}
      {items && (
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
