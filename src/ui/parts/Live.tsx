import { useRef, useState } from 'react'
import { raisedApart } from '../../core/records/number-format'
import type { Known } from '../../state/known'

import { useFollow, useKnown } from '../etascope'

interface Props {
  readonly read: (state: Known) => string
  readonly className?: string
}

/** Text that follows the state every frame without a render. */
export function Live({ read, className }: Props) {
  const state = useKnown()
  const [first] = useState(() => read(state()))
  const node = useRef<HTMLSpanElement>(null)
  /** Of the text that stands there, whatever a translator has made of it since. */
  const written = useRef(first)
  useFollow(read, (text) => {
    if (!node.current || text === written.current) return
    written.current = text
    write(node.current, text)
  })
  return (
    <span ref={node} className={className}>
      {raisedApart(first).map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        index % 2 === 0 ? piece : <sup key={index}>{piece}</sup>,
      )}
    </span>
  )
}

function write(node: HTMLElement, text: string): void {
  const pieces = raisedApart(text)
  if (pieces.length === 1) {
    node.textContent = text
    return
  }
  node.replaceChildren(
    ...pieces.map((piece, index) => {
      if (index % 2 === 0) return piece
      const raised = document.createElement('sup')
      raised.textContent = piece
      return raised
    }),
  )
}
