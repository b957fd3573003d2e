import {
  extentOf,
  mapSummary,
  pointedOutcome,
  problemOf,
  ruleOfMap,
} from '../../../content/words/basin-progress'
import { runLabel } from '../../../content/words/run-label'
import type { BasinMap, Refinement } from '../../../state/answers'
import { followBasins } from '../../../state/followers/basins'
import type { Known } from '../../../state/known'
import { useEtascope, useShared } from '../../etascope'
import { Live } from '../../parts/Live'
import { RunMark } from '../../run/RunMark'
import { Spoken } from '../Spoken'
import { BasinKey } from './BasinKey'
import { Refining } from './Refining'

/** The basin map in words and numbers, and how far it has come. */
export function BasinBar() {
  const map = useShared((state) => state.basins.map)
  const problem = useShared((state) => problemOf(state.basins.stage))
  return (
    <section className="basin-bar" aria-label="Basin map" tabIndex={-1}>
      <div className="basin-head">
        {map && <Title map={map} />}
        <Live read={pointedOutcome} className="basin-asked" terms />
        <Extent map={map} />
      </div>
      {map && <BasinKey map={map} />}
      {problem && <p>{problem}</p>}
      <Announcement />
      <Spoken isNews={isOtherPoint} sentence={outcomeAtCrosshair} pause={pause} />
    </section>
  )
}

function Title({ map }: { readonly map: BasinMap }) {
  const { run } = map.question
  const label = useShared((state) => runLabel(state, run))
  return (
    <h2 className="basin-title">
      Where each start leads with{' '}
      <span className={`basin-run run-${run + 1}`}>
        <RunMark index={run} />
        <span className="run-name">{label}</span>
      </span>
      <span>{`: ${ruleOfMap(map)}`}</span>
    </h2>
  )
}

/** The way to a complete map while it is made, and its starts and steps once it is. */
function Extent({ map }: { readonly map: BasinMap | null }) {
  const { follow } = useEtascope()
  const isUnderWay = useShared((state) => state.basins.stage === 'refining')
  return (
    <span className="basin-work">
      {map && !isUnderWay && <span className="basin-extent">{extentOf(map)}</span>}
      <Refining
        name="Refining the basin map"
        read={refinementOf}
        onCancel={() => follow(followBasins).cancel()}
        onResume={() => follow(followBasins).resume()}
      />
    </span>
  )
}

/** Null where no finer map is being made, nor was. */
function refinementOf({ basins: { stage, progress } }: Known): Refinement | null {
  const isUnderWay = stage === 'refining' || stage === 'halted'
  return isUnderWay ? { stage, fraction: progress ?? 0 } : null
}

/** A pause, in milliseconds, after which a map that has not changed is worth saying aloud. */
const pause = 900

/** Tells assistive technology what the map shows, once it is complete. */
function Announcement() {
  return <Spoken isNews={isOtherMap} sentence={mapSummary} pause={pause} />
}

/** News of the start under a crosshair that keys move: what a mouse learns by hovering. */
function outcomeAtCrosshair(state: Known): string {
  return document.activeElement?.matches('.plot-crosshair') ? pointedOutcome(state) : ''
}

function isOtherPoint(now: Known, before: Known): boolean {
  return now.pointed !== before.pointed
}

function isOtherMap(now: Known, before: Known): boolean {
  return now.basins !== before.basins
}
