import { useRef, useState } from 'react'
import type { State } from '../state/state'
import { useEtascope, useFollow } from './etascope'

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
    if (node.current && node.current.textContent !== text) node.current.textContent = text
  })
  return (
    <span ref={node} className={className}>
      {first}
    </span>
  )
}
