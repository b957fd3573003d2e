import type { SurveyPicture } from '../../../core/records/survey/picture'
import { type BarKind, type Stretch, stretchesOf } from './spectrum-bars'

/** What a track shows. */
export interface SpectrumView {
  readonly picture: SurveyPicture
  /** The least and the greatest rate of the picture, and of the slider. */
  readonly rates: readonly [low: number, high: number]
  readonly slider: readonly [low: number, high: number]
  /** Steps of the highest bars, and of the lowest. */
  readonly fastest: number
  readonly slowest: number
  /** Index of the minimum that the run is about; −1: whichever most rates reach. */
  readonly minimum: number
}

/** Of the spectrum in CSS pixels, from the rail to the top of the highest bar. */
export const spectrumHeight = 26
/** Above it is the room of the marks' labels. `--rail` of the style sheet is the sum of the two. */
export const spectrumTop = 13
export const spectrumRail = spectrumTop + spectrumHeight

/** What is drawn, from the back to the front; each is one path with the class `spectrum-…`. */
export const spectrumLayers = [
  'crawls',
  'diverges',
  'oscillates',
  'leaps',
  'rests',
  'other',
  'reaches',
] as const satisfies readonly BarKind[]

/** A bar that reaches a minimum at the last moment is this high, as a fraction of the highest. */
const lowest = 0.3
const crawlHeight = 4
const hatch = { height: 10, pitch: 4 }
const cross = { size: 1.8, pitch: 6.5, rows: [3.5, 8.5] }
/** What is narrower than this many pixels has no room for a pattern; a bar is about a pixel wide. */
const narrow = 3

/** Path data by kind, in a box `width` × `spectrumHeight` whose bottom is the rail. */
export function spectrumPathsOf(
  view: SpectrumView,
  width: number,
): Readonly<Record<BarKind, string>> {
  const { picture, rates, slider } = view
  return spectrumPaths(stretchesOf(picture, view), edgesOf(picture.columns, rates, slider), width)
}

/**
 * Where the edge before bar `index` is on a slider from `slider[0]` to `slider[1]`, in [0, 1] unless it is beyond its ends:
 * `count` bars stand for rates evenly spaced on the logarithmic scale from `rates[0]` to `rates[1]`.
 */
export function edgesOf(
  count: number,
  rates: readonly [low: number, high: number],
  slider: readonly [low: number, high: number],
): (index: number) => number {
  const [low, high] = rates.map(Math.log) as [number, number]
  const [left, right] = slider.map(Math.log) as [number, number]
  return (index) => {
    const rate = low + ((index - 0.5) / (count - 1)) * (high - low)
    return (rate - left) / (right - left)
  }
}

/**
 * As `spectrumPathsOf`.
 *
 * @param edge of the edge before bar `index` as a fraction of the width
 */
export function spectrumPaths(
  stretches: readonly Stretch[],
  edge: (index: number) => number,
  width: number,
): Readonly<Record<BarKind, string>> {
  const paths = Object.fromEntries(spectrumLayers.map((kind) => [kind, ''])) as Record<
    BarKind,
    string
  >
  const place = (index: number) => width * Math.min(1, Math.max(0, edge(index)))
  for (const [index, stretch] of stretches.entries()) {
    const { kind, from, to } = stretch
    const [left, right] = [place(from), place(to)]
    if (right <= left) continue
    paths[kind] += drawn(stretch, left, right, place, gapAfter(stretch, stretches[index + 1]))
  }
  return paths
}

function drawn(
  { kind, from, to, heights }: Stretch,
  left: number,
  right: number,
  place: (index: number) => number,
  gap: number,
): string {
  switch (kind) {
    case 'reaches':
    case 'other':
    case 'rests':
      return bars(heights, (index) => Math.min(place(from + index), place(to) - gap))
    case 'crawls':
      return `M${at(left)} ${spectrumHeight}v-${crawlHeight}H${at(right)}v${crawlHeight}z`
    case 'oscillates':
      return hatching(left, right)
    case 'leaps':
      return posts(left, right)
    case 'diverges':
      return crosses(left, right)
    default:
      return kind satisfies never
  }
}

/** The outline of bars that stand side by side. */
function bars(heights: readonly number[], place: (index: number) => number): string {
  let path = `M${at(place(0))} ${spectrumHeight}`
  let last = ''
  for (const [index, height] of heights.entries()) {
    const top = at(spectrumHeight * (1 - lowest - (1 - lowest) * height))
    if (top !== last) path += `${index > 0 ? `H${at(place(index))}` : ''}V${top}`
    last = top
  }
  return `${path}H${at(place(heights.length))}V${spectrumHeight}z`
}

/** Minima that are neighbours on the slider are kept apart. */
function gapAfter(stretch: Stretch, next: Stretch | undefined): number {
  const isWide = ({ from, to }: Stretch) => to - from >= narrow
  if (!next || stretch.heights.length === 0 || next.heights.length === 0) return 0
  return isWide(stretch) && isWide(next) ? 1 : 0
}

/** Lines that rise to the right, the same wherever the stretch begins, so that they stand still while it moves. */
function hatching(left: number, right: number): string {
  const { height, pitch } = hatch
  const top = spectrumHeight - height
  if (right - left < narrow) return post((left + right) / 2)
  let path = `M${at(left)} ${top}H${at(right)}`
  // The line with index k meets the rail at x = k · pitch.
  for (let k = Math.ceil((left - height) / pitch); k * pitch < right; k++) {
    const from = Math.max(left, k * pitch)
    const to = Math.min(right, k * pitch + height)
    if (to <= from) continue
    path += `M${at(from)} ${at(spectrumHeight - (from - k * pitch))}L${at(to)} ${at(spectrumHeight - (to - k * pitch))}`
  }
  return path
}

/** Lines that stand, like the pole between two of them; as still as those of `hatching`. */
function posts(left: number, right: number): string {
  if (right - left < narrow) return post((left + right) / 2)
  let path = ''
  for (let k = Math.ceil(left / hatch.pitch); k * hatch.pitch < right; k++)
    path += post(k * hatch.pitch)
  return path
}

function post(x: number): string {
  return `M${at(x)} ${spectrumHeight}V${spectrumHeight - hatch.height}`
}

function crosses(left: number, right: number): string {
  const { size, pitch, rows } = cross
  const count = Math.max(1, Math.floor((right - left) / pitch))
  let path = ''
  for (let k = 0; k < count; k++) {
    const x = left + ((k + 0.5) * (right - left)) / count
    // A lone rate among others has one cross, lest they run into each other.
    for (const row of right - left < narrow ? rows.slice(0, 1) : rows) {
      const y = spectrumHeight - row
      path += `M${at(x - size)} ${at(y - size)}l${2 * size} ${2 * size}m0-${2 * size}l-${2 * size} ${2 * size}`
    }
  }
  return path
}

function at(value: number): string {
  return String(Math.round(10 * value) / 10)
}
