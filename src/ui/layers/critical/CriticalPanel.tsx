import { useId, useState } from 'react'
import { continuumWords } from '../../../content/words/critical-card'
import type { Entry } from '../../../content/words/critical-entries'
import { criticalShown, entryChosen } from '../../../content/words/critical-shown'
import { criticalSummary } from '../../../content/words/critical-summary'
import { spectrumOf, unsettledWords } from '../../../content/words/critical-words'
import { grouped, readable } from '../../../core/records/number-format'
import { followCriticalPoints } from '../../../state/followers/critical-points'
import { useEtascope, useKnown, useShared } from '../../etascope'
import { Told } from '../../parts/Told'

/** Rows to begin with, and as many more at every press. */
const rows = 12

/** The critical points of the view in a list, for the eye and for whoever has none. */
export function CriticalPanel() {
  const { follow } = useEtascope()
  const title = useId()
  const entries = useShared(criticalShown)
  const progress = useShared((state) => state.critical.progress)
  const summary = useShared(criticalSummary)
  return (
    <section className="critical-panel" aria-labelledby={title}>
      <h2 id={title} className="critical-title">
        <Told text="Critical points" />
      </h2>
      <p role="status" className="critical-summary">
        <span>{summary}</span>{' '}
        {progress === 'halted' && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => follow(followCriticalPoints).again()}
          >
            Search again
          </button>
        )}
      </p>
      {entries && entries.points.length > 0 && <List points={entries.points} />}
      {entries?.continua.map((continuum) => (
        <p key={`${continuum.title} ${continuum.f}`} className="critical-words">
          {continuumWords(continuum)}
        </p>
      ))}
      {entries && entries.unsettled.length > 0 && (
        <p className="critical-words">{unsettledWords(entries.unsettled)}</p>
      )}
    </section>
  )
}

function List({ points }: { readonly points: readonly Entry[] }) {
  const [limit, setLimit] = useState(rows)
  const rest = points.length - limit
  return (
    <>
      <table className="critical-list">
        <thead>
          <tr>
            <th scope="col">kind</th>
            <th scope="col">position</th>
            <th scope="col">f</th>
            <th scope="col" className="critical-spectrum">
              <Told text="eigenvalues" />
            </th>
          </tr>
        </thead>
        <tbody>
          {points.slice(0, limit).map((entry, place) => (
            // By its place: a search that finds it anew in other digits leaves the focus on it.
            // biome-ignore lint/suspicious/noArrayIndexKey: rows hold nothing of their own
            <Row key={place} entry={entry} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className="caption">
          <span>{`and ${grouped(rest)} more: zoom in, or`}</span>{' '}
          <button type="button" className="quiet-button" onClick={() => setLimit(limit + 4 * rows)}>
            {`show ${Math.min(rest, 4 * rows)} of them`}
          </button>
        </p>
      )}
    </>
  )
}

function Row({ entry }: { readonly entry: Entry }) {
  const { choosePoint } = useEtascope()
  const read = useKnown()
  const isChosen = useShared((state) => entryChosen(state) === entry)
  const { at, f, title, where } = entry
  const choose = () => {
    const { layout, selectedRun } = read()
    choosePoint(at, layout === 'overlay' ? null : selectedRun)
  }
  return (
    <tr aria-current={isChosen || undefined}>
      <td>
        <button type="button" className="quiet-button" onClick={choose}>
          {title}
          <span className="visually-hidden"> at {where}</span>
        </button>
      </td>
      <td>{where}</td>
      <td>{readable(f, 6)}</td>
      <td className="critical-spectrum">
        {spectrumOf(entry)
          ?.map((value) => readable(value))
          .join(' and ') ?? '–'}
      </td>
    </tr>
  )
}
