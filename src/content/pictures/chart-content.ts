import {
  type ChartQuantity,
  distances,
  gradientNorms,
  lossAbove,
  type Sequence,
  stepLengths,
} from '../../core/records/chart-quantity'
import type { Point } from '../../core/records/experiment'
import { readable, readablePoint } from '../../core/records/number-format'
import type { ChartContent } from '../../plot/scene/chart/chart-content'
import type { ChartReference, ChartSeries } from '../../plot/scene/chart/chart-series'
import { type Known, type KnownOutcome, minimaKnown } from '../../state/known'
import { lastStep } from '../../state/playing'
import { lowestKnown } from '../words/lowest-known'
import { runLabel, shortRunLabel } from '../words/run-label'
import { batchesWords, batchSeries, epochShown } from './batch-chart'
import {
  sharpnessPrediction,
  sharpnessReferences,
  sharpnessSeries,
  sharpnessTitle,
} from './sharpness-content'

type Seen = KnownOutcome['descents'][number]

export const chartQuantities: readonly { readonly id: ChartQuantity; readonly label: string }[] = [
  { id: 'loss', label: 'loss' },
  { id: 'gradient', label: '‖∇f‖' },
  { id: 'step', label: 'step' },
  { id: 'distance', label: 'distance' },
  { id: 'sharpness', label: 'λₘₐₓ' },
]

/** The content of the chart, for the quantity and the scale that are chosen. */
export function contentOf(state: Known): ChartContent {
  const base = {
    scale: isLogarithmic(state) ? 'log' : 'linear',
    name: nameOf(state),
    lastStep: lastStep(state),
    ...epochShown(state),
  } as const
  if (state.chart.quantity === 'sharpness')
    return { ...base, series: sharpnessSeries(state), references: sharpnessReferences(state) }
  const descents = state.outcome?.descents ?? []
  const offset = lowestKnown(state)?.value ?? 0
  const series: ChartSeries[] = []
  const references: ChartReference[] = []
  for (const [index, descent] of descents.entries()) {
    const values = valuesOf(descent, descents, state.chart.quantity, offset)
    if (!values) continue
    const colour = index + 1
    series.push({ id: index, values, colour, label: shortRunLabel(state, index) })
    const reference = referenceOf(state, index)
    if (reference) references.push({ colour, ...reference })
  }
  const ofBatches = batchSeries(state, offset)
  if (ofBatches) series.push(ofBatches)
  return { ...base, series, references }
}

/** A loss has a logarithm only above a lowest value, a curvature may be negative; the others are lengths. */
export function isLogarithmic(state: Known): boolean {
  return state.chart.scale === 'log' && noLogarithm(state) === null
}

/**
 * The reason, as a sentence, that the quantity of the chart has no logarithmic axis; null where it
 * has one.
 */
export function noLogarithm(state: Known): string | null {
  const { quantity } = state.chart
  if (quantity === 'sharpness') return 'No log scale: a curvature may be negative.'
  return quantity === 'loss' && lowestKnown(state) === null
    ? 'No log scale: there is no lowest value to measure from.'
    : null
}

export function titleOf(state: Known): string {
  const { quantity } = state.chart
  const name = nameOf(state)
  switch (quantity) {
    case 'loss': {
      const lowest = lowestKnown(state)
      if (lowest === null) return `Loss f.${batchesWords(state)}`
      const found = lowest.undercut
        ? 'the lowest value found by a run that did not run off'
        : 'the lowest value found'
      const known = lowest.known ? 'the lowest value known' : found
      return `Loss ${name}, with f* = ${readable(lowest.value, 6)}, ${known}.${batchesWords(state)}`
    }
    case 'gradient':
      return `Length of the gradient, ${name}.`
    case 'step':
      return `Length of each step, ${name}.`
    case 'distance':
      if (!minimaKnown(state))
        return 'Distance from a minimum: a walker does not know where one is.'
      return distanceTitle(state.outcome?.descents ?? [])
    case 'sharpness':
      return sharpnessTitle(state)
    default:
      return quantity satisfies never
  }
}

/** A factor below 1, with two digits of what it lacks of 1 at the least: 0.99976 is not 1. */
function factorRead(factor: number): string {
  const nines = Math.floor(-Math.log10(1 - factor))
  // A double has no more than 17 digits to show.
  return readable(factor, Math.min(17, Math.max(3, nines + 2)))
}

