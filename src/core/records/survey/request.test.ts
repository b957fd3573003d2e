import { describe, expect, it, test } from 'vitest'
import { type BasinsRequest, ratesOf, type SpectrumRequest, startOf, validate } from './request'

const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const run = { method: 'gd', learningRate: 0.01, hyperparameters: {} }
const spectrum: SpectrumRequest = {
  kind: 'spectrum',
  start: [0, 0.5],
  run,
  stopping,
  low: 1e-4,
  high: 1,
  count: 256,
}
const basins: BasinsRequest = {
  kind: 'basins',
  viewport: { x0: -6, x1: 6, y0: -3, y1: 3 },
  columns: 64,
  rows: 32,
  run,
  stopping,
}

describe('refuses what cannot be surveyed, naming it and its value', () => {
  test.each([
    [{ low: 0 }, 'low: expected a number in (0, ∞), got 0'],
    [{ low: Number.NaN }, 'low: expected a number in (0, ∞), got NaN'],
    [{ low: 0.1, high: 0.01 }, 'high: expected a number in (0.1, ∞), got 0.01'],
    [{ low: 0.1, high: 0.1 }, 'high: expected a number in (0.1, ∞), got 0.1'],
    [{ high: Infinity }, 'high: expected a number in (0.0001, ∞), got Infinity'],
    [{ count: 1 }, 'count: expected an integer in [2, 4096], got 1'],
    [{ count: 2.5 }, 'count: expected an integer in [2, 4096], got 2.5'],
    [
      { stopping: { ...stopping, maxSteps: 0 } },
      'stopping.maxSteps: expected an integer in [1, 1000000], got 0',
    ],
  ])('a spectrum of %j', (change, message) => {
    expect(() => validate({ ...spectrum, ...change })).toThrow(new RangeError(message))
  })

  const view = (change: object) => ({ viewport: { ...basins.viewport, ...change } })
  test.each([
    [view({ x1: -6 }), 'viewport.x1: expected a finite number above -6, got -6'],
    [view({ y0: 4 }), 'viewport.y1: expected a finite number above 4, got 3'],
    [view({ x0: -Infinity }), 'viewport.x0: expected a finite number, got -Infinity'],
    [view({ y1: Number.NaN }), 'viewport.y1: expected a finite number above -3, got NaN'],
    [
      view({ x0: 1, x1: 1 + 2 ** -48 }),
      'viewport.x1: expected a number that leaves room for 64 cells above 1, got 1.0000000000000036',
    ],
    [{ columns: 1 }, 'columns: expected an integer in [2, 2048], got 1'],
    [{ rows: 1e9 }, 'rows: expected an integer in [2, 2048], got 1000000000'],
  ])('basins of %j', (change, message) => {
    expect(() => validate({ ...basins, ...change })).toThrow(new RangeError(message))
  })

  it('and nothing else', () => {
    expect(() => validate(spectrum)).not.toThrow()
    expect(() => validate(basins)).not.toThrow()
    expect(() => validate({ ...basins, ...view({ x0: -1e308, x1: 1e308 }) })).not.toThrow()
    expect(() => validate({ ...spectrum, low: 5e-324, high: Number.MAX_VALUE })).not.toThrow()
  })
})

describe('the rates', () => {
  it('are evenly spaced on a logarithmic scale, both ends exact', () => {
    const rates = ratesOf({ ...spectrum, count: 5 })
    expect(rates[0]).toBe(1e-4)
    expect(rates[4]).toBe(1)
    // exp and log round to 2⁻⁵² each, and the argument of exp is below 10.
    for (const [index, rate] of rates.entries())
      expect(Math.abs(rate / 10 ** (index - 4) - 1)).toBeLessThan(1e-14)
  })
  it('are positive and finite over all doubles', () => {
    const rates = ratesOf({ ...spectrum, low: 5e-324, high: Number.MAX_VALUE })
    expect(rates.every((rate) => rate > 0 && rate < Infinity)).toBe(true)
    expect(rates.slice(1).every((rate, index) => rate > rates[index]!)).toBe(true)
  })
})

describe('the starts', () => {
  it('are the centres of the cells, from the top left', () => {
    const small = { ...basins, columns: 4, rows: 3 }
    expect(startOf(small, 0)).toEqual([-4.5, 2])
    expect(startOf(small, 3)).toEqual([4.5, 2])
    expect(startOf(small, 4)).toEqual([-4.5, 0])
    expect(startOf(small, 11)).toEqual([4.5, -2])
  })
  it('are finite in the widest viewport', () => {
    const most = Number.MAX_VALUE
    const widest = { ...basins, viewport: { x0: -most, x1: most, y0: -most, y1: most } }
    expect(startOf(widest, 0).every(Number.isFinite)).toBe(true)
    expect(startOf(widest, 64 * 32 - 1).every(Number.isFinite)).toBe(true)
  })
})
