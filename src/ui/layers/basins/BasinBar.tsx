import { useRef } from 'react'
import { askedSentence, entriesOf } from '../../../content/words/basin-words'
import { runLabel } from '../../../content/words/run-label'
import { findMethod } from '../../../core/methods/registry'
import { counted, exact, grouped } from '../../../core/records/number-format'
import type { BasinMap } from '../../../state/answers'
import { unfinishedOf } from '../../../state/followers/basin-passes'
import { followBasins } from '../../../state/followers/basins'
import type { Known } from '../../../state/known'
import { useEtascope, useFollow, useShared } from '../../etascope'
import { Live } from '../../parts/Live'
import { RunMark } from '../../run/RunMark'
import { Spoken } from '../Spoken'
import { BasinKey } from './BasinKey'

/** What the basin map shows, in words and numbers, and how far it has come. */
export function BasinBar() {
  const map = useShared((state) => state.basins.map)
  const stage = useShared((state) => state.basins.stage)
  return (
    <section className="basin-bar" aria-label="Basin map" tabIndex={-1}>
      <div className="basin-head">
        {map && <Title map={map} />}
        <Live read={askedOf} className="basin-asked" />
        <Refining map={map} />
      </div>
      {map && <BasinKey map={map} />}
      {(stage === 'tooSmall' || stage === 'failed') && <p>{problems[stage]}</p>}
      <Announcement />
    </section>
  )
}

const problems = {
  tooSmall:
    'No map of so small a view: starts beside each other would be one and the same number. Zoom out.',
  failed: 'The map could not be made. Change the rate, the method or the surface to try again.',
} as const

function Title({ map }: { readonly map: BasinMap }) {
  const { run, request } = map.question
  const label = useShared((state) => runLabel(state, run))
  const method = findMethod(request.run.method)?.name ?? request.run.method
  const rate = exact(map.request.run.learningRate)
  return (
    <h2 className="basin-title">
      Where each start leads with{' '}
      <span className={`basin-run run-${run + 1}`}>
        <RunMark index={run} />
        <span className="run-name">{label}</span>
      </span>
      <span>{`: ${method}, η = ${rate}`}</span>
    </h2>
  )
}

function askedOf({ basins: { map }, pointed }: Known): string {
  return map && pointed ? askedSentence(map, pointed) : ''
}

/** The way to a complete map while it is made, and of what it is made once it is. */
function Refining({ map }: { readonly map: BasinMap | null }) {
  const { follow } = useEtascope()
  const isUnderWay = useShared((state) => state.basins.stage === 'refining')
  const isHalted = useShared((state) => state.basins.stage === 'halted')
  const bar = useRef<HTMLProgressElement>(null)
  useFollow(
    (state) => state.basins.progress ?? 0,
    (fraction) => {
      if (bar.current) bar.current.value = fraction
    },
  )
  return (
    <span className="basin-work">
      {map && !isUnderWay && <span className="basin-extent">{extentOf(map)}</span>}
      {isUnderWay && <progress ref={bar} max={1} aria-label="Refining the basin map" />}
      {(isUnderWay || isHalted) && (
        <button
          ref={keepFocus}
          type="button"
          className="action"
          onClick={() => {
            const map = follow(followBasins)
            if (isHalted) map.resume()
            else map.cancel()
          }}
        >
          {isHalted ? 'Go on' : 'Cancel'}
        </button>
      )}
    </span>
  )
}

/** Where the focus is on what goes, it stays near. */
function keepFocus(button: HTMLButtonElement | null) {
  const bar = button?.closest<HTMLElement>('.basin-bar')
  return () => {
    if (button === document.activeElement) bar?.focus()
  }
}

/** How many starts were followed, and how far. */
function extentOf({ picture, request, question }: BasinMap): string {
  const made = (cells: number) => Math.ceil(cells / picture.stride)
  const starts = `${made(picture.columns)} × ${made(picture.rows)} starts`
  const steps = counted(request.stopping.maxSteps, 'step')
  const { maxSteps } = question.request.stopping
  const isCut = request.stopping.maxSteps < maxSteps && unfinishedOf(picture) > 0
  return isCut
    ? `${starts}, each after at most ${steps} of ${grouped(maxSteps)}`
    : `${starts}, each at most ${counted(maxSteps, 'step')}`
}

/** A pause, in milliseconds, after which a map that has not changed is worth saying aloud. */
const pause = 900

/** Tells assistive technology what the map shows, once it is complete. */
function Announcement() {
  return <Spoken isNews={isOtherMap} sentence={mapSummary} pause={pause} />
}

function isOtherMap(now: Known, before: Known): boolean {
  return now.basins !== before.basins
}

function mapSummary({ basins: { map, stage } }: Known): string | null {
  return map && stage !== 'refining' ? summaryOf(map) : null
}

function summaryOf(map: BasinMap): string {
  const entries = entriesOf(map).map(({ text, share }) => `${text}: ${share}`)
  return `Basin map of ${extentOf(map)}. ${entries.join('; ')}.`
}
