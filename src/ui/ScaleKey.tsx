import { useLayoutEffect, useRef, useState } from 'react'
import { type ScaleKey as Key, scaleKey } from '../plot/scale-key'
import { useFollow } from './etascope'

/** What the shades of the contours stand for. */
export function ScaleKey() {
  const node = useRef<HTMLSpanElement>(null)
  const [key, setKey] = useState<Key | null>(null)
  useLayoutEffect(() => {
    if (!node.current) return
    const made = scaleKey(node.current)
    setKey(made)
    return () => made.destroy()
  }, [])
  useFollow(
    (state) => state.field,
    (field) => key?.setRange(field?.low ?? Number.NaN, field?.high ?? Number.NaN),
  )
  return <span ref={node} className="scale-key" />
}
