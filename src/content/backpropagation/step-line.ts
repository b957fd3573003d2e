import type { RowsFound } from '../../core/backpropagation/at-iterate'
import { gradientDescent } from '../../core/methods/gradient-descent'
import { exact, grouped } from '../../core/records/number-format'
import { subscript } from '../../core/records/scripts'
import type { Known } from '../../state/known'
import { methodShown } from '../words/step-words'
import { digits, type StepLine } from './ledger'

/** Step t of the selected run, which is made of the gradient, in the numbers of the inspector. */
export function stepLine(state: Known, t: number, rows: RowsFound | null): StepLine {
  const trajectory = state.outcome?.descents[state.selectedRun]?.trajectory
  const [x, y] = [trajectory?.x[t + 1], trajectory?.y[t + 1]]
  if (!trajectory || x === undefined || y === undefined) {
    return plainly('The run takes no step from here.')
  }
  if (rows?.over === 'row' && rows.count > 1) {
    return plainly(`The step is made of ${allOf(rows)}, not of one row alone.`)
  }
  const method = methodShown(state)
  const [from, to] = [`w${subscript(t)}`, `w${subscript(t + 1)}`]
  const next = pair(x, y)
  const { noise = 0, clip } = state.outcome?.experiment.runs[state.selectedRun] ?? {}
  const changes = [
    ...(noise > 0 ? ['Noise is added to this gradient'] : []),
    ...(clip === undefined
      ? []
      : [
          `${noise > 0 ? 'it' : 'This gradient'} is cut to the length ${exact(clip)} where it is longer`,
        ]),
  ]
  if (changes.length > 0) {
    const changed = `${changes.join(', and ')}, before the step is made`
    return { text: `${changed}: ${to} = ${next}`, spoken: `${changed}, to ${next}.` }
  }
  if (method.step !== gradientDescent.step) {
    return {
      text: `${method.name} makes its step of this gradient: ${to} = ${next}`,
      spoken: `${method.name} makes its step of this gradient, to ${next}.`,
    }
  }
  const at = pair(trajectory.x[t], trajectory.y[t])
  const { batchDfdx: dx = trajectory.dfdx, batchDfdy: dy = trajectory.dfdy } = trajectory
  const gradient = pair(dx[t], dy[t])
  const rate = exact(trajectory.stepLength[t] ?? Number.NaN)
  const sign = rows?.isBatch ? '∇ of the batch' : '∇f'
  return {
    text: `${to} = ${from} − η ${sign} = ${at} − ${rate}·${gradient} = ${next}`,
    spoken: `The step is minus ${rate} times the gradient, and leads from ${at} to ${next}.`,
  }
}

function plainly(text: string): StepLine {
  return { text, spoken: text }
}

function pair(x = Number.NaN, y = Number.NaN): string {
  return `(${digits(x)}, ${digits(y)})`
}

function allOf({ count, isBatch }: RowsFound): string {
  return isBatch ? `the ${grouped(count)} rows of its batch` : `all ${grouped(count)} rows`
}
