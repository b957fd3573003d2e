import { useId, useRef, useState } from 'react'
import {
  type Synthetic,
  type SyntheticKind,
  synthesise,
  syntheticKinds,
  usualSynthetic,
} from '../../core/data/synthetic'
import { mostRows } from '../../core/data/table'
import { isOverData } from '../../core/objectives/kinds'
import { seedRange } from '../../core/records/experiment'
import { overData } from '../../state/over-data-part'
import { useShared } from '../etascope'
import { NumberField } from '../parts/NumberField'
import { useDataEdits } from './use-data-edits'

type Numbers = Omit<Synthetic, 'kind'>

const numbers: readonly {
  readonly part: keyof Numbers
  readonly name: string
  /** For two classes, of which each has a middle. */
  readonly ofClasses?: string
  readonly range: { readonly min?: number; readonly max?: number; readonly integer?: boolean }
}[] = [
  { part: 'slope', name: 'Slope', ofClasses: 'Apart', range: {} },
  { part: 'intercept', name: 'Intercept', ofClasses: 'Middle', range: {} },
  { part: 'noise', name: 'Noise σ', range: { min: 0 } },
  { part: 'points', name: 'Points', range: { min: 2, max: mostRows, integer: true } },
  { part: 'seed', name: 'Seed', range: seedRange },
]

/** The numbers that made-up data are made with; the runs and their rates stay as they are. */
export function MadeUpFields() {
  const { change } = useDataEdits()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [request, setRequest] = useState<Numbers>(usualSynthetic)
  /** The kind made last, and the key of its table, by which it is known again. */
  const made = useRef<{ readonly kind: SyntheticKind; readonly key: string } | null>(null)
  const source = useShared(({ experiment: { objective } }) =>
    isOverData(objective) ? objective.source : null,
  )
  const key = useShared(({ experiment: { objective } }) =>
    isOverData(objective) ? objective.table.key : null,
  )
  const named = syntheticKinds.find((each) => each === source)
  const kind = named ?? (made.current?.key === key ? made.current?.kind : undefined)
  if (!kind) return null

  function make(next: Numbers, of: SyntheticKind): void {
    const table = synthesise({ ...next, kind: of })
    overData.loaded?.remember(table)
    made.current = { kind: of, key: table.key }
    setRequest(next)
    change({ table, source: null }, 'end')
  }
  // Chosen anew by its kind, the data are the usual ones.
  const shown = named ? usualSynthetic : request
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        Made with…
      </button>
      <span id={id} className="data-made" hidden={!isOpen}>
        {isOpen &&
          numbers.map(({ part, name, ofClasses, range }) => {
            const label = kind === 'classes' ? (ofClasses ?? name) : name
            return (
              <NumberField
                key={part}
                label={`${label} of the made-up data`}
                shown={label}
                range={range}
                read={() => shown[part]}
                onCommit={(value) => make({ ...shown, [part]: value }, kind)}
              />
            )
          })}
      </span>
    </>
  )
}
