import { gradientDescent } from '../../core/methods/gradient-descent'
import { spoken } from '../../core/records/spoken'
import type { Known } from '../../state/known'
import { stepOnShow } from '../../state/playing'
import {
  after,
  before,
  methodShown,
  seen,
  seenSlope,
  stepIndex,
  stepLengthText,
  stepNumber,
  taken,
  update,
} from './step-words'

/** The numbers of the step on show, which stand as vectors and matrices on the screen, in sentences. */
export function stepAloud(state: Known): string {
  if (stepOnShow(state) === null) return ''
  const method = methodShown(state)
  const t = stepIndex(state)
  const from = pair(before(state, 'x'), before(state, 'y'))
  const to = pair(after(state, 'x'), after(state, 'y'))
  const whole = pair(before(state, 'dfdx'), before(state, 'dfdy'))
  const gradient = pair(seen(state, 'x'), seen(state, 'y'))
  const { isExact, hasBatch, hasNoise } = seenSlope(state)
  const name = isExact
    ? 'gradient'
    : hasBatch || hasNoise
      ? 'estimate of the gradient'
      : 'clipped gradient'
  const moved = pair(update(state, 'x'), update(state, 'y'))
  const change =
    method.step === gradientDescent.step
      ? `minus ${stepLengthText(state)} times the ${name} ${gradient}`
      : `plus the step ${moved}`
  const rule = `w at step ${t + 1} is ${to}: w at step ${t}, ${from}, ${change}.`
  const slopes = [
    ...(isExact
      ? []
      : [
          `The gradient ${hasBatch || hasNoise ? 'over all rows, without noise,' : 'itself'} is ${whole}.`,
        ]),
    ...(method.step === gradientDescent.step ? [] : [`The ${name} is ${gradient}.`]),
  ]
  const others = method.step === gradientDescent.step ? [] : ingredients(state)
  return spoken([rule, ...slopes, ...others].join(' '))
}

/** The other ingredients of the step: H where it is read, and what the method remembers, before and after. */
function ingredients(state: Known): readonly string[] {
  const { moments, shared } = methodShown(state)
  const step = taken(state)
  if (!step) return []
  const { hessian } = step
  const said: string[] = []
  if (hessian) {
    const [xx, xy, yy] = Array.from(hessian, stepNumber) as [string, string, string]
    said.push(`The Hessian has the rows ${pair(xx, xy)} and ${pair(xy, yy)}.`)
  }
  for (const [index, { name }] of moments.entries()) {
    const [was, is] = (['before', 'after'] as const).map((when) => {
      const [x, y] = step[when].moments[index] ?? []
      return pair(stepNumber(x), stepNumber(y))
    })
    said.push(`The ${name} goes from ${was} to ${is}.`)
  }
  for (const [index, { name }] of shared.entries())
    said.push(`${name}: ${stepNumber(step.after.shared[index])}.`)
  return said
}

function pair(first: string, second: string): string {
  return `(${first}, ${second})`
}
