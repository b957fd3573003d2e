import type { ReactNode } from 'react'
import { describeObjective } from '../../core/objectives/describe'
import type { Known } from '../../state/known'
import { useShared } from '../etascope'
import { ErrorBoundary } from './ErrorBoundary'

interface Props {
  /** The name that people know it by: the subject of a sentence. */
  readonly part: string
  /** Set where there is no place for it but on the picture it belongs to. */
  readonly over?: boolean
  readonly children: ReactNode
}

/**
 * A part of the page whose faults are its own: all else goes on without it. It is tried anew when somebody asks for that,
 * when another address is opened, and when another surface is chosen.
 */
export function Guarded({ part, over, children }: Props) {
  return (
    <ErrorBoundary
      since={useShared(placeOf)}
      instead={(message, again) => (
        <div role="alert" className="part-fault" data-over={over}>
          <p>
            {part} has met a fault of its own, and is left out: <span dir="auto">{message}</span>
          </p>
          <button type="button" className="action" onClick={again}>
            Try again
          </button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  )
}

/** The place in the history of the page, and the surface. */
function placeOf({ opened, experiment }: Known): string {
  return `${opened} ${describeObjective(experiment.objective).key}`
}
