import { all, create } from 'mathjs/number'
import { bench, describe } from 'vitest'
import type { DifferentiableFunction } from '../differentiable'
import { compile } from './compile'
import { interpret } from './interpret'
import { parseFormula } from './parse'

/** Value and gradient, as one would write them by hand. */
type Handwritten = (x: number, y: number, out: Float64Array) => number

const surfaces: Readonly<
  Record<string, { readonly formula: string; readonly handwritten: Handwritten }>
> = {
  Rosenbrock: {
    formula: '(1 - x)^2 + 100*(y - x^2)^2',
    handwritten(x, y, out) {
      const a = 1 - x
      const b = y - x * x
      out[0] = -2 * a - 400 * x * b
      out[1] = 200 * b
      return a * a + 100 * b * b
    },
  },
  Himmelblau: {
    formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    handwritten(x, y, out) {
      const a = x * x + y - 11
      const b = x + y * y - 7
      out[0] = 4 * x * a + 2 * b
      out[1] = 2 * a + 4 * y * b
      return a * a + b * b
    },
  },
  Ackley: {
    formula: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
    handwritten(x, y, out) {
      const turn = 2 * Math.PI
      const radius = Math.sqrt(0.5 * (x * x + y * y))
      const cone = 20 * Math.exp(-0.2 * radius)
      const waves = Math.exp(0.5 * (Math.cos(turn * x) + Math.cos(turn * y)))
      const slope = radius === 0 ? 0 : (0.1 * cone) / radius
      out[0] = slope * x + Math.PI * waves * Math.sin(turn * x)
      out[1] = slope * y + Math.PI * waves * Math.sin(turn * y)
      return -cone - waves + Math.E + 20
    },
  },
}

const evaluations = 100_000
const options = { time: 1000, warmupTime: 300 }

describe.each(Object.entries(surfaces))('%s: 100 000 values and gradients', (_, surface) => {
  const parsed = parseFormula(surface.formula, ['x', 'y'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  const compiled = compile(parsed.expression)
  const interpreted = interpret(parsed.expression)
  const mathjs = create(all).compile(surface.formula)

  bench('written by hand', loop(surface.handwritten), options)
  bench('compiled', loop(gradientOf(compiled)), options)
  bench('interpreted', loop(gradientOf(interpreted)), options)
  bench(
    'mathjs, the value alone',
    loop((x, y) => mathjs.evaluate({ x, y })),
    options,
  )
})

function gradientOf(f: DifferentiableFunction): Handwritten {
  return (x, y, out) => f.gradient(x, y, out)
}

/**
 * Short gradient steps from one start after another, whose sum is kept, so that nothing can be left out. Made
 * anew for each function, or the compiler would optimise one loop for all of them.
 */
function loop(f: Handwritten): () => void {
  const make = new Function('f', 'evaluations', 'keep', descend)
  return make(f, evaluations, keep)
}

const descend = `
  const out = new Float64Array(2)
  return () => {
    let sum = 0
    let x = 0
    let y = 0
    for (let i = 0; i < evaluations; i++) {
      if (i % 100 === 0) {
        x = (i % 1700) / 500 - 1.7
        y = (i % 2300) / 700 - 1.6
      }
      sum += f(x, y, out)
      x -= 1e-4 * out[0]
      y -= 1e-4 * out[1]
    }
    keep.sum += sum
  }`

const keep = { sum: 0 }
