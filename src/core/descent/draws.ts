import { RandomNumbers, shuffled } from '../data/random'
import type { Sampling } from '../records/experiment'

/** The parts of a run that are up to chance. */
export interface Chance {
  /** Rows that a step sees: an integer in [1, ∞), of which there are no more than there are rows; null for all of them. */
  readonly batch: number | null
  readonly sampling: Sampling
  /** σ of the noise that is added to each component of the gradient, in [0, ∞). */
  readonly noise: number
  /** An integer in [0, 2³²). */
  readonly seed: number
}

/** Null where nothing is up to chance, as all rows in another order are the same. */
export function drawsOf(chance: Chance, rows: number): Draws | null {
  const { batch, sampling, noise } = chance
  const size = batch === null ? rows : Math.min(batch, rows)
  const hasBatch = rows > 0 && batch !== null && (size < rows || sampling === 'replacement')
  return hasBatch || noise > 0 ? new Draws(chance, rows, hasBatch ? size : null) : null
}

/** Streams of chance for noise are above those for rows. */
const ofNoise = 2 ** 31

/**
 * The draws of chance for a run's steps. All of step t is drawn by the seed and t alone, so that it is the same by whatever
 * way the step is reached, and on every machine.
 */
export class Draws {
  /** Noise of the step for which it was drawn last. */
  noiseX = 0
  noiseY = 0

  readonly hasBatch: boolean
  readonly hasNoise: boolean

  readonly #rows: number
  readonly #batch: number
  readonly #chance: Chance
  readonly #random = new RandomNumbers(0)
  /** Steps of an epoch, of which the last sees what is left. */
  readonly #steps: number
  readonly #drawn: Uint32Array
  #order: Uint32Array
  #epoch = -1

  /** @param batch rows of a batch; null where steps see all */
  constructor(chance: Chance, rows: number, batch: number | null) {
    this.hasBatch = batch !== null
    this.hasNoise = chance.noise > 0
    this.#rows = rows
    this.#batch = batch ?? rows
    this.#chance = chance
    this.#steps = Math.ceil(rows / this.#batch)
    this.#drawn = new Uint32Array(this.#batch)
    this.#order = Uint32Array.from({ length: rows }, (_, row) => row)
  }

  /** The rows that step t sees; overwritten by the next call. */
  rowsAt(t: number): Uint32Array {
    const { sampling, seed } = this.#chance
    switch (sampling) {
      case 'sequential':
        return this.#partOf(t)
      case 'reshuffled': {
        const epoch = Math.floor(t / this.#steps)
        if (epoch !== this.#epoch) {
          this.#random.begin(seed, epoch)
          this.#order = shuffled(this.#rows, this.#random)
          this.#epoch = epoch
        }
        return this.#partOf(t)
      }
      case 'replacement':
        this.#random.begin(seed, t)
        for (let k = 0; k < this.#batch; k++) this.#drawn[k] = this.#random.below(this.#rows)
        return this.#drawn
      default:
        return sampling satisfies never
    }
  }

  /** Draws the noise of step t. */
  drawNoise(t: number): void {
    const { seed, noise } = this.#chance
    this.#random.begin(seed, ofNoise + t)
    this.noiseX = noise * this.#random.normal()
    this.noiseY = noise * this.#random.normal()
  }

  #partOf(t: number): Uint32Array {
    const batch = this.#batch
    const from = (t % this.#steps) * batch
    return this.#order.subarray(from, Math.min(from + batch, this.#rows))
  }
}
