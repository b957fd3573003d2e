import { recordIterate, recordSeen, recordStep } from '../records/columns'
import { type Loop, standing, stopAt } from './loop'
import { oracleOf, type Seeable } from './oracle'
import type { PreparedRun } from './prepared-run'
import { memorySize, Stepping } from './stepping'

/** In need of no permission, and by far slower than compiled code, which is held to it. */
export function interpretingLoop(objective: Seeable, run: PreparedRun): Loop {
  const { f } = objective
  const oracle = oracleOf(objective, run)
  const gradient = new Float64Array(2)
  const seen = new Float64Array(2)

  return (now, limits, end, columns) => {
    const stepping = new Stepping(
      oracle,
      run,
      now.subarray(standing.memory, standing.memory + memorySize(run)),
    )
    const learningRate = now[standing.learningRate]!
    let last = end
    const origin = now[standing.origin]!
    now.fill(Number.NaN, standing.previousX, standing.previousLoss + 1)
    for (let t = now[standing.step]!; ; t++) {
      const [x, y] = [now[standing.x]!, now[standing.y]!]
      const loss = f.gradient(x, y, gradient)
      now[standing.loss] = loss
      now[standing.dfdx] = gradient[0]!
      now[standing.dfdy] = gradient[1]!
      now[standing.step] = t
      if (loss < now[standing.lowest]!) now[standing.lowest] = loss
      if (columns)
        recordIterate(columns, t - origin, {
          x,
          y,
          f: loss,
          dfdx: gradient[0]!,
          dfdy: gradient[1]!,
        })
      const batchLoss = oracle.isExact ? loss : oracle.at(t).gradient(x, y, seen)
      const [batchDfdx, batchDfdy] = oracle.isExact ? gradient : seen
      if (columns && !oracle.isExact)
        recordSeen(columns, t - origin, {
          batchLoss,
          batchDfdx: batchDfdx!,
          batchDfdy: batchDfdy!,
        })
      const stop = stopAt(now, limits)
      if (stop !== null || t >= last) return stop
      const failure = stepping.take(t, [x, y], batchLoss, [batchDfdx!, batchDfdy!], learningRate)
      if (failure !== null) return failure
      last -= stepping.refused
      if (columns) recordStep(columns, t - origin, { stepLength: stepping.stepLength })
      now[standing.previousX] = x
      now[standing.previousY] = y
      now[standing.previousLoss] = loss
      now[standing.x] = stepping.x
      now[standing.y] = stepping.y
    }
  }
}
