import { gradientDescent } from '../../core/methods/gradient-descent'
import { subscript } from '../../core/records/scripts'
import type { Known } from '../../state/known'
import { after, before, methodShown, stepIndex, stepLengthText } from '../words/step-words'
import type { StepLine } from './ledger'

/** The step that is made of the gradient, in the numbers of the inspector. */
export function stepLine(state: Known): StepLine {
  const t = stepIndex(state)
  const next = `(${after(state, 'x')}, ${after(state, 'y')})`
  const method = methodShown(state)
  const [from, to] = [`w${subscript(t)}`, `w${subscript(t + 1)}`]
  if (after(state, 'x') === '–') {
    const none = 'The run takes no step from here.'
    return { text: none, spoken: none }
  }
  if (method.step !== gradientDescent.step) {
    const text = `${method.name} makes its step of this gradient: ${to} = ${next}`
    return { text, spoken: `${method.name} makes its step of this gradient, to ${next}.` }
  }
  const at = `(${before(state, 'x')}, ${before(state, 'y')})`
  const gradient = `(${before(state, 'dfdx')}, ${before(state, 'dfdy')})`
  const rate = stepLengthText(state)
  return {
    text: `${to} = ${from} − η ∇f = ${at} − ${rate}·${gradient} = ${next}`,
    spoken: `The step is minus ${rate} times the gradient, and leads from ${at} to ${next}.`,
  }
}
