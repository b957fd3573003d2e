import { hasSeen } from '../../core/records/columns'
import { readable, readablePoint } from '../../core/records/number-format'
import { isConstant } from '../../core/records/schedule'
import type { Known } from '../../state/known'

/** The note on what the curvature where a run ended says of its learning rate; null where it is not known. */
export function curvatureNote(state: Known, index: number): string | null {
  const { outcome } = state
  const descent = outcome?.descents[index]
  const run = outcome?.experiment.runs[index]
  if (!descent?.verdict || !descent.end || !run) return null
  const { end, stability, verdict } = descent
  const [low, high] = end.eigenvalues
  const place = readablePoint(end.at[0], end.at[1], 1e-6)
  const bend = `At ${place} the Hessian has the eigenvalues ${readable(low)} and ${readable(high)}`
  // A run that has not settled has the curvature that bends its path told where it is.
  if (stability && verdict.kind === 'converged') {
    if (stability.kind === 'noLimit') return `${bend}. ${stability.reason}`
    const condition = `condition number ${readable(end.conditionNumber, 5)}`
    const best =
      stability.best === null ? '' : `; its best fixed rate is ${readable(stability.best)}`
    return `${bend} (${condition}). A fixed η settles there only below ${readable(stability.limit)}${best}.`
  }
  if (verdict.kind === 'oscillating' || verdict.kind === 'crawling') {
    const along = end.alongGradient
    const isPlain =
      run.method === 'gd' &&
      (!run.schedule || isConstant(run.schedule)) &&
      !hasSeen(descent.trajectory)
    if (!isPlain || !Number.isFinite(along)) return `${bend}.`
    const product = run.learningRate * along
    const verb = product > 2 ? 'raises' : 'lowers'
    return `${bend}. Along ∇f the curvature is ${readable(along)}; η times that is ${readable(product)}, ${product > 2 ? 'above' : 'below'} 2, so to second order the next step ${verb} f.`
  }
  return `${bend}.`
}
