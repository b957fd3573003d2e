import { useRef } from 'react'
import { noticeWords } from '../../content/words/notice-words'
import type { Said } from '../../state/said'
import { useEtascope, useShared } from '../etascope'
import { CloseButton } from './CloseButton'

export function Notices() {
  const { dismissNotice, undo } = useEtascope()
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

  return (
    <div ref={list} className="notices" role="status" tabIndex={-1}>
      {notices.map(({ id, said }) => (
        <div key={id} className="notice" role="note">
          <Words said={said} />
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
