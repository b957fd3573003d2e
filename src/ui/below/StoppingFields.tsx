import { useRef } from 'react'
import type { StoppingRule } from '../../core/records/experiment'
import { focusOnField, useControl } from '../controls'
import { useEtascope } from '../etascope'
import { NumberField } from '../parts/NumberField'

const thresholds: readonly {
  readonly key: Exclude<keyof StoppingRule, 'maxSteps'>
  readonly symbol: string
  readonly label: string
}[] = [
  { key: 'gradient', symbol: '‖∇f‖ ≤', label: 'Stop at a gradient of at most' },
  { key: 'step', symbol: '‖Δw‖ ≤', label: 'Stop at a step of at most' },
  { key: 'loss', symbol: '|Δf| ≤', label: 'Stop at a change of f of at most' },
]

/** The thresholds at which a run stops before its last step; few people ever change them. */
export function StoppingFields() {
  const { setStopping } = useEtascope()
  const details = useRef<HTMLDetailsElement>(null)
  const unfold = () => {
    if (!details.current) return
    details.current.open = true
    focusOnField(details.current.querySelector('input'))
  }
  useControl('stopping', { focus: unfold })
  return (
    <details ref={details} className="setup-stopping">
      <summary title="When else to stop">
        <span className="visually-hidden">When else to stop</span>
      </summary>
      <div className="setup-group">
        {thresholds.map(({ key, symbol, label }) => (
          <NumberField
            key={key}
            label={label}
            shown={symbol}
            range={{ min: 0 }}
            read={(state) => state.experiment.stopping[key]}
            onCommit={(value) => setStopping({ [key]: value })}
          />
        ))}
        <span className="setup-name">0 is never tested.</span>
      </div>
    </details>
  )
}
