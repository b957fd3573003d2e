import { spectrumViewOf } from '../content/pictures/spectrum-view'
import { trackContentOf } from '../content/pictures/track-content'
import type { Mark } from '../plot/scene/mark'
import { themed } from '../plot/scene/palette'
import { spectrumHeight, spectrumTop } from '../plot/scene/track/spectrum-paths'
import { barMarks, needleMarks, railMark, rateMarks } from '../plot/scene/track/track-scene'
import { usualWidth } from '../plot/track/spectrum-track'
import type { Known } from '../state/known'
import { useShared } from '../ui/etascope'
import type { RateTrackProps } from '../ui/run/RateTrack'
import { Painted } from './Painted'

/** The bars, once for all the tracks that show the same. */
export function StillBars({ state }: { readonly state: Known }) {
  return (
    <svg className="first-field" aria-hidden="true">
      {[...new Set(state.experiment.runs.map((_, index) => firstOf(state, index)))].map((index) => (
        <symbol
          key={index}
          id={symbolOf(index)}
          viewBox={`0 0 ${usualWidth} ${spectrumHeight}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <Painted marks={barsOf(state, index)} prefix={`${symbolOf(index)}-`} />
        </symbol>
      ))}
    </svg>
  )
}

function barsOf(state: Known, index: number): readonly Mark[] {
  const view = spectrumViewOf(state, index)
  if (!view) throw new Error('A still track needs a spectrum.')
  return [...barMarks(view, usualWidth, themed), railMark(usualWidth, spectrumHeight, themed)]
}

/** The first run whose track looks the same. */
function firstOf(state: Known, index: number): number {
  const looks = (run: number) => JSON.stringify(barsOf(state, run))
  return state.experiment.runs.findIndex((_, run) => looks(run) === looks(index))
}

function symbolOf(index: number): string {
  return `first-bars-${index + 1}`
}

/** The track of a slider as the live one draws it, at whatever width it gets. */
export function StillTrack({ index }: RateTrackProps) {
  const state = useShared((shared) => shared)
  const { marks, needle, colour } = trackContentOf(state, index)
  const rates = (wanted: string) =>
    marks
      .filter(({ kind }) => kind === wanted)
      .map((mark) => (
        <Placed
          key={mark.kind}
          fraction={mark.fraction}
          marks={rateMarks(mark, themed)}
          prefix={`first-${mark.kind}-${index}-`}
        />
      ))
  return (
    <div className="spectrum">
      <svg className="spectrum-picture" aria-hidden="true">
        {rates('best')}
        <use
          href={`#${symbolOf(firstOf(state, index))}`}
          y={spectrumTop}
          width="100%"
          height={spectrumHeight}
        />
        {rates('limit')}
        <Placed
          fraction={needle}
          marks={needleMarks(colour, themed)}
          prefix={`first-needle-${index}-`}
        />
      </svg>
    </div>
  )
}

interface PlacedProps {
  readonly fraction: number
  readonly marks: readonly Mark[]
  readonly prefix: string
}

/** Marks around a place of the track. */
function Placed({ fraction, ...painted }: PlacedProps) {
  return (
    <svg x={`${(100 * fraction).toFixed(2)}%`} overflow="visible" aria-hidden="true">
      <Painted {...painted} />
    </svg>
  )
}
