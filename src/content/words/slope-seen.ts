import { isOverData } from '../../core/objectives/kinds'
import { hasSeen } from '../../core/records/columns'
import { counted, exact } from '../../core/records/number-format'
import { estimate } from '../../plot/scene/paths/step-arrows'
import type { Known } from '../../state/known'

/** The slope as the steps of a run see it: ∇f itself, or an estimate ĝ of it. */
export interface SlopeSeen {
  readonly isExact: boolean
  readonly hasBatch: boolean
  readonly hasNoise: boolean
  readonly isClipped: boolean
}

export function slopeSeen({ outcome }: Known, run: number): SlopeSeen {
  const descent = outcome?.descents[run]
  const { batch, sampling, noise = 0, clip } = outcome?.experiment.runs[run] ?? {}
  const isExact = !descent || !hasSeen(descent.trajectory)
  const { objective } = outcome?.experiment ?? {}
  const rows = isOverData(objective) ? objective.table.rows : 0
  const isOfSome = batch !== undefined && (batch < rows || sampling === 'replacement')
  return {
    isExact,
    hasBatch: !isExact && isOfSome,
    hasNoise: !isExact && noise > 0,
    isClipped: !isExact && clip !== undefined,
  }
}

/** The words on what ĝ is; empty where a step sees ∇f. */
export function estimateWords(state: Known, run: number): string {
  const { isExact, hasBatch, hasNoise, isClipped } = slopeSeen(state, run)
  if (isExact) return ''
  const { batch = 0, clip = 0 } = state.outcome?.experiment.runs[run] ?? {}
  const of = hasBatch ? `the gradient over a batch of ${counted(batch, 'row')}` : '∇f'
  const cut = isClipped ? `, cut to the length ${exact(clip)} where it is longer` : ''
  return `The step sees ${estimate}, ${of}${hasNoise ? ', with noise' : ''}${cut}.`
}

/** The rule of a method, in TeX: with ĝ, and a hat on f and H of a batch, where a step sees no more than that. */
export function ruleTex(tex: string, { isExact, hasBatch }: SlopeSeen): string {
  if (isExact) return tex
  const estimated = tex.replaceAll(String.raw`\nabla f(\mathbf w_t)`, String.raw`\hat{\mathbf g}`)
  return hasBatch
    ? estimated.replace(/\b([fH])\(\\mathbf/g, String.raw`\hat $1(\mathbf`)
    : estimated
}
