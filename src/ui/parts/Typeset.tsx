import { useLayoutEffect, useRef, useState } from 'react'
import { typesetter } from '../startup/parts'
import { useLoaded } from '../startup/use-part'
import { mathematics } from './mathematics'

/**
 * Whether a typesetter rendered the formula: one too deep or too long for it is no reason to lose the page, the plain one
 * stays.
 */
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
  /** The plain text that stands there until the typesetter has loaded. */
  readonly plain: string
}

/** Mathematics as it is printed, with MathML beside it for assistive technology. */
export function Typeset({ tex, plain }: Props) {
  const node = useRef<HTMLSpanElement>(null)
  const [typeset, setTypeset] = useState(false)
  // The next formula may have more luck than one for which it could not be had.
  const loaded = useLoaded(typesetter, tex)
  useLayoutEffect(() => {
    setTypeset(
      loaded !== null && node.current !== null && isRendered(loaded.render, tex, node.current),
    )
  }, [loaded, tex])
  return (
    <>
      {!typeset && (
        <span className="formula-plain" {...mathematics}>
          {plain}
        </span>
      )}
      <span ref={node} {...mathematics} />
    </>
  )
}
