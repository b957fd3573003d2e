import { gradientNorm } from '../../../core/records/lengths'
import { counted, readable, readablePoint } from '../../../core/records/number-format'
import type { Descent } from '../../../core/verdict/what-became'
import type { KnownOutcome } from '../../../state/known'

/** Facts that the sentences on an end are made of: numbers in print, and what the other runs have found. */
export interface EndFacts {
  readonly descent: Descent
  readonly outcome: KnownOutcome
  readonly startF: number
  /** The last iterate, and f there. */
  readonly end: readonly [x: number, y: number]
  readonly endF: number
  readonly point: string
  /** The minimum that it converged to, in print, where that is another one, and how far it is from there. */
  readonly short: { readonly minimum: string; readonly distance: string } | null
  /** ‖∇f‖ there. */
  readonly norm: string
  /** The number of steps taken, as in “31 steps”. */
  readonly steps: string
}

export function endFacts(descent: Descent, outcome: KnownOutcome): EndFacts {
  const { trajectory } = descent
  const { x, y, f, stop } = trajectory
  const last = x.length - 1
  const [endX, endY, endF, startX, startY, startF] = [
    x[last],
    y[last],
    f[last],
    x[0],
    y[0],
    f[0],
  ].map((value) => value ?? Number.NaN) as [number, number, number, number, number, number]
  const travelled = Math.hypot(endX - startX, endY - startY)
  const inPrint = (x: number, y: number) => readablePoint(x, y, travelled * 1e-6)
  const point = inPrint(endX, endY)
  const minimum = descent.at && inPrint(...descent.at)
  return {
    descent,
    outcome,
    startF,
    end: [endX, endY],
    endF,
    point,
    short:
      descent.at && minimum && minimum !== point
        ? { minimum, distance: readable(Math.hypot(descent.at[0] - endX, descent.at[1] - endY)) }
        : null,
    norm: readable(gradientNorm(trajectory, last)),
    steps: counted(stop.step, 'step'),
  }
}

export interface EndWords {
  /** The verdict itself in a few words, as in “Converged in 31 steps”. */
  readonly headline: string
  /** The other sentences on it. */
  readonly rest: string
}
