import type { HeapProfiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { describe, expect, it } from 'vitest'
import { methods } from '../methods/registry'
import type { Objective } from '../objective'
import { columnsFrom } from '../records/columns'
import type { Point } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { compiledLoop } from './compiled-loop'
import { descend, descendToEnd } from './descend'
import { interpretingLoop } from './interpreting-loop'
import { type Loop, limitsOf, standing } from './loop'
import { prepareRun } from './prepared-run'
import { Runner } from './runner'
import { memorySize } from './stepping'

function formula(text: string): Objective {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const himmelblau = formula('(x^2 + y - 11)^2 + (x + y^2 - 7)^2')
const rule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 300 }
const run = (method: string, learningRate: number) => ({
  method,
  learningRate,
  hyperparameters: {},
})

const starts: readonly Point[] = [
  [0, 0.5],
  [-4, 3],
  [1e200, 0],
  [3, 2],
]

describe('a runner', () => {
  it('started again and again ends where fresh descents end', () => {
    for (const { id, lineSearch } of methods) {
      const runner = new Runner(himmelblau, run(id, 0.01), rule)
      for (const rate of [0.001, 0.01, 0.1, 1]) {
        for (const start of starts) {
          runner.start(start[0], start[1], rate)
          // Trials of a line search count as steps here.
          while (!runner.advance(50))
            expect(runner.step % 50 === 0 || lineSearch !== undefined).toBe(true)
          const fresh = finish(descendToEnd(himmelblau, run(id, rate), start, rule))
          expect(runner.ending).toEqual(fresh)
          const { x, y, f, dfdx, dfdy, stop } = finish(
            descend(himmelblau, run(id, rate), start, rule),
          )
          const last = [x, y, f, dfdx, dfdy].map((column) => column.at(-1) ?? Number.NaN)
          expect(fresh).toEqual({
            x: last[0],
            y: last[1],
            f: last[2],
            dfdx: last[3],
            dfdy: last[4],
            stop,
          })
        }
      }
    }
  })

  it('gives way during a long line search', () => {
    const runner = new Runner(himmelblau, run('armijo', 1e300), rule)
    runner.start(0, 0.5)
    expect(runner.advance(100)).toBe(false)
    expect(runner.step).toBe(1)
  })

  it('names a rate that is not in (0, ∞)', () => {
    const runner = new Runner(himmelblau, run('gd', 0.01), rule)
    expect(() => runner.start(0, 0, -1)).toThrow(
      'run.learningRate: expected a number in (0, ∞), got -1',
    )
  })
})

describe('a step allocates nothing', { timeout: 30_000 }, () => {
  const steps = 300_000
  const limits = limitsOf({ gradient: 1e-300, step: 1e-300, loss: 1e-300, maxSteps: steps }, 1e9)

  const columns = columnsFrom(() => new Float64Array(steps + 1))

  /**
   * Bytes a step that a loop takes from the heap, collected or not. Until it is machine code every number is boxed, so that the
   * least of some measurements is taken, the last one being the first to show nothing.
   */
  async function bytesPerStep(loop: Loop, size: number, count: number, most = 20): Promise<number> {
    const now = new Float64Array(standing.memory + size)
    const descend = () => {
      now.fill(0)
      now[standing.x] = 0.1
      now[standing.y] = 0.5
      now[standing.learningRate] = 1e-7
      loop(now, limits, count, columns)
    }
    const session = new Session()
    session.connect()
    let least = Infinity
    for (let measurement = 0; measurement < most && least > 0.1; measurement++) {
      descend()
      await new Promise((resolve) => setTimeout(resolve, 10))
      await session.post('HeapProfiler.startSampling', {
        samplingInterval: 4096,
        includeObjectsCollectedByMajorGC: true,
        includeObjectsCollectedByMinorGC: true,
      })
      descend()
      const { profile } = await session.post('HeapProfiler.stopSampling')
      least = Math.min(least, allocated(profile.head) / count)
    }
    session.disconnect()
    return least
  }

  function allocated({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
    return selfSize + children.reduce((sum, child) => sum + allocated(child), 0)
  }

  const smooth = methods.filter(({ lineSearch }) => !lineSearch)
  it.each(smooth)('of $id, recorded', async (method) => {
    const prepared = prepareRun(run(method.id, 1e-7))
    const loop = compiledLoop(himmelblau, prepared, limits, true)!
    // One boxed number a step would be 12 bytes or more.
    expect(await bytesPerStep(loop, memorySize(prepared), steps)).toBeLessThan(1)
  })

  it('and would be noticed if it did', async () => {
    const prepared = prepareRun(run('gd', 1e-7))
    const loop = interpretingLoop(himmelblau, prepared)
    // It never shows nothing, so that all measurements are made.
    expect(await bytesPerStep(loop, 0, 3000, 5)).toBeGreaterThan(12)
  })
})
