import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Constants } from '../records/experiment'
import { resolveObjective } from '../resolve-objective'
import { describeObjective, sameFamily, sameObjective } from './describe'
import { families } from './families'
import type { Family } from './family'

const all = Object.entries(families).map(([id, family]) => ({ id, family }))
const usualOf = ({ constants }: Family) =>
  Object.fromEntries(Object.entries(constants).map(([name, { usual }]) => [name, usual]))

function objectiveOf(id: string, values?: Constants) {
  const resolved = resolveObjective({ kind: 'catalogue', id, ...(values && { let: values }) })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

describe.each(all)('the family of $id', ({ id, family }) => {
  const names = Object.keys(family.constants)
  const values = fc
    .tuple(...names.map(() => fc.double({ min: -2, max: 300, noNaN: true })))
    .map((chosen) => Object.fromEntries(names.map((name, k) => [name, chosen[k]!])))

  it('has the record itself at the usual values', () => {
    const [record, member] = [objectiveOf(id), objectiveOf(id, usualOf(family))]
    const { globalMinima, localMinima, lesson } = describeObjective({ kind: 'catalogue', id })
    expect(member).toMatchObject({ globalMinima, localMinima, lesson })
    // The formula of the minima gives those of the record.
    const known = family.minima(usualOf(family))
    expect(known.localMinima).toEqual(localMinima)
    for (const [index, { at, f }] of globalMinima.entries()) {
      expect(known.globalMinima[index]!.f).toBeCloseTo(f, 14)
      for (const k of [0, 1]) expect(known.globalMinima[index]!.at[k]).toBeCloseTo(at[k]!, 14)
    }
    const point = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(point, point, (x, y) => {
        const f = record.f.value(x, y)
        // The same sum in another order of rounding at most.
        expect(Math.abs(member.f.value(x, y) - f)).toBeLessThanOrEqual(1e-12 * Math.max(1, f))
      }),
    )
  })

  it('claims minima that are stationary, have the value it gives, and are the lowest where it says so', () => {
    fc.assert(
      fc.property(values, (chosen) => {
        const objective = objectiveOf(id, chosen)
        const { x0, x1, y0, y1 } = objective.domain
        const { globalMinima, localMinima } = objective
        const derivatives = new Float64Array(5)
        for (const { at, f } of [...globalMinima, ...localMinima]) {
          const scale = Math.max(1, Math.abs(f))
          expect(Math.abs(objective.f.hessian(...at, derivatives) - f)).toBeLessThan(1e-10 * scale)
          const [dx, dy, xx, xy, yy] = derivatives
          // Rounding of terms of the size of the constants.
          const size = Math.max(1, ...Object.values(chosen).map(Math.abs))
          expect(Math.hypot(dx!, dy!)).toBeLessThan(1e-9 * size)
          expect(xx! + yy!).toBeGreaterThan(0)
          expect(xx! * yy! - xy! * xy!).toBeGreaterThan(0)
        }
        const lowest = globalMinima[0]?.f ?? Number.NEGATIVE_INFINITY
        for (const { f } of localMinima) expect(f).toBeGreaterThanOrEqual(lowest)
        for (let i = 0; i <= 20; i++)
          for (let j = 0; j <= 20; j++) {
            const f = objective.f.value(x0 + (i / 20) * (x1 - x0), y0 + (j / 20) * (y1 - y0))
            expect(f).toBeGreaterThanOrEqual(lowest - 1e-9 * Math.max(1, Math.abs(lowest)))
          }
      }),
      { numRuns: 60 },
    )
  })

  it('is told apart by its values, and known to be one family', () => {
    const [name = ''] = names
    const plain = { kind: 'catalogue', id } as const
    const [one, other] = [2, 3].map((value) => ({ ...plain, let: { [name]: value } }))
    expect(sameObjective(one!, other!)).toBe(false)
    expect(sameObjective(plain, one!)).toBe(false)
    expect(sameFamily(one!, other!)).toBe(true)
    expect(describeObjective(one!)).toMatchObject({
      words: { surface: id, let: { ...usualOf(family), [name]: 2 } },
      lesson: null,
    })
  })
})

it('claims two wells of the tilted double well while 27 t² < 4, the lower where the tilt points down', () => {
  const limit = 2 / Math.sqrt(27)
  for (const [tilt, wells] of [
    [0.1, 2],
    [-0.3, 2],
    [limit - 0.01, 2],
    [limit + 0.01, 1],
    [-1, 1],
  ] as const) {
    const { globalMinima, localMinima } = describeObjective({
      kind: 'catalogue',
      id: 'double_well',
      let: { t: tilt },
    })
    expect(globalMinima.length + localMinima.length, `t = ${tilt}`).toBe(wells)
    expect(Math.sign(globalMinima[0]!.at[1])).toBe(-Math.sign(tilt))
  }
})

it('claims nothing where a bowl or a valley is none', () => {
  for (const [id, name] of [
    ['rosenbrock', 'b'],
    ['bowl_k10', 'k'],
  ] as const)
    for (const value of [0, -1])
      expect(
        describeObjective({ kind: 'catalogue', id, let: { [name]: value } }).globalMinima,
      ).toEqual([])
})
