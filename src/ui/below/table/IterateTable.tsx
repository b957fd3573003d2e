import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { runLabel } from '../../../content/words/run-label'
import { describeObjective } from '../../../core/objectives/describe'
import { counted, grouped } from '../../../core/records/number-format'
import type { Known } from '../../../state/known'
import { shownStep } from '../../../state/playing'
import { useEscape } from '../../controls'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import { CloseButton } from '../../parts/CloseButton'
import { mathematics } from '../../parts/mathematics'
import { useRaising } from '../../run/raising'
import { iterateColumns, tabSeparated } from './iterate-columns'
import { type IterateGrid, iterateGrid } from './iterate-grid'
import '../drawer.css'
import './table.css'

/** Every iterate of the selected run, in a drawer that leaves the plots in sight. */
export function IterateTable({ onClose }: { readonly onClose: () => void }) {
  const { seek, commit } = useEtascope()
  const read = useKnown()
  const id = useId()
  const node = useRef<HTMLDivElement>(null)
  const [grid, setGrid] = useState<IterateGrid | null>(null)
  const [said, setSaid] = useState('')
  const selected = useShared((state) => state.selectedRun)
  const raising = useRaising(selected)
  const label = useShared((state) => runLabel(state, selected))

  const copy = useRef(() => {})
  copy.current = async () => {
    const trajectory = trajectoryOf(read())
    if (!grid || !trajectory) return
    const { from, to } = grid.selection()
    const { text, rows } = tabSeparated(trajectory, columnsOf(read()), from, to)
    const all = to - from + 1
    try {
      await navigator.clipboard.writeText(text)
      setSaid(
        rows === all
          ? `Copied ${counted(rows, 'row')}.`
          : `Copied the first ${grouped(rows)} of ${grouped(all)} rows; “Download” has them all.`,
      )
    } catch {
      setSaid('The browser did not let the page copy.')
    }
  }

  useLayoutEffect(() => {
    if (!node.current) return
    const made = iterateGrid(node.current, {
      id,
      onSeek: (t) => {
        seek(t)
        commit('t')
      },
      onCopy: () => copy.current(),
    })
    setGrid(made)
    return () => made.destroy()
  }, [seek, commit, id])

  const fill = () => {
    const state = read()
    const trajectory = trajectoryOf(state)
    if (!grid || !trajectory) return
    grid.setTrajectory(trajectory, columnsOf(state))
    grid.setPlayhead(shownStep(state))
    grid.setDescription(`Iterates of ${runLabel(state, state.selectedRun)}`)
  }
  useFollow(trajectoryOf, fill)
  useFollow(shownStep, (step) => grid?.setPlayhead(step))
  useEffect(() => {
    if (grid) node.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()
  }, [grid])

  useEscape(onClose)

  return (
    <section className="drawer table-drawer" aria-labelledby={`${id}-title`} {...raising}>
      <div className="table-head">
        <h2 id={`${id}-title`} className="caption">
          Iterates of <b className={`run-${selected + 1} run-name`}>{label}</b>
        </h2>
        <span className="table-said" role="status">
          {said}
        </span>
        <button
          type="button"
          className="quiet-button"
          title="The rows selected with Shift, or all, as tab-separated values"
          onClick={() => copy.current()}
        >
          Copy
        </button>
        <CloseButton label="Close the table" onClick={onClose} />
      </div>
      <div ref={node} className="table-body" {...mathematics} />
    </section>
  )
}

function trajectoryOf({ outcome, selectedRun }: Known) {
  return outcome?.descents[selectedRun]?.trajectory
}

function columnsOf({ outcome, experiment }: Known) {
  const { objective } = outcome?.experiment ?? experiment
  return iterateColumns(describeObjective(objective).parameters)
}
