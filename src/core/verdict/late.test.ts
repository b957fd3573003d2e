import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Late } from './late'

const column = fc.double({ noNaN: true, noDefaultInfinity: true })
const iterates = fc
  .integer({ min: 2, max: 400 })
  .chain((count) =>
    fc.tuple(
      ...[1, 2, 3, 4, 5].map(() => fc.array(column, { minLength: count, maxLength: count })),
    ),
  )
  .map((columns) => {
    const [x, y, f, dfdx, dfdy] = columns.map((values) => Float64Array.from(values))
    return { x: x!, y: y!, f: f!, dfdx: dfdx!, dfdy: dfdy! }
  })

describe('the late part of a descent', () => {
  it('is the same to the last digit however many iterates are added at once', () => {
    fc.assert(
      fc.property(iterates, fc.integer({ min: 1, max: 50 }), (columns, stretch) => {
        const end = columns.x.length
        const [atOnce, inStretches] = [new Late(end - 1), new Late(end - 1)]
        const { from } = atOnce.division
        atOnce.begin()
        atOnce.add(columns, from, end)
        inStretches.begin()
        for (let t = from; t < end; t += stretch)
          inStretches.add(columns, t, Math.min(end, t + stretch))
        expect(inStretches).toEqual(atOnce)
      }),
    )
  })

  it('has blocks whose means are exact where all of f is the same, the largest of doubles included', () => {
    for (const value of [0.1, 1e-300, -Number.MAX_VALUE, Number.MAX_VALUE]) {
      const columns = { x: new Float64Array(500), y: new Float64Array(500) }
      const f = new Float64Array(500).fill(value)
      const late = new Late(499)
      late.begin()
      const zeros = new Float64Array(500)
      late.add({ ...columns, f, dfdx: zeros, dfdy: zeros }, late.division.from, 500)
      for (const mean of late.means) expect(mean / value).toBeCloseTo(1, 14)
    }
  })
})
