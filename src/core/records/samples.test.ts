import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampledSequence, samplesOf, takeSamples } from './samples'

it('reads at a sample what is there, the last iterate included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 400 }), (n, most) => {
      const values = Float64Array.from({ length: n }, (_, t) => 10 * t)
      const samples = samplesOf(n, most)
      const taken = takeSamples(values, samples)
      const sequence = sampledSequence(taken, samples)
      expect(sequence.length).toBe(n)
      for (let t = 0; t < n; t += samples.stride) expect(sequence.at(t)).toBe(10 * t)
      if (n > 0) expect(sequence.at(n - 1)).toBe(10 * (n - 1))
      expect(taken.length).toBeLessThanOrEqual(most + 1)
    }),
  )
})

it('meets every phase of what repeats after 2 to 6 steps', () => {
  const samples = samplesOf(100_000, 8192)
  for (const period of [2, 3, 4, 5, 6]) {
    const phases = takeSamples(
      Float64Array.from({ length: 100_000 }, (_, t) => t % period),
      samples,
    )
    expect(new Set(phases).size).toBe(period)
  }
})
