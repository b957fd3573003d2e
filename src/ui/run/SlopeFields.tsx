import { clipWords } from '../../content/words/clip-words'
import { runLabel } from '../../content/words/run-label'
import { isOverData } from '../../core/objectives/kinds'
import { noiseRange, type Sampling, seedRange } from '../../core/records/experiment'
import { counted } from '../../core/records/number-format'
import type { Known } from '../../state/known'
import { useEtascope, useShared } from '../etascope'
import { NumberField } from '../parts/NumberField'
import { Told } from '../parts/Told'

const samplings: Readonly<Record<Sampling, string>> = {
  reshuffled: 'reshuffled every epoch',
  sequential: 'in order',
  replacement: 'with replacement',
}

/**
 * The fields of what is up to chance in a run's steps: the rows that they see, and noise in the
 * gradient.
 */
export function SlopeFields({ index }: { readonly index: number }) {
  const { changeRun } = useEtascope()
  const label = useShared((state) => runLabel(state, index))
  const run = useShared(({ experiment }) => experiment.runs[index])
  const rows = useShared(rowsOf)
  if (!run) return null
  const isUpToChance = run.batch !== undefined || (run.noise ?? 0) > 0
  return (
    <fieldset className="method-schedule">
      <legend>{rows > 0 ? 'Batches, noise, clipping' : 'Noise and clipping'}</legend>
      <div className="method-fields">
        {rows > 0 && (
          <NumberField
            label={`Batch size of ${label}`}
            shown={`Batch, of ${counted(rows, 'row')}`}
            range={(state) => ({ min: 1, max: rowsOf(state), integer: true })}
            read={(state) => state.experiment.runs[index]?.batch ?? rowsOf(state)}
            onCommit={(batch) => changeRun(index, { batch: batch === rows ? undefined : batch })}
          />
        )}
        <NumberField
          label={`Noise of ${label}, its standard deviation in each component of the gradient`}
          shown="Noise σ"
          range={noiseRange}
          read={({ experiment: { runs } }) => runs[index]?.noise ?? 0}
          onCommit={(noise) => changeRun(index, { noise: noise === 0 ? undefined : noise })}
        />
        <NumberField
          label={`Longest gradient that a step of ${label} sees, 0 for any length`}
          shown="Clip ‖∇f‖ at"
          range={{ min: 0 }}
          read={({ experiment: { runs } }) => runs[index]?.clip ?? 0}
          onCommit={(clip) => changeRun(index, { clip: clip === 0 ? undefined : clip })}
        />
        {isUpToChance && (
          <NumberField
            label={`Seed of ${label}`}
            shown="Seed"
            range={seedRange}
            read={({ experiment: { runs } }) => runs[index]?.seed ?? 0}
            onCommit={(seed) => changeRun(index, { seed: seed === 0 ? undefined : seed })}
          />
        )}
      </div>
      {run.clip !== undefined && (
        <p className="method-note">
          <Told text={clipWords(run)} />
        </p>
      )}
      {run.batch !== undefined && (
        <select
          className="method-picker"
          aria-label={`Sampling of ${label}`}
          value={run.sampling ?? 'reshuffled'}
          onChange={({ target: { value } }) =>
            changeRun(index, { sampling: value === 'reshuffled' ? undefined : (value as Sampling) })
          }
        >
          {Object.entries(samplings).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}

/** 0 of what is no loss over data. */
function rowsOf({ experiment: { objective } }: Known): number {
  return isOverData(objective) ? objective.table.rows : 0
}
