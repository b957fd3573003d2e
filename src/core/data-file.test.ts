import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataReference } from './data/data-reference'
import { createTable } from './data/table'
import { csvChunks, jsonChunks } from './data-file'
import { descend } from './descent/descend'
import { columnsFrom } from './records/columns'
import { type Experiment, type Run, startOfRun } from './records/experiment'
import { finish } from './records/task'
import type { Trajectory } from './records/trajectory'
import { resolveObjective } from './resolve-objective'
import { type Descent, descentOf } from './verdict/what-became'

type Finished = Pick<Descent, 'trajectory' | 'verdict' | 'manner'>

const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 1200 }
const gd = (learningRate: number, name?: string): Run => ({
  method: 'gd',
  learningRate,
  hyperparameters: {},
  ...(name === undefined ? {} : { name }),
})

function descentsOf(experiment: Experiment): Finished[] {
  const resolved = resolveObjective(experiment.objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  return experiment.runs.map((run) => {
    const { stopping } = experiment
    const start = startOfRun(experiment, run)
    const trajectory = finish(descend(objective, run, start, stopping))
    return finish(descentOf(trajectory, objective, run, stopping))
  })
}

const rosenbrock: Experiment = {
  objective: { kind: 'catalogue', id: 'rosenbrock' },
  start: [-1.2, 1],
  runs: [gd(0.001), gd(0.0001, 'small "η", slow\n'), { ...gd(0.01), start: [0.5, -1] }],
  stopping,
}
const outside: Experiment = {
  objective: { kind: 'formula', text: 'log(x) + y' },
  start: [-1, 0],
  runs: [gd(1)],
  stopping,
}

/** An experiment on a loss over data: one run in batches, and one that sees all. */
const learning: Experiment = {
  objective: dataReference({
    loss: { kind: 'builtIn', id: 'linear' },
    table: createTable([
      ['x', [1, 2, 4]],
      ['y', [2, 3.5, 0]],
    ]),
    source: null,
    columns: ['x', 'y'],
    scaling: 'raw',
    l2: 0.5,
  }),
  start: [1, 0],
  runs: [{ ...gd(0.01), batch: 1, sampling: 'sequential', seed: 7 }, gd(0.01)],
  stopping: { ...stopping, maxSteps: 2 },
}

const csv = (experiment: Experiment) => [...csvChunks(experiment, descentsOf(experiment))].join('')
const json = (experiment: Experiment) =>
  [...jsonChunks(experiment, descentsOf(experiment))].join('')

/** A trajectory of these numbers, whatever they are. */
function madeOf(numbers: readonly number[]): Trajectory {
  const column = Float64Array.from(numbers)
  const stop = { kind: 'maxSteps', step: numbers.length - 1 } as const
  return { ...columnsFrom(() => column), stop }
}

const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('CSV', () => {
  it('is as the format says', () => {
    expect(csv(rosenbrock).split('\n').slice(0, 2)).toEqual([
      'run,method,learningRate,step,x,y,f,dfdx,dfdy,stepLength',
      '1,gd,0.001,0,-1.2,1,24.199999999999996,-215.59999999999997,-87.99999999999999,0.001',
    ])
  })

  it('has one row an iterate, runs from 1 and steps from 0', () => {
    const rows = csv(rosenbrock).trimEnd().split('\n').slice(1)
    const expected = descentsOf(rosenbrock).flatMap(({ trajectory }, run) =>
      Array.from(
        trajectory.x,
        (_, t) => `${run + 1},gd,${rosenbrock.runs[run]!.learningRate},${t}`,
      ),
    )
    expect(rows.map((row) => row.split(',').slice(0, 4).join(','))).toEqual(expected)
  })

  it('has what the steps see, where that is not all of f', () => {
    const [head, first, , , all] = csv(learning).split('\n')
    expect(head).toBe(
      'run,method,learningRate,step,x,y,f,dfdx,dfdy,stepLength,batchLoss,batchDfdx,batchDfdy',
    )
    // At w = 1, b = 0 residuals are −1, −1.5 and 4, and the penalty ¼: f = 19.25/3 + ¼, of the first row alone 1 + ¼.
    const numbers = first!.split(',').map(Number)
    expect(numbers[6]).toBeCloseTo(19.25 / 3 + 0.25, 14)
    expect(numbers.slice(10)).toEqual([1.25, -1.5, -2])
    const ofAll = all!.split(',')
    expect(ofAll.slice(10)).toEqual(ofAll.slice(6, 9))
  })

  it('is only its header when a run has no iterate', () => {
    expect(csv(outside)).toBe('run,method,learningRate,step,x,y,f,dfdx,dfdy,stepLength\n')
  })

  it('reads back to the same doubles, signed zero and all', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { minLength: 1 }), (numbers) => {
        const descent: Finished = {
          trajectory: madeOf(numbers),
          verdict: { kind: 'oscillating' },
          manner: null,
        }
        const rows = [...csvChunks({ ...outside, runs: [gd(1)] }, [descent])].join('').trimEnd()
        const read = rows
          .split('\n')
          .slice(1)
          .map((row) => row.split(',').slice(4).map(Number))
        return read.every((row, t) => row.every((value) => Object.is(value, numbers[t])))
      }),
    )
  })

  it('comes in chunks of at most 100 kB, even of the longest numbers', () => {
    const descent: Finished = {
      trajectory: madeOf(new Array(2000).fill(-1.2345678901234568e-300)),
      verdict: { kind: 'oscillating' },
      manner: null,
    }
    const experiment = { ...outside, runs: [gd(1.2345678901234568e-300)] }
    const chunks = [...csvChunks(experiment, [descent]), ...jsonChunks(experiment, [descent])]
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(100_000)
    expect(chunks.length).toBeGreaterThan(8)
  })
})

