import { useEffect, useRef } from 'react'
import { type Scaling, scalings } from '../../core/data/scaling'
import { scalingMorph } from '../../core/data/scaling-morph'
import { isOverData } from '../../core/objectives/kinds'
import { suggestedNames } from '../../experiment/suggested-runs'
import { useEtascope, useKnown, useShared } from '../etascope'

const names: Readonly<Record<Scaling, string>> = {
  raw: 'raw',
  centred: 'centred',
  standard: 'standardised',
}

/** Time that the way from one to another takes, in milliseconds. */
const duration = 900

/** Eased at both ends. */
function shareAt(elapsed: number): number {
  const share = Math.min(1, elapsed / duration)
  return share * share * (3 - 2 * share)
}

/**
 * The switch of how the inputs are scaled, which the contours follow on the way from one to
 * another.
 */
export function ScalingSwitch() {
  const { changeObjective, suggestRates } = useEtascope()
  const read = useKnown()
  const shown = useShared(({ experiment: { objective } }) =>
    isOverData(objective) ? objective.scaling : null,
  )
  const frame = useRef(0)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  function scale(scaling: Scaling): void {
    cancelAnimationFrame(frame.current)
    const { experiment, view } = read()
    const { objective, start, stopping } = experiment
    const from = { start, view, maxSteps: stopping.maxSteps }
    const morph = isOverData(objective) ? scalingMorph(objective, scaling, from) : null
    if (!morph) return
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    const began = performance.now()
    let last = objective
    const go = (now: number) => {
      // Another thing that has been put on show meanwhile stays.
      if (read().experiment.objective !== last) return
      const share = isStill ? 1 : shareAt(now - began)
      const { objective: next, ...along } = morph(share)
      last = next
      changeObjective(next, share < 1 ? 'move' : 'end', along)
      if (share < 1) frame.current = requestAnimationFrame(go)
      else if (hasSuggested()) void suggestRates()
    }
    go(began)
  }

  /** Rates that were suggested are of the curvature that there was. */
  function hasSuggested(): boolean {
    return read().experiment.runs.every(({ name }) => suggestedNames.includes(name ?? ''))
  }

  if (shown === null) return null
  return (
    <fieldset className="switch switch-small">
      <legend className="visually-hidden">Scaling of the inputs</legend>
      {scalings.map((scaling) => (
        <button
          key={scaling}
          type="button"
          aria-pressed={scaling === shown}
          onClick={() => scale(scaling)}
        >
          {names[scaling]}
        </button>
      ))}
    </fieldset>
  )
}
