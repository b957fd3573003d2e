import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reduceToColumns } from './chart-series'

/** First, least, greatest and last; 0 and −0 are drawn alike. */
function summary(values: readonly number[]): readonly number[] {
  return [values[0]!, Math.min(...values), Math.max(...values), values.at(-1)!].map((v) => v + 0)
}

const sequence = (...values: readonly number[]) => ({
  length: values.length,
  at: (t: number) => values[t]!,
})

const reduced = (values: ReturnType<typeof sequence>, lastStep: number, columns: number) => {
  for (const task = reduceToColumns(values, lastStep, columns); ; ) {
    const { done, value } = task.next()
    if (done) return value
  }
}

describe('reduceToColumns', () => {
  it('keeps every value of a short run', () => {
    expect(reduced(sequence(3, 1, 2), 2, 500)).toEqual({
      t: [0, 1, 2],
      value: [3, 1, 2],
    })
  })

  it('leaves out what is not finite', () => {
    const f = sequence(3, Number.NaN, Number.POSITIVE_INFINITY, 2)
    expect(reduced(f, 3, 500)).toEqual({ t: [0, 3], value: [3, 2] })
  })

  it('pauses while it goes through a long run', () => {
    const task = reduceToColumns({ length: 100_000, at: (t) => t }, 99_999, 10)
    expect(task.next().done).toBe(false)
    expect(reduced({ length: 100_000, at: (t) => t }, 99_999, 10).t).toEqual(
      expect.arrayContaining([0, 50_000, 99_999]),
    )
  })

  it('has the same first, least, greatest and last value in every column', () => {
    const run = fc
      .tuple(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
          minLength: 50,
          maxLength: 400,
        }),
        fc.integer({ min: 3, max: 20 }),
      )
      .filter(([values, columns]) => (values.length - 1) / columns > 2)
    fc.assert(
      fc.property(run, ([values, columns]) => {
        const lastStep = values.length - 1
        const { t, value } = reduced(sequence(...values), lastStep, columns)
        expect(t.length).toBeLessThanOrEqual(4 * (columns + 1))
        const points = Array.from(t, (step, k) => [step, value[k]!] as const)
        const column = (step: number) => Math.floor((step * columns) / lastStep)
        for (let c = 0; c <= columns; c++) {
          const all = values.filter((_, step) => column(step) === c)
          const kept = points.filter(([step]) => column(step) === c).map(([, value]) => value)
          if (all.length === 0) continue
          expect(summary(kept)).toEqual(summary(all))
        }
        expect([...points].sort((a, b) => a[0] - b[0])).toEqual(points)
      }),
    )
  })
})
