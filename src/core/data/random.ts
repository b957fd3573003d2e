/**
 * Random numbers that are the same for the same seed and stream on every machine: sfc32 of PractRand (Chris Doty-Humphrey),
 * in whole numbers throughout. Of a seed, each stream is a sequence of its own, so that what happens at step t can be
 * drawn without what came before it: let t be the stream.
 */
export class RandomNumbers {
  #a = 0
  #b = 0
  #c = 0
  #counter = 1

  /**
   * @param seed an integer in [0, 2³²)
   * @param stream an integer in [0, 2³²)
   */
  constructor(seed: number, stream = 0) {
    this.begin(seed, stream)
  }

  /** Starts anew, as a new one would: for loops that are not to allocate. */
  begin(seed: number, stream = 0): void {
    this.#a = 0
    this.#b = seed | 0
    this.#c = stream | 0
    this.#counter = 1
    // The seeding is that of PractRand for sfc32, by the 64 bits of both: by then each bit has
    // reached all the others.
    for (let round = 0; round < 12; round++) this.word()
  }

  /** An integer in [0, 2³²). */
  word(): number {
    const out = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + out) | 0
    return out >>> 0
  }

  /** In [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number {
    const high = this.word() >>> 5
    return (high * 2 ** 26 + (this.word() >>> 6)) / 2 ** 53
  }

  /**
   * An integer in [0, n), all of them equally likely.
   *
   * @param n an integer in [1, 2³²]
   */
  below(n: number): number {
    const whole = 2 ** 32 - (2 ** 32 % n)
    let word = this.word()
    while (word >= whole) word = this.word()
    return word % n
  }

  /**
   * A normal number of mean 0 and variance 1, by comparisons alone, since engines differ in the last digits of log and cos:
   * algorithm N of C. Karney, Sampling exactly from the normal distribution, ACM Trans. Math. Softw. 42 (2016).
   */
  normal(): number {
    for (;;) {
      let whole = 0
      while (this.#decays(0.5, 1)) whole++
      if (!this.#decaysOften(whole * (whole - 1), 0.5, 1)) continue
      const part = this.uniform()
      const rate = (2 * whole + part) / (2 * whole + 2)
      if (!this.#decaysOften(whole + 1, part, rate)) continue
      return this.word() < 2 ** 31 ? whole + part : -(whole + part)
    }
  }

  /** True with probability exp(−x·rate), for both in [0, 1]: von Neumann's, by the length of a falling run. */
  #decays(x: number, rate: number): boolean {
    let last = x
    let even = true
    for (;;) {
      const next = this.uniform()
      if (next >= last || (rate < 1 && this.uniform() >= rate)) return even
      last = next
      even = !even
    }
  }

  #decaysOften(times: number, x: number, rate: number): boolean {
    for (let time = 0; time < times; time++) if (!this.#decays(x, rate)) return false
    return true
  }
}

/** The integers in [0, n) in an order of chance, all orders equally likely. */
export function shuffled(n: number, random: RandomNumbers): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = n - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
