import { readable, readablePoint } from '../../core/records/number-format'
import { isGroundKnown, type Known } from '../../state/known'
import { pointedAt } from '../pictures/pointed-content'
import { isAlongGradient } from './along-words'

/** The sentence on where the minimum lies from the step on show, and where steps as long would be that point there. */
export function pointedSentence(state: Known): string {
  const { along } = state
  const found = along && isGroundKnown(state) ? pointedAt(along) : null
  if (!along?.step || !found) return ''
  const { from, direction, t } = along.step
  const { path, minimum } = found
  const [wx, wy] = [minimum[0] - from[0], minimum[1] - from[1]]
  const away = Math.hypot(wx, wy)
  if (away === 0) return ''
  const way = isAlongGradient(state) ? '−∇f' : 'the step'
  const cross = Math.abs(direction[0] * wy - direction[1] * wx)
  const ahead = -(direction[0] * wx + direction[1] * wy)
  const angle = (Math.atan2(cross, ahead) * 180) / Math.PI
  const off = `The angle between ${way} and the straight way to the minimum ${readablePoint(...minimum, 1e-9 * away)} is ${readable(angle)}°; that is ${readable(away)} away.`
  return t === 0
    ? off
    : `${off} By steps of the same lengths, each pointed straight at it, it would be ${readable(Math.abs(path.distances[t]!))} away.`
}