describe('JSON', () => {
  const schemaFile = new URL('../../public/etascope-data.schema.json', import.meta.url)
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'))
  const validate = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    strictTuples: false,
  }).compile(schema)

  it.each([rosenbrock, outside, learning])('obeys its schema', (experiment) => {
    expect(validate(JSON.parse(json(experiment))), JSON.stringify(validate.errors)).toBe(true)
  })

  it('has the rows of a loss over data, and nothing that follows from them', () => {
    const { experiment, formula, parameters } = JSON.parse(json(learning))
    expect({ formula, parameters }).toEqual({ formula: '(w*x + b - y)^2', parameters: ['w', 'b'] })
    expect(experiment.objective).toEqual({
      kind: 'data',
      loss: 'linear',
      sample: '(w*x + b - y)^2',
      source: null,
      names: ['x', 'y'],
      data: [
        [1, 2, 4],
        [2, 3.5, 0],
      ],
      columns: ['x', 'y'],
      scaling: 'raw',
      l2: 0.5,
    })
  })

  it('would not obey it with a row cut short, a null or an unknown verdict', () => {
    const broken = (change: (descent: { rows: unknown[][]; verdict: object }) => void) => {
      const file = JSON.parse(json(rosenbrock))
      change(file.descents[0])
      return validate(file)
    }
    expect(broken(() => {})).toBe(true)
    expect(broken(({ rows }) => rows[3]!.pop())).toBe(false)
    expect(broken(({ rows }) => rows[3]!.splice(2, 1, null))).toBe(false)
    expect(
      broken((descent) => {
        descent.verdict = { kind: 'fine' }
      }),
    ).toBe(false)
  })

  it('holds the experiment, and of each run why it stopped, what that means, and its iterates', () => {
    const file = JSON.parse(json(rosenbrock))
    expect(file.experiment).toEqual(rosenbrock)
    expect(file.formula).toBe('(1 - x)^2 + 100*(y - x^2)^2')
    for (const [index, { trajectory, verdict }] of descentsOf(rosenbrock).entries()) {
      const { run, stop, verdict: judged, columns, rows } = file.descents[index]
      expect({ run, stop, judged }).toEqual({
        run: index + 1,
        stop: trajectory.stop,
        judged: verdict,
      })
      const { x, y, f, dfdx, dfdy, stepLength } = trajectory
      expect(columns).toEqual(['step', 'x', 'y', 'f', 'dfdx', 'dfdy', 'stepLength'])
      const lengths = Array.from(stepLength, (length) => (Number.isNaN(length) ? 'NaN' : length))
      expect(rows).toEqual(
        Array.from(x, (_, t) => [t, x[t], y[t], f[t], dfdx[t], dfdy[t], lengths[t]]),
      )
    }
  })

  it('writes what is not finite as a string', () => {
    const descents = descentsOf({ ...rosenbrock, runs: [gd(1)] })
    const run = { ...gd(1), hyperparameters: { a: Number.NaN, b: Infinity, c: -Infinity } }
    const file = JSON.parse([...jsonChunks({ ...rosenbrock, runs: [run] }, descents)].join(''))
    expect(file.experiment.runs[0].hyperparameters).toEqual({
      a: 'NaN',
      b: 'Infinity',
      c: '-Infinity',
    })
    expect(validate(file)).toBe(true)
  })

  it('reads back to the same doubles', () => {
    fc.assert(
      fc.property(fc.array(anyDouble, { minLength: 1 }), (numbers) => {
        const descent: Finished = {
          trajectory: madeOf(numbers),
          verdict: { kind: 'oscillating' },
          manner: null,
        }
        const { rows } = JSON.parse([...jsonChunks(outside, [descent])].join('')).descents[0]
        return rows.every(([t, ...row]: number[]) =>
          row.every((value) => Object.is(value, numbers[t!])),
        )
      }),
    )
  })
})

it("names a caller's mistake", () => {
  const [descent] = descentsOf(outside)
  expect(() => [...csvChunks(outside, [descent!, descent!])]).toThrow('descents')
})
