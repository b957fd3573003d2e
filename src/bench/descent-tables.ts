import { methods } from '../core/methods/registry'
import type { Table } from '../proof/table'
import {
  byHand,
  type Contender,
  etascope,
  etascopeRecording,
  fmin,
  fminRecording,
  mathjs,
  recordedByHand,
  tensorflow,
} from './contenders'
import { perSecond, ratio } from './figures'
import { type Surface, surfaces } from './surfaces'
import { fastest, geometricMean } from './timing'

interface Entrant {
  readonly name: string
  readonly contender: Contender
  /** Enough for some milliseconds at most. */
  readonly steps: number
  /** Relative error that its gradient may have: one in float32 more. */
  readonly tolerance: number
}

const steps = 50_000
const rounds = 80
const double = { steps, tolerance: 1e-9 }

const hand: Entrant = { name: 'by hand', contender: byHand, ...double }

export function descents(): Table {
  const entrants: readonly Entrant[] = [
    hand,
    { name: 'Etascope', contender: etascope('gd'), ...double },
    { name: 'fmin', contender: fmin, ...double },
    { name: 'mathjs', contender: mathjs, steps: 2000, tolerance: 1e-9 },
    { name: 'TensorFlow.js', contender: tensorflow, steps: 60, tolerance: 1e-3 },
  ]
  return {
    title: 'Steps per second of gradient descent, not recording',
    note: [
      'And how many times as long as a loop by hand a step takes. A step is f, ∇f and the update. fmin',
      'is given f and ∇f by hand; mathjs evaluates the formula and its symbolic derivatives;',
      'TensorFlow.js differentiates in float32 on its CPU backend. Etascope and fmin test ‖∇f‖ as well.',
    ].join('\n'),
    ...raced(entrants),
  }
}

export function recordedDescents(): Table {
  const entrants: readonly Entrant[] = [
    hand,
    { name: 'by hand, recording', contender: recordedByHand, ...double },
    { name: 'Etascope, recording', contender: etascopeRecording, ...double },
    { name: 'fmin, history', contender: fminRecording, steps: 10_000, tolerance: 1e-9 },
  ]
  return {
    title: 'Steps per second of gradient descent, recording',
    note: [
      'And how many times as long as a loop by hand that does not record a step takes. Every iterate is',
      'stored with f and ∇f: in five columns by hand, in six by Etascope, as objects by fmin.',
    ].join('\n'),
    ...raced(entrants),
  }
}

export function descentsByMethod(): Table {
  const surface = surfaces.find(({ name }) => name === 'Himmelblau')!
  const others = methods.filter(({ lineSearch }) => !lineSearch)
  const entrants = [
    hand,
    ...others.map(({ id }) => ({ name: id, contender: etascope(id), ...double })),
  ]
  const times = timesOf(entrants, surface)
  return {
    title: `Steps per second by method, on ${surface.name}, not recording`,
    note: 'And how many times as long as a step of gradient descent by hand one takes.',
    columns: ['method', 'steps/s', 'ratio'],
    rows: entrants.map(({ name }, k) => [
      name,
      perSecond(1, times[k]!),
      ratio(times[k]! / times[0]!),
    ]),
  }
}

function raced(entrants: readonly Entrant[]): Pick<Table, 'columns' | 'rows'> {
  const times = surfaces.map((surface) => {
    agree(entrants, surface)
    return timesOf(entrants, surface)
  })
  const others = entrants.slice(1)
  const ratios = times.map(([first, ...rest]) => rest.map((time) => time / first!))
  const mean = (name: string, of: readonly (readonly number[])[]) => [
    name,
    '',
    ...others.flatMap((_, k) => ['', ratio(geometricMean(of.map((row) => row[k]!)))]),
  ]
  return {
    columns: ['objective', entrants[0]!.name, ...others.flatMap(({ name }) => [name, ''])],
    rows: [
      ...surfaces.map(({ name }, row) => [
        name,
        ...times[row]!.flatMap((time, k) => [
          perSecond(1, time),
          ...(k > 0 ? [ratio(ratios[row]![k - 1]!)] : []),
        ]),
      ]),
      mean('geometric mean of the first three', ratios.slice(0, 3)),
      mean('geometric mean', ratios),
    ],
  }
}

/** Milliseconds a step. */
function timesOf(entrants: readonly Entrant[], surface: Surface): readonly number[] {
  const racing = entrants.map(({ contender, steps }) =>
    contender(surface, surface.learningRate, steps),
  )
  return fastest(racing, rounds).map((time, k) => time / entrants[k]!.steps)
}

/** Throws unless the first step of all shows the same gradient. */
function agree(entrants: readonly Entrant[], surface: Surface): void {
  // So long that float32 tells three digits of it.
  const eta = 1 / 1024
  const gradients = entrants.map(({ contender }) => {
    const end = contender(surface, eta, 1)()
    return surface.start.map((from, k) => (from - end[k]!) / eta)
  })
  for (const [k, gradient] of gradients.entries()) {
    const off = Math.hypot(...gradient.map((value, i) => value - gradients[0]![i]!))
    if (off <= entrants[k]!.tolerance * Math.hypot(...gradients[0]!)) continue
    throw new Error(`${entrants[k]!.name} has another gradient of ${surface.name}: ${gradient}`)
  }
}
