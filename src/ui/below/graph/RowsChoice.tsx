import { rowsLabels, rowText } from '../../../content/backpropagation/graph-shown'
import type { RowsChoice as Choice, RowsFound } from '../../../core/backpropagation/at-iterate'

interface Props {
  readonly rows: RowsFound
  readonly onChoose: (choice: Partial<Choice>) => void
}

/** The choice of the graph's rows for a loss over data: all that the step sees, or one of them, and which. */
export function RowsChoice({ rows, onChoose }: Props) {
  return (
    <div className="graph-rows">
      <fieldset className="switch switch-small">
        <legend className="visually-hidden">Rows of the graph</legend>
        {rowsLabels(rows).map(({ over, label }) => (
          <button
            key={over}
            type="button"
            aria-pressed={over === rows.over}
            onClick={() => onChoose({ over })}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <input
        type="range"
        className="scrubber"
        dir="ltr"
        min={0}
        max={rows.count - 1}
        step={1}
        value={rows.shown}
        aria-label="Row on show"
        aria-valuetext={rowText(rows)}
        style={
          {
            '--done': `${(100 * rows.shown) / Math.max(1, rows.count - 1)}%`,
          } as React.CSSProperties
        }
        onChange={({ target }) => onChoose({ shown: Number(target.value) })}
      />
      <span className="graph-row">{rowText(rows)}</span>
    </div>
  )
}
