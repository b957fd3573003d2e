import { describe, expect, test } from 'vitest'
import type { Stretch } from './spectrum-bars'
import { edgesOf, spectrumHeight, spectrumPaths } from './spectrum-paths'

const stretch = (part: Partial<Stretch> & Pick<Stretch, 'kind'>): Stretch => ({
  minimum: -1,
  from: 0,
  to: 10,
  heights: [],
  steps: [1, 1],
  ...part,
})
const tenths = (index: number) => index / 10
const numbersOf = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

describe('edges of bars', () => {
  test('lie half way between the rates, which begin and end with the slider', () => {
    const edge = edgesOf(5, [0.01, 100], [0.01, 100])
    // Rates at 0, 1/4, … 1 of the track.
    for (const [index, fraction] of [-1, 1, 3, 5, 7, 9].map((eighth) => eighth / 8).entries())
      expect(edge(index)).toBeCloseTo(fraction, 12)
  })

  test('follow the rates, not the slider', () => {
    const edge = edgesOf(2, [1, 10], [0.1, 1000])
    expect(edge(0.5)).toBeCloseTo(0.25, 12)
    expect(edge(1.5)).toBeCloseTo(0.5, 12)
  })
})

describe('paths of a spectrum', () => {
  test('stand on the rail, and the fastest reaches the top', () => {
    const { reaches } = spectrumPaths(
      [stretch({ kind: 'reaches', to: 2, heights: [0, 1] })],
      tenths,
      100,
    )
    expect(reaches).toBe('M0 26V18.2H10V0H20V26z')
  })

  test('stay within the slider', () => {
    const wide = stretch({ kind: 'crawls', from: -5, to: 20 })
    const dots = numbersOf(spectrumPaths([wide], tenths, 100).crawls.replaceAll('h0.01', ''))
    const xs = dots.filter((_, index) => index % 2 === 0)
    // Two dots in each of twelve tiles of eight pixels, and the first one of the thirteenth.
    expect(xs).toHaveLength(25)
    expect(Math.min(...xs)).toBe(2)
    expect(Math.max(...xs)).toBe(98)
    const beyond = stretch({ kind: 'crawls', from: 11, to: 20 })
    expect(spectrumPaths([beyond], tenths, 100).crawls).toBe('')
  })

  test('are one of each kind, with the others empty', () => {
    const stretches = [
      stretch({ kind: 'oscillates', from: 0, to: 5 }),
      stretch({ kind: 'diverges', from: 5 }),
    ]
    const { oscillates, diverges, ...rest } = spectrumPaths(stretches, tenths, 100)
    expect(new Set(Object.values(rest))).toEqual(new Set(['']))
    // Crosses of two strokes in six tiles of eight pixels, and what 50 pixels leave of a seventh at its left.
    expect(diverges.match(/M/g)).toHaveLength(14)
    const [xs, ys] = [0, 1].map((odd) =>
      numbersOf(oscillates).filter((_, index) => index % 2 === odd),
    )
    expect([Math.min(...xs!), Math.max(...xs!)]).toEqual([0, 50])
    for (const y of ys!) expect(y).toBeLessThan(spectrumHeight)
  })

  test('leave a gap between wide stretches that reach different minima', () => {
    const of = (next: Partial<Stretch>) =>
      spectrumPaths(
        [
          stretch({ kind: 'reaches', minimum: 0, to: 5, heights: [1, 1, 1, 1, 1] }),
          stretch({ kind: 'other', minimum: 1, from: 5, heights: [1, 1, 1, 1, 1], ...next }),
        ],
        tenths,
        100,
      ).reaches
    expect(of({})).toBe('M0 26V0H49V26z')
    expect(of({ to: 6, heights: [1] })).toBe('M0 26V0H50V26z')
  })

  test('show a lone rate among others', () => {
    const lone = (kind: 'oscillates' | 'diverges') =>
      spectrumPaths([stretch({ kind, from: 4, to: 5 })], (index) => index / 100, 100)[kind]
    expect(lone('oscillates')).toBe('M4.5 26V17')
    expect(lone('diverges')).toBe('M4.5 26V17')
  })
})
