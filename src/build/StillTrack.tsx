import { spectrumViewOf } from '../content/pictures/spectrum-view'
import { trackContentOf } from '../content/pictures/track-content'
import { namedBandsOn } from '../content/pictures/track-labels'
import type { Mark } from '../plot/scene/mark'
import { measure } from '../plot/scene/measure'
import { themed } from '../plot/scene/palette'
import { bandColour, leaderPath, nameBaseline } from '../plot/scene/track/band-look'
import { belowRail, placeMarks } from '../plot/scene/track/mark-labels'
import { nameBands } from '../plot/scene/track/name-bands'
import { rateScale } from '../plot/scene/track/rate-scale'
import type { SpectrumMark } from '../plot/scene/track/spectrum-mark'
import { spectrumHeight, spectrumRail, spectrumTop } from '../plot/scene/track/spectrum-paths'
import {
  barMarks,
  markLabel,
  needleMarks,
  railMark,
  rateLine,
} from '../plot/scene/track/track-scene'
import { labelledTicks, tickLines } from '../plot/scene/track/track-ticks'
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
          marks={[...rateLine(mark.kind, themed), labelAt(mark)]}
          prefix={`first-${mark.kind}-${index}-`}
        />
      ))
  return (
    <div className="spectrum">
      <svg className="spectrum-picture" aria-hidden="true">
        <Names state={state} index={index} />
        {rates('best')}
        <use
          href={`#${symbolOf(firstOf(state, index))}`}
          y={spectrumTop}
          width="100%"
          height={spectrumHeight}
        />
        <Ticks state={state} marks={marks} />
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

/** Widths of tracks, in pixels, for which names are placed; the styles show those of the width that is nearest. */
const nameWidths = { narrow: 276, usual: usualWidth, wide: 800 } as const

interface NamesProps {
  readonly state: Known
  readonly index: number
}

/** The names of the bands, where the run is the selected one. */
function Names({ state, index }: NamesProps) {
  const bands = namedBandsOn(state, index)
  const percent = (x: number, width: number) => `${((100 * x) / width).toFixed(2)}%`
  return Object.entries(nameWidths).map(([name, width]) => (
    <g key={name} className={`first-names-${name}`}>
      {nameBands(bands, width, measure).map(({ kind, text, x, leader }) => (
        <svg key={kind} x={percent(x, width)} overflow="visible" aria-hidden="true">
          {leader && (
            <path
              className="spectrum-leader"
              d={leaderPath({ from: leader.from - x, to: leader.to - x })}
              stroke={themed(bandColour(kind))}
            />
          )}
          <text className="spectrum-name" y={nameBaseline} fill={themed(bandColour(kind))}>
            {text}
          </text>
        </svg>
      ))}
    </g>
  ))
}

/** Beside the line, whatever the width of the track. */
function labelAt(mark: SpectrumMark): Mark {
  const [{ at, box } = { at: 0, box: { x0: 0 } }] = placeMarks([mark], usualWidth, measure)
  return markLabel(mark.kind, mark.label, box.x0 - at, themed)
}

interface TicksProps {
  readonly state: Known
  readonly marks: readonly SpectrumMark[]
}

function Ticks({ state, marks }: TicksProps) {
  const scale = rateScale(...state.rateRange)
  const labelled = labelledTicks(scale, placeMarks(marks, usualWidth, measure), usualWidth, measure)
  return (
    <g className="rate-ticks">
      <svg
        y={spectrumRail}
        width="100%"
        height="8"
        viewBox={`0 0 ${usualWidth} 8`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path d={tickLines(scale, usualWidth, 1)} />
      </svg>
      {labelled.map(({ rate, fraction, label }) => (
        <text
          key={rate}
          x={`${(100 * fraction).toFixed(2)}%`}
          y={spectrumRail + belowRail.baseline}
        >
          {label}
        </text>
      ))}
    </g>
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
