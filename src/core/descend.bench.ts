import { bench, describe } from 'vitest'
import { descend } from './descend'
import { methods } from './methods/registry'
import type { Objective } from './objective'
import { resolveObjective } from './resolve-objective'
import { Runner } from './runner'
import { finish } from './task'

const maxSteps = 100_000
const rule = { gradient: 1e-9, step: 0, loss: 0, maxSteps }

interface Surface {
  readonly formula: string
  readonly start: readonly [x: number, y: number]
  /** So small that a descent is still under way after the last step. */
  readonly learningRate: number
  /** Constants f, dfdx and dfdy, as one would write them for this surface alone. */
  readonly byHand: string
}

const surfaces: Readonly<Record<string, Surface>> = {
  Rosenbrock: {
    formula: '(1 - x)^2 + 100*(y - x^2)^2',
    start: [-1.2, 1],
    learningRate: 1e-4,
    byHand: `
      const a = 1 - x, b = y - x * x
      const f = a * a + 100 * b * b
      const dfdx = -2 * a - 400 * x * b, dfdy = 200 * b`,
  },
  Himmelblau: {
    formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    start: [0, 0.5],
    learningRate: 1e-6,
    byHand: `
      const a = x * x + y - 11, b = x + y * y - 7
      const f = a * a + b * b
      const dfdx = 4 * x * a + 2 * b, dfdy = 2 * a + 4 * y * b`,
  },
  Ackley: {
    formula: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
    start: [2.3, 1.7],
    learningRate: 1e-9,
    byHand: `
      const turn = 2 * Math.PI
      const radius = Math.sqrt(0.5 * (x * x + y * y))
      const cone = 20 * Math.exp(-0.2 * radius)
      const waves = Math.exp(0.5 * (Math.cos(turn * x) + Math.cos(turn * y)))
      const slope = radius === 0 ? 0 : (0.1 * cone) / radius
      const f = -cone - waves + Math.E + 20
      const dfdx = slope * x + Math.PI * waves * Math.sin(turn * x)
      const dfdy = slope * y + Math.PI * waves * Math.sin(turn * y)`,
  },
}

/** Neither tests nor stores anything, but for a sum of f, so that none of it can be left out. */
function byHand({ byHand, start, learningRate }: Surface): () => void {
  const descend = new Function(
    'x, y, eta, maxSteps',
    `let sum = 0
    for (let t = 0; t < maxSteps; t++) {
      ${byHand}
      sum += f
      x -= eta * dfdx
      y -= eta * dfdy
    }
    return sum + x + y`,
  )
  return () => {
    kept.sum += descend(...start, learningRate, maxSteps)
  }
}

/** Stores every iterate in new columns. */
function recordedByHand({ byHand, start, learningRate }: Surface): () => void {
  const descend = new Function(
    'x, y, eta, maxSteps',
    `const columns = Array.from({ length: 5 }, () => new Float64Array(maxSteps + 1))
    const [xs, ys, fs, dxs, dys] = columns
    for (let t = 0; t <= maxSteps; t++) {
      ${byHand}
      xs[t] = x
      ys[t] = y
      fs[t] = f
      dxs[t] = dfdx
      dys[t] = dfdy
      x -= eta * dfdx
      y -= eta * dfdy
    }
    return columns`,
  )
  return () => {
    kept.sum += descend(...start, learningRate, maxSteps).length
  }
}

const kept = { sum: 0 }

function objectiveOf({ formula }: Surface): Objective {
  const resolved = resolveObjective({ kind: 'formula', text: formula })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

function runOf(method: string, { learningRate }: Surface) {
  return { method, learningRate, hyperparameters: {} }
}

function unrecorded(objective: Objective, surface: Surface, method: string): () => void {
  const runner = new Runner(objective, runOf(method, surface), rule)
  return () => {
    runner.start(...surface.start)
    while (!runner.advance(8192)) kept.sum++
  }
}

const options = { time: 600, warmupTime: 200 }

describe.each(Object.entries(surfaces))('100 000 steps on %s', (_, surface) => {
  const objective = objectiveOf(surface)
  const run = runOf('gd', surface)
  bench('by hand', byHand(surface), options)
  bench('unrecorded', unrecorded(objective, surface, 'gd'), options)
  bench('recorded by hand', recordedByHand(surface), options)
  bench('recorded', () => void finish(descend(objective, run, surface.start, rule)), options)
})

describe('100 000 steps on Ackley by', () => {
  const surface = surfaces['Ackley']!
  const objective = objectiveOf(surface)
  for (const { id } of methods.filter(({ lineSearch }) => !lineSearch)) {
    bench(id, unrecorded(objective, surface, id), options)
  }
})
