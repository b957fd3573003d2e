import { useEffect, useRef, useState } from 'react'
import { whenIdle } from '../startup/when-idle'

let loading: Promise<typeof import('./katex')> | null = null

/** Loaded once, and not before the page has nothing more urgent to do. */
function typesetter(): Promise<typeof import('./katex')> {
  loading ??= new Promise((resolve) => whenIdle(() => resolve(import('./katex'))))
  return loading
}

/** What a typesetter cannot do, however deep or long it is, is no reason to lose the page: the plain formula stays. */
function isRendered(
  render: (tex: string, node: HTMLElement) => void,
  tex: string,
  node: HTMLElement,
): boolean {
  try {
    render(tex, node)
    return true
  } catch {
    node.replaceChildren()
    return false
  }
}

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
    typesetter().then(
      ({ render }) => {
        if (!current || !node.current) return
        setTypeset(isRendered(render, tex, node.current))
      },
      // Where the typesetter cannot be had, the plain formula stays; the next formula may have more luck.
      () => {
        loading = null
      },
    )
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
