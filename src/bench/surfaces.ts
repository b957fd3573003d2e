import * as tf from '@tensorflow/tfjs-core'
import type { Point } from '../core/records/experiment'

/** A surface as everyone who takes part would have it written. */
export interface Surface {
  readonly name: string
  readonly formula: string
  readonly start: Point
  /** Learning rate so small that a descent is still under way after the last step. */
  readonly learningRate: number
  /** JavaScript of constants f, dfdx and dfdy of x and y, as one would write it for this surface alone. */
  readonly byHand: string
  readonly tensors: (x: tf.Scalar, y: tf.Scalar) => tf.Scalar
}

const square = (x: tf.Scalar) => tf.square(x)

/** The first three are those whose geometric mean is to be within 1.5 of a loop by hand. */
export const surfaces: readonly Surface[] = [
  {
    name: 'Rosenbrock',
    formula: '(1 - x)^2 + 100*(y - x^2)^2',
    start: [-1.2, 1],
    learningRate: 1e-5,
    byHand: `
      const a = 1 - x, b = y - x * x
      const f = a * a + 100 * b * b
      const dfdx = -2 * a - 400 * x * b, dfdy = 200 * b`,
    tensors: (x, y) =>
      tf.add(square(tf.sub(1, x)), tf.mul(100, square(tf.sub(y, square(x))))) as tf.Scalar,
  },
  {
    name: 'Himmelblau',
    formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    start: [0, 0.5],
    learningRate: 1e-6,
    byHand: `
      const a = x * x + y - 11, b = x + y * y - 7
      const f = a * a + b * b
      const dfdx = 4 * x * a + 2 * b, dfdy = 2 * a + 4 * y * b`,
    tensors: (x, y) =>
      tf.add(
        square(tf.sub(tf.add(square(x), y), 11)),
        square(tf.sub(tf.add(x, square(y)), 7)),
      ) as tf.Scalar,
  },
  {
    name: 'Ackley',
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
    tensors(x, y) {
      const turn = 2 * Math.PI
      const radius = tf.sqrt(tf.mul(0.5, tf.add(square(x), square(y))))
      const cone = tf.mul(20, tf.exp(tf.mul(-0.2, radius)))
      const cosines = tf.add(tf.cos(tf.mul(turn, x)), tf.cos(tf.mul(turn, y)))
      const waves = tf.exp(tf.mul(0.5, cosines))
      return tf.sub(Math.E + 20, tf.add(cone, waves)) as tf.Scalar
    },
  },
  {
    name: 'Booth',
    formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
    start: [-8, 6],
    learningRate: 1e-6,
    byHand: `
      const a = x + 2 * y - 7, b = 2 * x + y - 5
      const f = a * a + b * b
      const dfdx = 2 * a + 4 * b, dfdy = 4 * a + 2 * b`,
    tensors: (x, y) =>
      tf.add(
        square(tf.sub(tf.add(x, tf.mul(2, y)), 7)),
        square(tf.sub(tf.add(tf.mul(2, x), y), 5)),
      ) as tf.Scalar,
  },
  {
    name: 'Beale',
    formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
    start: [1, 1],
    learningRate: 1e-7,
    byHand: `
      const yy = y * y, yyy = yy * y
      const a = 1.5 - x + x * y, b = 2.25 - x + x * yy, c = 2.625 - x + x * yyy
      const f = a * a + b * b + c * c
      const dfdx = 2 * (a * (y - 1) + b * (yy - 1) + c * (yyy - 1))
      const dfdy = 2 * x * (a + 2 * b * y + 3 * c * yy)`,
    tensors(x, y) {
      const term = (constant: number, power: tf.Scalar) =>
        square(tf.add(tf.sub(constant, x), tf.mul(x, power)))
      const yy = square(y)
      const [a, b, c] = [term(1.5, y), term(2.25, yy), term(2.625, tf.mul(yy, y))]
      return tf.add(tf.add(a, b), c) as tf.Scalar
    },
  },
  {
    name: 'Rastrigin',
    formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
    start: [2.2, -1.7],
    learningRate: 1e-9,
    byHand: `
      const turn = 2 * Math.PI
      const f = 20 + x * x - 10 * Math.cos(turn * x) + y * y - 10 * Math.cos(turn * y)
      const dfdx = 2 * x + 10 * turn * Math.sin(turn * x)
      const dfdy = 2 * y + 10 * turn * Math.sin(turn * y)`,
    tensors(x, y) {
      const term = (w: tf.Scalar) => tf.sub(square(w), tf.mul(10, tf.cos(tf.mul(2 * Math.PI, w))))
      return tf.add(20, tf.add(term(x), term(y))) as tf.Scalar
    },
  },
]