/** The meaning of the dashed lines; empty where there is none. */
export function predictionOf(state: Known): string {
  const { quantity } = state.chart
  if (quantity === 'sharpness') return sharpnessPrediction(state)
  if (!isLogarithmic(state)) return ''
  const descents = state.outcome?.descents ?? []
  const labels = new Map<string, readonly string[]>()
  for (const [index] of descents.entries()) {
    const reference = referenceOf(state, index)
    if (!reference) continue
    const factor = factorRead(reference.factor)
    labels.set(factor, [...(labels.get(factor) ?? []), runLabel(state, index)])
  }
  if (labels.size === 0) return ''
  const said = [...labels].map(([factor, runs]) => {
    const isAll = runs.length > 2 && runs.length === descents.length
    return `${factor} (${isAll ? 'all' : runs.join(', ')})`
  })
  const factor = quantity === 'loss' ? 'ρ²' : 'ρ'
  return `Dashed, predicted: each step multiplies it by ${factor} = ${said.join(', ')}.`
}

function nameOf(state: Known): string {
  const { quantity } = state.chart
  switch (quantity) {
    case 'loss':
      return lowestKnown(state) === null ? 'f' : 'f − f*'
    case 'gradient':
      return '‖∇f‖'
    case 'step':
      return '‖Δw‖'
    case 'distance':
      return '‖w − w*‖'
    case 'sharpness':
      return 'λₘₐₓ'
    default:
      return quantity satisfies never
  }
}

/** The minimum that a run is measured from: its own, or for one that has none the first that another has. */
function targetOf(descent: Seen, all: readonly Seen[]): Point | null {
  const { x, y } = descent.trajectory
  // Steps on a quadratic lead straight to its floor, so that the point where they end is the nearest.
  if (isOnFloor(descent)) return [x.at(-1)!, y.at(-1)!]
  const own = descent.minimum ?? all.find(({ minimum }) => minimum)?.minimum
  return own?.at ?? null
}

function isOnFloor({ verdict }: Seen): boolean {
  return verdict?.kind === 'onValleyFloor'
}

function distanceTitle(descents: readonly Seen[]): string {
  const targets = descents.map((descent) => targetOf(descent, descents)).filter((at) => at !== null)
  const [first] = targets
  if (!first) return 'No run ends at a minimum, circles or heads for one.'
  if (descents.every(isOnFloor))
    return 'Distance from the point on the floor of minima at which each run comes to rest.'
  const [x, y] = first
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a))
  if (!targets.every(([px, py]) => same(px, x) && same(py, y)))
    return 'Distance ‖w − w*‖ from the minimum that each run ends at, circles or heads for.'
  return `Distance ‖w − w*‖ from the minimum w* = ${readablePoint(x, y, 1e-9)}.`
}

type Reference = Omit<ChartReference, 'colour'>

function referenceOf(state: Known, index: number): Reference | null {
  const { decay, minimum } = state.outcome?.descents[index] ?? {}
  if (!decay || !minimum || !isLogarithmic(state)) return null
  const { quantity } = state.chart
  switch (quantity) {
    case 'distance':
      return decay.distance && { ...decay.distance, factor: decay.factor }
    case 'loss': {
      const lowest = lowestKnown(state)?.value ?? Number.NaN
      // Above another value than that of its own minimum, f does not fall so.
      const isOwn = Math.abs(minimum.f - lowest) <= 1e-9 * Math.max(1, Math.abs(lowest))
      return isOwn && decay.loss ? { ...decay.loss, factor: decay.factor ** 2 } : null
    }
    case 'gradient':
    case 'step':
    case 'sharpness':
      return null
    default:
      return quantity satisfies never
  }
}

/** A chart goes through a sequence once, and knows it again by its identity. */
const known = new WeakMap<Seen, Map<string, Sequence>>()

/** Quantities that a trajectory itself tells. */
type ToldQuantity = Exclude<ChartQuantity, 'sharpness'>

function valuesOf(
  descent: Seen,
  all: readonly Seen[],
  quantity: ToldQuantity,
  offset: number,
): Sequence | null {
  const target = quantity === 'distance' ? targetOf(descent, all) : null
  if (quantity === 'distance' && !target) return null
  const key = [quantity, offset, target].join()
  const sequences = known.get(descent) ?? new Map<string, Sequence>()
  known.set(descent, sequences)
  const made = sequences.get(key) ?? sequenceOf(descent, quantity, offset, target)
  sequences.set(key, made)
  return made
}

function sequenceOf(
  { trajectory }: Seen,
  quantity: ToldQuantity,
  offset: number,
  target: Point | null,
): Sequence {
  switch (quantity) {
    case 'loss':
      return lossAbove(trajectory, offset)
    case 'gradient':
      return gradientNorms(trajectory)
    case 'step':
      return stepLengths(trajectory)
    case 'distance':
      return distances(trajectory, target ?? [Number.NaN, Number.NaN])
    default:
      return quantity satisfies never
  }
}
