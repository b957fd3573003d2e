import { edgeOfStability } from '../../core/methods/edge-of-stability'
import type { Sequence } from '../../core/records/chart-quantity'
import { counted, readable } from '../../core/records/number-format'
import { type Samples, sampledSequence } from '../../core/records/samples'
import type { ChartReference, ChartSeries } from '../../plot/scene/chart/chart-series'
import type { SharpnessFound } from '../../state/answers'
import type { Known } from '../../state/known'
import { plainLimit } from '../words/formula-text'
import { runLabel, shortRunLabel } from '../words/run-label'

/** A chart goes through a sequence once, and knows it again by its identity. */
const sequences = new WeakMap<Float64Array, Sequence>()

function sequenceOf(values: Float64Array, samples: Samples): Sequence {
  const made = sequences.get(values) ?? sampledSequence(values, samples)
  sequences.set(values, made)
  return made
}

/** Sharpness of the runs on show, or of those a frame or two before. */
function foundOf({ sharpness, outcome }: Known): SharpnessFound['runs'] {
  const isOfThem = sharpness?.runs.length === outcome?.descents.length
  return (isOfThem && sharpness?.runs) || []
}

/** λmax along every path, and for the run in hand the curvature along its gradient. */
export function sharpnessSeries(state: Known): readonly ChartSeries[] {
  return foundOf(state).flatMap(({ samples, greatest, alongGradient }, index) => {
    const colour = index + 1
    const line: ChartSeries = {
      id: index,
      values: sequenceOf(greatest, samples),
      colour,
      label: shortRunLabel(state, index),
    }
    if (index !== state.selectedRun) return [line]
    const along = sequenceOf(alongGradient, samples)
    return [line, { id: index, values: along, colour, label: 'along ∇f', isThin: true }]
  })
}

/** The edges of stability. */
export function sharpnessReferences(state: Known): readonly ChartReference[] {
  return edgesOf(state).map(({ index, edge }) => ({
    colour: index + 1,
    t: 0,
    value: edge.sharpness,
    factor: 1,
  }))
}

export function sharpnessTitle(state: Known): string {
  if (state.layers.includes('blindfold'))
    return 'Sharpness λₘₐₓ: a walker feels the slope, and not how it bends.'
  const strides = foundOf(state).map(({ samples }) => samples.stride)
  const stride = Math.max(1, ...strides)
  const where = stride > 1 ? `looked at every ${counted(stride, 'step')}` : 'at each step'
  const selected = runLabel(state, state.selectedRun)
  return `Sharpness λₘₐₓ, the greatest curvature, ${where}; thinner, of ${selected}, the curvature along ∇f.`
}

/** The meaning of the dashed lines; empty where there is none. */
export function sharpnessPrediction(state: Known): string {
  const edges = edgesOf(state)
  if (edges.length === 0) return ''
  const formulas = new Set(edges.map(({ edge }) => edge.tex))
  const [only] = formulas.size === 1 ? formulas : []
  const said = edges.map(({ index, edge }) => {
    const formula = only === undefined ? `${plainLimit(edge.tex)} = ` : ''
    return `${formula}${readable(edge.sharpness)} (${runLabel(state, index)})`
  })
  const what = only === undefined ? 'the edge of stability' : plainLimit(only)
  return `Dashed: ${what}, ${said.join(', ')}. At a minimum sharper than that a run cannot settle.`
}

function edgesOf({ outcome }: Known) {
  const runs = outcome?.experiment.runs ?? []
  return runs.flatMap((run, index) => {
    const edge = edgeOfStability(run)
    return edge ? [{ index, edge }] : []
  })
}
