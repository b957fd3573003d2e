import { useRef, useState } from 'react'
import { writeText } from '../../plot/write-text'
import type { Known } from '../../state/known'
import { useFollow, useKnown } from '../etascope'
import { Scripted } from './Scripted'

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
    writeText(node.current, text)
  })
  return (
    <span ref={node} className={className}>
      <Scripted text={first} />
    </span>
  )
}
