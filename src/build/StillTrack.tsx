import { marksOf } from '../content/pictures/rate-marks'
import { spectrumViewOf } from '../content/pictures/spectrum-view'
import type { SpectrumMark } from '../plot/scene/track/spectrum-mark'
import {
  spectrumHeight,
  spectrumPathsOf,
  spectrumRail,
  spectrumTop,
} from '../plot/scene/track/spectrum-paths'
import { subscripts } from '../plot/scene/track/subscripts'
import { usualWidth } from '../plot/track/spectrum-track'
import type { State } from '../state/state'
import { useShared } from '../ui/etascope'
import { placeOf, type RateTrackProps } from '../ui/run/RateTrack'

/** The bars, once for all the tracks that show the same. */
export function StillBars({ state }: { readonly state: State }) {
  return (
    <svg className="first-field" aria-hidden="true">
      {[...new Set(state.experiment.runs.map((_, index) => firstOf(state, index)))].map((index) => (
        <symbol
          key={index}
          id={symbolOf(index)}
          viewBox={`0 0 ${usualWidth} ${spectrumHeight}`}
          preserveAspectRatio="none"
        >
          <g className="spectrum-bars">
            {Object.entries(pathsOf(state, index)).map(
              ([kind, path]) => path && <path key={kind} className={`spectrum-${kind}`} d={path} />,
            )}
          </g>
        </symbol>
      ))}
    </svg>
  )
}

function pathsOf(state: State, index: number) {
  const view = spectrumViewOf(state, index)
  if (!view) throw new Error('A still track needs a spectrum.')
  return spectrumPathsOf(view, usualWidth)
}

/** The first run whose track looks the same. */
function firstOf(state: State, index: number): number {
  const looks = (run: number) => JSON.stringify(pathsOf(state, run))
  return state.experiment.runs.findIndex((_, run) => looks(run) === looks(index))
}

function symbolOf(index: number): string {
  return `first-bars-${index + 1}`
}

/** The track of a slider as the live one draws it, at whatever width it gets. */
export function StillTrack({ index }: RateTrackProps) {
  const state = useShared((shared) => shared)
  const marks = marksOf(state, index)
  const needle = percent(placeOf(state, index))
  const bars = `#${symbolOf(firstOf(state, index))}`
  return (
    <div className="spectrum">
      <svg className="spectrum-picture" aria-hidden="true">
        {marks.filter(({ kind }) => kind === 'best').map(drawnMark)}
        <use href={bars} y={spectrumTop} width="100%" height={spectrumHeight} />
        <line className="spectrum-rail" x2="100%" y1={spectrumRail} y2={spectrumRail} />
        {marks.filter(({ kind }) => kind === 'limit').map(drawnMark)}
        {casings('spectrum-needle').map((className) => (
          <line
            key={className}
            className={className}
            x1={needle}
            x2={needle}
            y1={spectrumTop}
            y2={spectrumRail}
          />
        ))}
      </svg>
    </div>
  )
}

function drawnMark({ kind, fraction, label }: SpectrumMark) {
  return (
    <svg key={kind} x={percent(fraction)} overflow="visible" aria-hidden="true">
      {casings(`spectrum-line-${kind}`).map((className) => (
        <line key={className} className={className} y1={2} y2={spectrumRail} />
      ))}
      <text className={`spectrum-label spectrum-label-${kind}`} y={9}>
        {subscripts(label).map((piece, place) => (
          <tspan
            key={piece}
            dy={place % 2 ? '0.2em' : undefined}
            fontSize={place % 2 ? '0.75em' : undefined}
          >
            {piece}
          </tspan>
        ))}
      </text>
    </svg>
  )
}

/** Below each line one in the paper's colour. */
function casings(name: string): readonly string[] {
  return ['spectrum-casing', name]
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)}%`
}
