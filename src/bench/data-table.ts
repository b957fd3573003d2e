import { dataReference } from '../core/data/data-reference'
import { RandomNumbers } from '../core/data/random'
import { createTable } from '../core/data/table'
import { Runner } from '../core/descent/runner'
import { resolveData } from '../core/learning/resolve-data'
import type { Table } from '../proof/table'
import { perSecond, ratio } from './figures'
import { kept } from './kept'
import { fastest } from './timing'

interface Columns {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

const rounds = 20
const learningRate = 0.01

const cases = [
  { loss: 'linear', rows: 50, steps: 50_000, byHand: squares },
  { loss: 'linear', rows: 10_000, steps: 50_000, byHand: null },
  { loss: 'logistic', rows: 1000, steps: 200, byHand: crossEntropy },
] as const

/** The loop of gradient descent over data: flat in the rows for squares, beside a loop by hand for what has to go through them. */
export function descentsOverData(): Table {
  return {
    title: 'Steps per second of gradient descent over data, not recording',
    note: [
      'And how many times as long as a loop by hand through all rows a step takes. Squares that are linear',
      'in the parameters are taken by their centred sums, whatever the number of rows.',
    ].join('\n'),
    columns: ['loss', 'rows', 'by hand', 'Etascope', ''],
    rows: cases.map(({ loss, rows, steps, byHand }) => {
      const data = dataOf(loss, rows)
      const hand = byHand ? [() => byHand(data, steps)] : []
      const times = fastest([etascope(loss, data, steps), ...hand], rounds)
      const [own, other] = times.map((time) => time / steps) as [number, number?]
      return [
        loss,
        String(rows),
        other === undefined ? '' : perSecond(1, other),
        perSecond(1, own),
        other === undefined ? '' : ratio(own / other),
      ]
    }),
  }
}

function dataOf(loss: string, rows: number): Columns {
  const random = new RandomNumbers(1)
  const x = Array.from({ length: rows }, () => random.normal())
  const noisy = x.map((each) => 1.5 * each + random.normal())
  return { x, y: loss === 'logistic' ? noisy.map((each) => (each > 0 ? 1 : 0)) : noisy }
}

function etascope(loss: string, { x, y }: Columns, steps: number): () => void {
  const resolved = resolveData(
    dataReference({
      ...{ loss: { kind: 'builtIn', id: loss }, source: null, scaling: 'raw', l2: 0 },
      table: createTable([
        ['x', x],
        ['y', y],
      ]),
      columns: ['x', 'y'],
    }),
  )
  if (!resolved.ok) throw new Error(resolved.error.message)
  const run = { method: 'gd', learningRate, hyperparameters: {} }
  const rule = { gradient: 0, step: 0, loss: 0, maxSteps: steps }
  const runner = new Runner(resolved.objective, run, rule)
  return () => {
    runner.start(0, 0)
    runner.advance(steps)
  }
}

function squares({ x, y }: Columns, steps: number): void {
  let [w, b] = [0, 0]
  for (let t = 0; t < steps; t++) {
    let [f, dw, db] = [0, 0, 0]
    for (let row = 0; row < x.length; row++) {
      const residual = w * x[row]! + b - y[row]!
      f += residual * residual
      dw += 2 * residual * x[row]!
      db += 2 * residual
    }
    kept.sum += f / x.length
    w -= (learningRate * dw) / x.length
    b -= (learningRate * db) / x.length
  }
}

function crossEntropy({ x, y }: Columns, steps: number): void {
  let [w, b] = [0, 0]
  for (let t = 0; t < steps; t++) {
    let [f, dw, db] = [0, 0, 0]
    for (let row = 0; row < x.length; row++) {
      const sign = 1 - 2 * y[row]!
      const margin = sign * (w * x[row]! + b)
      const tail = Math.exp(-Math.abs(margin))
      f += Math.max(margin, 0) + Math.log1p(tail)
      const slope = (margin > 0 ? 1 : tail) / (1 + tail)
      dw += slope * sign * x[row]!
      db += slope * sign
    }
    kept.sum += f / x.length
    w -= (learningRate * dw) / x.length
    b -= (learningRate * db) / x.length
  }
}
