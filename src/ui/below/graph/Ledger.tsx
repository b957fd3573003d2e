import { useLayoutEffect, useRef } from 'react'
import type { GraphShown } from '../../../content/backpropagation/graph-shown'
import { ledgerLine, type StepLine } from '../../../content/backpropagation/ledger'
import { mathematics } from '../../parts/mathematics'
import { Scripted } from '../../parts/Scripted'

interface Props {
  readonly shown: GraphShown
  readonly stage: number
  readonly step: StepLine
  readonly onGo: (stage: number) => void
}

/** The ledger of what has been worked out so far, line by line; a line leads back to its stage. */
export function Ledger({ shown, stage, step, onGo }: Props) {
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    const line = list.current?.children[stage]
    if (list.current && line instanceof HTMLElement) keepInSight(list.current, line)
  }, [stage])
  return (
    <ol ref={list} className="graph-ledger" aria-label="What has been worked out" {...mathematics}>
      {shown.stages.slice(0, stage + 1).map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stages of a graph keep their order
        <li key={index}>
          <button
            type="button"
            aria-current={index === stage ? 'step' : undefined}
            onClick={() => onGo(index)}
          >
            <Scripted text={ledgerLine(shown, each, step)} />
          </button>
        </li>
      ))}
    </ol>
  )
}

/** Scrolls the list, and nothing that it stands in. */
function keepInSight(list: HTMLElement, line: HTMLElement): void {
  const [top, bottom] = [
    line.offsetTop - list.offsetTop,
    line.offsetTop - list.offsetTop + line.offsetHeight,
  ]
  if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
  if (top < list.scrollTop) list.scrollTop = top
}
