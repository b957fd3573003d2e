import { create, all as everything } from 'mathjs'
import { compile } from '../core/expression/compile'
import { interpret } from '../core/expression/interpret'
import type { Table } from '../proof/table'
import { objectiveOf } from './contenders'
import { digits, ratio } from './figures'
import { kept } from './kept'
import { type Surface, surfaces } from './surfaces'
import { fastest, geometricMean } from './timing'

/** f, with ∇f written into `out`. */
type Evaluation = (x: number, y: number, out: Float64Array) => number

const evaluations = 5000
const rounds = 60

export function evaluationsOfGradient(): Table {
  const names = ['by hand', 'compiled', 'interpreted', 'mathjs, f alone']
  const times = surfaces.map(timesOf)
  const ratios = times.map((row) => row.map((time) => time / row[0]!))
  const mean = (name: string, of: readonly (readonly number[])[]) => [
    name,
    '',
    ...names.slice(1).flatMap((_, k) => ['', ratio(geometricMean(of.map((row) => row[k + 1]!)))]),
  ]
  return {
    title: 'Nanoseconds for f and ∇f by one call',
    note: 'And how many times as long as a function by hand it takes.',
    columns: ['objective', names[0]!, ...names.slice(1).flatMap((name) => [name, ''])],
    rows: [
      ...surfaces.map(({ name }, row) => [
        name,
        ...times[row]!.flatMap((time, k) => [
          digits(1e6 * time),
          ...(k > 0 ? [ratio(ratios[row]![k]!)] : []),
        ]),
      ]),
      mean('geometric mean of the first three', ratios.slice(0, 3)),
      mean('geometric mean', ratios),
    ],
  }
}

/** Milliseconds an evaluation. */
function timesOf(surface: Surface): readonly number[] {
  const { expression } = objectiveOf(surface)
  const [compiled, interpreted] = [compile(expression), interpret(expression)]
  const mathjs = create(everything!).compile(surface.formula)
  const all: readonly Evaluation[] = [
    functionByHand(surface),
    (x, y, out) => compiled.gradient(x, y, out),
    (x, y, out) => interpreted.gradient(x, y, out),
    (x, y) => mathjs.evaluate({ x, y }),
  ]
  return fastest(all.map(loop), rounds).map((time) => time / evaluations)
}

function functionByHand({ byHand }: Surface): Evaluation {
  const body = `${byHand}
    out[0] = dfdx
    out[1] = dfdy
    return f`
  return new Function('x', 'y', 'out', body) as Evaluation
}

let loops = 0

/**
 * Short descents from one start after another. Each function has a loop whose text is its own, or V8 would optimise one for
 * all of them.
 */
function loop(evaluate: Evaluation): () => void {
  const make = new Function(
    'evaluate',
    'evaluations',
    'kept',
    `// ${loops++}
    const out = new Float64Array(2)
    return () => {
      let sum = 0, x = 0, y = 0
      for (let i = 0; i < evaluations; i++) {
        if (i % 100 === 0) {
          x = (i % 1700) / 500 - 1.7
          y = (i % 2300) / 700 - 1.6
        }
        sum += evaluate(x, y, out)
        x -= 1e-4 * out[0]
        y -= 1e-4 * out[1]
      }
      kept.sum += sum
    }`,
  )
  return make(evaluate, evaluations, kept)
}
