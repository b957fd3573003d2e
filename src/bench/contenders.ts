import '@tensorflow/tfjs-backend-cpu'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import * as tf from '@tensorflow/tfjs-core'
import { gradientDescent } from 'fmin/src/gradientDescent'
import { compile, derivative } from 'mathjs'
import { descend } from '../core/descent/descend'
import { Runner } from '../core/descent/runner'
import type { Objective } from '../core/objective'
import type { Point } from '../core/records/experiment'
import type { StopReason } from '../core/records/stop-reason'
import { finish } from '../core/records/task'
import { resolveObjective } from '../core/resolve-objective'
import { kept } from './kept'
import type { Surface } from './surfaces'

/**
 * Descends on a surface by f and ∇f at every step, from its start on: what is measured. Made anew for every surface, and
 * what it returns is the last iterate, by which all of them are held to the same mathematics.
 */
export type Contender = (surface: Surface, learningRate: number, steps: number) => () => Point

/** The gradient's threshold is tested at every step, and never met. */
const rule = { gradient: 1e-9, step: 0, loss: 0 }

export function objectiveOf({ formula }: Surface): Objective {
  const resolved = resolveObjective({ kind: 'formula', text: formula })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

/** One loop with everything in it. Neither tests nor stores anything, but for a sum of f, so that none of it can be left out. */
export const byHand: Contender = ({ byHand, start }, learningRate, steps) => {
  const descend = new Function(
    'x, y, eta, steps, kept',
    `let sum = 0
    for (let t = 0; t < steps; t++) {
      ${byHand}
      sum += f
      x -= eta * dfdx
      y -= eta * dfdy
    }
    kept.sum += sum
    return [x, y]`,
  )
  return () => descend(...start, learningRate, steps, kept)
}

/** The loop of `byHand`, with every iterate, f and ∇f stored in new columns. */
export const recordedByHand: Contender = ({ byHand, start }, learningRate, steps) => {
  const descend = new Function(
    'x, y, eta, steps, kept',
    `const columns = Array.from({ length: 5 }, () => new Float64Array(steps + 1))
    const [xs, ys, fs, dxs, dys] = columns
    for (let t = 0; t <= steps; t++) {
      ${byHand}
      xs[t] = x
      ys[t] = y
      fs[t] = f
      dxs[t] = dfdx
      dys[t] = dfdy
      x -= eta * dfdx
      y -= eta * dfdy
    }
    kept.sum += columns.length
    return [xs[steps], ys[steps]]`,
  )
  return () => descend(...start, learningRate, steps, kept)
}

/** The loop of a survey, by any method. */
export function etascope(method: string): Contender {
  return (surface, learningRate, steps) => {
    const run = { method, learningRate, hyperparameters: {} }
    const runner = new Runner(objectiveOf(surface), run, { ...rule, maxSteps: steps })
    return () => {
      runner.start(...surface.start)
      runner.advance(steps)
      return underWay([runner.ending.x, runner.ending.y], runner.ending.stop)
    }
  }
}

/** The loop of a trajectory, which has a sixth column for the length of the step. */
export const etascopeRecording: Contender = (surface, learningRate, steps) => {
  const objective = objectiveOf(surface)
  const run = { method: 'gd', learningRate, hyperparameters: {} }
  return () => {
    const stopping = { ...rule, maxSteps: steps }
    const { x, y, stop } = finish(descend(objective, run, surface.start, stopping))
    return underWay([x.at(-1)!, y.at(-1)!], stop)
  }
}

function underWay(end: Point, { kind, step }: StopReason): Point {
  if (kind !== 'maxSteps') throw new Error(`The descent ended at step ${step}: ${kind}`)
  return end
}

/** `gradientDescent`, given f and ∇f by hand. It tests ‖∇f‖ at every step. */
export const fmin: Contender = (surface, learnRate, maxIterations) => {
  const f = ofVector(surface)
  return () => {
    const { x } = gradientDescent(f, surface.start, { maxIterations, learnRate })
    return [x[0]!, x[1]!]
  }
}

/** The contender of fmin with its `history` of objects. */
export const fminRecording: Contender = (surface, learnRate, maxIterations) => {
  const f = ofVector(surface)
  return () => {
    const history: ReturnType<typeof gradientDescent>[] = []
    const { x } = gradientDescent(f, surface.start, { maxIterations, learnRate, history })
    kept.sum += history.length
    return [x[0]!, x[1]!]
  }
}

function ofVector({ byHand }: Surface): (w: readonly number[], out: number[]) => number {
  const body = `const x = w[0], y = w[1]
    ${byHand}
    out[0] = dfdx
    out[1] = dfdy
    return f`
  return new Function('w', 'out', body) as (w: readonly number[], out: number[]) => number
}

/** The formula and its two symbolic derivatives, each compiled once. */
export const mathjs: Contender = ({ formula, start }, learningRate, steps) => {
  const f = compile(formula)
  const [dx, dy] = ['x', 'y'].map((name) => derivative(formula, name).compile())
  return () => {
    const scope = { x: start[0], y: start[1] }
    let sum = 0
    for (let t = 0; t < steps; t++) {
      sum += f.evaluate(scope)
      const [dfdx, dfdy] = [dx!.evaluate(scope), dy!.evaluate(scope)]
      scope.x -= learningRate * dfdx
      scope.y -= learningRate * dfdy
    }
    kept.sum += sum
    return [scope.x, scope.y]
  }
}

/** `train.sgd(η).minimize` on two scalars, by its own automatic differentiation, in float32 on its CPU backend. */
export const tensorflow: Contender = ({ tensors, start }, learningRate, steps) => {
  tf.enableProdMode()
  return () => {
    const [x, y] = start.map((value) => tf.variable(tf.scalar(value)))
    const optimizer = tf.train.sgd(learningRate)
    const loss = () => tensors(x as unknown as tf.Scalar, y as unknown as tf.Scalar)
    for (let t = 0; t < steps; t++) optimizer.minimize(loss, false, [x!, y!])
    const end = [x!.dataSync()[0]!, y!.dataSync()[0]!] as const
    for (const tensor of [x!, y!, optimizer]) tensor.dispose()
    return end
  }
}
