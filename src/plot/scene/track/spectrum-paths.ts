import type { SurveyPicture } from '../../../core/records/survey/picture'
import { outcomeKinds } from '../signs/outcome-kinds'
import { outcomeSigns } from '../signs/outcome-signs'
import { patternSide, stripPath } from '../signs/pattern'
import { type BarKind, hollowKinds, isBar, type Stretch, stretchesOf } from './spectrum-bars'

/** The picture that a track shows, and the scales of its bars. */
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

/** Height of the spectrum in CSS pixels, from the rail to the top of the highest bar. */
export const spectrumHeight = 26
/** Height of the room above it for the names of its bands. `--rail` of the style sheet is the sum of the two. */
export const spectrumTop = 16
export const spectrumRail = spectrumTop + spectrumHeight

/**
 * Layers of a spectrum, from the back to the front, each drawn as one path: bars, and rows of the
 * pattern of a kind.
 */
export type SpectrumLayer = 'reaches' | 'other' | 'hollow' | Patterned

type Patterned = Exclude<BarKind, 'reaches' | 'other'>

const patterned = outcomeKinds.filter((kind) => kind !== 'reaches' && kind !== 'outside')

export const spectrumLayers: readonly SpectrumLayer[] = ['hollow', 'other', 'reaches', ...patterned]

/** A bar that reaches a minimum at the last moment is this high, as a fraction of the highest. */
const lowest = 0.3
/** Top of the rows of a pattern, which stand on the rail. */
const stripTop = spectrumHeight - patternSide - 1
/** Width in pixels below which a stretch has no room for a pattern; a bar is about a pixel wide. */
const narrow = 3

export type SpectrumPaths = Readonly<Record<SpectrumLayer, string>>

/** Path data by layer, in a box `width` × `spectrumHeight` whose bottom is the rail. */
export function spectrumPathsOf(view: SpectrumView, width: number): SpectrumPaths {
  const { picture, rates, slider } = view
  return spectrumPaths(stretchesIn(view), edgesOf(picture.columns, rates, slider), width)
}

/** Stretches kept by view, as views never change and both drawing and naming ask for them. */
const stretches = new WeakMap<SpectrumView, readonly Stretch[]>()

export function stretchesIn(view: SpectrumView): readonly Stretch[] {
  const known = stretches.get(view) ?? stretchesOf(view.picture, view)
  stretches.set(view, known)
  return known
}

/**
 * The place of the edge before bar `index` on a slider from `slider[0]` to `slider[1]`, in [0, 1] unless it is beyond its
 * ends: `count` bars stand for rates evenly spaced on the logarithmic scale from `rates[0]` to `rates[1]`.
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
 * Path data as of `spectrumPathsOf`, for edges given.
 *
 * @param edge of the edge before bar `index` as a fraction of the width
 */
export function spectrumPaths(
  stretches: readonly Stretch[],
  edge: (index: number) => number,
  width: number,
): SpectrumPaths {
  const paths = Object.fromEntries(spectrumLayers.map((layer) => [layer, ''])) as Record<
    SpectrumLayer,
    string
  >
  const place = (index: number) => width * Math.min(1, Math.max(0, edge(index)))
  for (const [index, stretch] of stretches.entries()) {
    const { kind, from, to, heights } = stretch
    const [left, right] = [place(from), place(to)]
    if (right <= left) continue
    const end = right - gapAfter(stretch, stretches[index + 1])
    if (isBar(kind))
      paths[barLayer(kind)] += bars(heights, (bar) => Math.min(place(from + bar), end))
    if (isPatterned(kind)) paths[kind] += strip(kind, left, right)
  }
  return paths
}

function isPatterned(kind: BarKind): kind is Patterned {
  return kind !== 'reaches' && kind !== 'other'
}

function barLayer(kind: BarKind): 'reaches' | 'other' | 'hollow' {
  return hollowKinds.some((each) => each === kind) ? 'hollow' : (kind as 'reaches' | 'other')
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

/** The pattern of a kind above the rail, or where there is no room for it a line that stands. */
function strip(kind: Patterned, left: number, right: number): string {
  const { pattern } = outcomeSigns[kind]
  if (right - left < narrow || !pattern)
    return `M${at((left + right) / 2)} ${spectrumHeight}V${stripTop}`
  return stripPath(pattern, left, right, stripTop)
}

function at(value: number): string {
  return String(Math.round(10 * value) / 10)
}
