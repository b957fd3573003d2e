import type { RowsFound } from '../../core/backpropagation/at-iterate'
import { gradientDescent } from '../../core/methods/gradient-descent'
import { grouped } from '../../core/records/number-format'
import { subscript } from '../../core/records/scripts'
import type { Known } from '../../state/known'
import {
  after,
  before,
  methodShown,
  stepIndex,
  stepLengthText,
  stepNumber,
} from '../words/step-words'
import type { StepLine } from './ledger'

/** The step that is made of the gradient, in the numbers of the inspector. */
export function stepLine(state: Known, rows: RowsFound | null): StepLine {
  const t = stepIndex(state)
  const next = `(${after(state, 'x')}, ${after(state, 'y')})`
  const method = methodShown(state)
  const [from, to] = [`w${subscript(t)}`, `w${subscript(t + 1)}`]
  const isPart = rows?.over === 'row' && rows.count > 1
  if (after(state, 'x') === '–') return plainly('The run takes no step from here.')
  if (isPart) return plainly(`The step is made of ${allOf(rows)}, not of one row alone.`)
  if (noiseOf(state) > 0) {
    return {
      text: `Noise is added to this gradient before the step is made: ${to} = ${next}`,
      spoken: `Noise is added to this gradient before the step is made, to ${next}.`,
    }
  }
  if (method.step !== gradientDescent.step) {
    return {
      text: `${method.name} makes its step of this gradient: ${to} = ${next}`,
      spoken: `${method.name} makes its step of this gradient, to ${next}.`,
    }
  }
  const at = `(${before(state, 'x')}, ${before(state, 'y')})`
  const gradient = gradientSeen(state)
  const rate = stepLengthText(state)
  const sign = rows?.isBatch ? '∇ of the batch' : '∇f'
  return {
    text: `${to} = ${from} − η ${sign} = ${at} − ${rate}·${gradient} = ${next}`,
    spoken: `The step is minus ${rate} times the gradient, and leads from ${at} to ${next}.`,
  }
}

function plainly(text: string): StepLine {
  return { text, spoken: text }
}

function allOf({ count, isBatch }: RowsFound): string {
  return isBatch ? `the ${grouped(count)} rows of its batch` : `all ${grouped(count)} rows`
}

function noiseOf({ outcome, selectedRun }: Known): number {
  return outcome?.experiment.runs[selectedRun]?.noise ?? 0
}

/** That of the batch, where the step sees one. */
function gradientSeen(state: Known): string {
  const t = stepIndex(state)
  const { batchDfdx, batchDfdy } = state.outcome?.descents[state.selectedRun]?.trajectory ?? {}
  if (!batchDfdx || !batchDfdy) return `(${before(state, 'dfdx')}, ${before(state, 'dfdy')})`
  return `(${stepNumber(batchDfdx[t])}, ${stepNumber(batchDfdy[t])})`
}
