import { useRef, useState } from 'react'
import { lowered } from '../../content/words/number-format'
import type { State } from '../../state/state'
import { useEtascope, useFollow } from '../etascope'

interface Props {
  readonly read: (state: State) => string
  readonly className?: string
}

/** Text that follows the state every frame without a render. */
export function Live({ read, className }: Props) {
  const { store } = useEtascope()
  const [first] = useState(() => read(store.getState()))
  const node = useRef<HTMLSpanElement>(null)
  useFollow(read, (text) => {
    if (node.current) write(node.current, text)
  })
  return (
    <span ref={node} className={className}>
      {first.split(raisedDigits).map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        index % 2 === 0 ? piece : <sup key={index}>{lowered(piece)}</sup>,
      )}
    </span>
  )
}

/** Unicode's raised digits come from whatever fonts have them; raised by the page they match the rest. */
const raisedDigits = /([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)/

function write(node: HTMLElement, text: string): void {
  if (!raisedDigits.test(text)) {
    if (node.textContent !== text) node.textContent = text
    return
  }
  const pieces = text.split(raisedDigits).map((piece, index) => {
    if (index % 2 === 0) return piece
    const raised = document.createElement('sup')
    raised.textContent = lowered(piece)
    return raised
  })
  node.replaceChildren(...pieces)
}
