import type { Computation } from '../differentiable'
import { differentiate } from '../expression/differentiate'
import type { Given } from '../expression/given'
import { primitives } from '../expression/primitives'
import type { Expression } from '../expression/tree'
import type { Method } from '../methods/method'
import { columnsFrom } from '../records/columns'
import { type Draws, drawsOf } from './draws'
import { type Limits, type Loop, standing, stopAt } from './loop'
import { loopCode } from './loop-code'
import type { Seeable } from './oracle'
import type { PreparedRun } from './prepared-run'

type Numbers = Readonly<Record<string, number>>
type Make = (
  hyperparameters: Numbers,
  schedule: Numbers | undefined,
  given: Given,
  draws: Draws | null,
  longest: number | null,
) => Loop

/**
 * Makers by what is computed: of a batch it is the sum over its rows, by which f is told as well.
 */
const compiled = new WeakMap<Computation | Expression, Map<string, Make>>()

/**
 * One function for an objective and a method: value, gradient and step in straight-line code, locals for arrays, and the
 * same iterates and stops to the last bit as the interpreting loop. Compiled once for each; null for an objective that is
 * not compiled itself, as where a Content-Security-Policy forbids it.
 */
export function compiledLoop(
  { f: { computation }, given, rowwise }: Seeable,
  { method, hyperparameters, schedule, chance, clip }: PreparedRun,
  limits: Limits,
  recording: boolean,
): Loop | null {
  if (!computation) return null
  const testing = { step: limits.step > 0, loss: limits.loss > 0 }
  const draws = drawsOf(chance, given.rows)
  const batch = draws?.hasBatch ? rowwise : null
  const seeing = { batch: batch !== null, noise: draws?.hasNoise ?? false, clip: clip !== null }
  const key = JSON.stringify([method.id, schedule?.kind, recording, seeing, testing])
  const loops = compiled.get(batch ?? computation) ?? new Map<string, Make>()
  compiled.set(batch ?? computation, loops)
  let make = loops.get(key)
  if (!make) {
    const seen = batch ? differentiate(batch, computation.graph, 'batch') : computation.outputs
    const variant = { method, schedule: schedule?.kind ?? null, recording, seeing, testing }
    const code = loopCode(computation, seen, variant)
    make = new Function('primitives', 'stopAt', code)(primitives, stopAt) as Make
    loops.set(key, make)
    rehearse(make(hyperparameters, schedule?.parameters, given, draws, clip), method, limits)
  }
  return make(hyperparameters, schedule?.parameters, given, draws, clip)
}

/**
 * A loop that is made machine code before it has ever been left has no code for leaving: V8 throws it away at the first pause,
 * and may then run every slice's beginning without any. So it is left once or twice before it is in earnest.
 */
function rehearse(loop: Loop, { moments, shared }: Method, limits: Limits): void {
  const now = new Float64Array(standing.memory + 2 * moments.length + shared.length)
  now[standing.learningRate] = 1
  const column = new Float64Array(3)
  const columns = columnsFrom(() => column, true)
  for (const end of [1, 2]) if (loop(now, limits, end, columns) !== null) break
}
