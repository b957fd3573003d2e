import { useEffect, useRef, useState } from 'react'

interface Props {
  readonly tex: string
  /** What stands there until the typesetter has loaded. */
  readonly plain: string
}

/** Mathematics as it is printed, with MathML beside it for assistive technology. */
export function Typeset({ tex, plain }: Props) {
  const node = useRef<HTMLSpanElement>(null)
  const [typeset, setTypeset] = useState(false)
  useEffect(() => {
    let current = true
    import('./katex').then(({ render }) => {
      if (!current || !node.current) return
      render(tex, node.current)
      setTypeset(true)
    })
    return () => {
      current = false
    }
  }, [tex])
  return (
    <>
      {!typeset && <span className="formula-plain">{plain}</span>}
      <span ref={node} />
    </>
  )
}
