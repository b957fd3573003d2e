import { useRef, useState } from 'react'
import { writeText } from '../../plot/write-text'
import type { Known } from '../../state/known'
import { useFollow, useKnown } from '../etascope'
import { termWriter } from '../startup/terms-part'
import { useLoaded } from '../startup/use-part'
import { Scripted } from './Scripted'

interface Props {
  readonly read: (state: Known) => string
  readonly className?: string
  /** Whether the terms that are said in it have their cards. */
  readonly terms?: boolean
}

/** Text that follows the state every frame without a render. */
export function Live({ read, className, terms = false }: Props) {
  const write = useLoaded(termWriter, terms)?.writeTerms ?? writeText
  const state = useKnown()
  const [first] = useState(() => read(state()))
  const node = useRef<HTMLSpanElement>(null)
  /** The text last written, whatever a translator has made of it since. */
  const written = useRef({ text: first, write: writeText })
  useFollow(read, (text) => {
    const { current } = written
    if (!node.current || (text === current.text && write === current.write)) return
    written.current = { text, write }
    write(node.current, text)
  })
  return (
    <span ref={node} className={className}>
      <Scripted text={first} />
    </span>
  )
}
