import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Runner } from '../core/descent/runner'
import { methods } from '../core/methods/registry'
import { columnsFrom } from '../core/records/columns'
import type { Table } from '../proof/table'
import { fmin, fminRecording, mathjs, objectiveOf } from './contenders'
import { surfaces } from './surfaces'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const surface = surfaces.find(({ name }) => name === 'Himmelblau')!
const steps = 200_000
/**
 * Steps of the others: all that they allocate fits into the young generation, so that nothing is collected while it is
 * counted.
 */
const few = 2000

export function heapPerStep(): Table {
  const others = { fmin, 'fmin, history': fminRecording, mathjs }
  // Looking at the heap allocates as well.
  const looking = allocatedBy(() => {})
  const perStep = (work: () => unknown, steps: number) =>
    ((allocatedBy(work) - looking) / steps).toFixed(2)
  return {
    title: `Heap allocated per step, in bytes, on ${surface.name}`,
    note: 'Recording is into columns that are there already. The others show what would be seen.',
    columns: ['loop', 'not recording', 'recording'],
    rows: [
      ...methods.map(({ id }) => [
        id,
        perStep(advancing(id, false), steps),
        perStep(advancing(id, true), steps),
      ]),
      ...Object.entries(others).map(([name, contender]) => [
        name,
        perStep(contender(surface, surface.learningRate, few), few),
        '',
      ]),
    ],
  }
}

function advancing(method: string, recording: boolean): () => void {
  const run = { method, learningRate: surface.learningRate, hyperparameters: {} }
  const rule = { gradient: 0, step: 0, loss: 0, maxSteps: steps }
  const runner = new Runner(objectiveOf(surface), run, rule)
  const columns = recording ? columnsFrom(() => new Float64Array(steps + 1)) : null
  return () => {
    runner.start(...surface.start)
    runner.advance(steps, columns)
  }
}

/** In bytes; the least of several rounds, as what V8's compilers allocate meanwhile is none of the work's. */
function allocatedBy(work: () => unknown): number {
  let least = Infinity
  for (let round = 0; round < 10; round++) {
    collect()
    const before = process.memoryUsage().heapUsed
    work()
    least = Math.min(least, process.memoryUsage().heapUsed - before)
  }
  return least
}
