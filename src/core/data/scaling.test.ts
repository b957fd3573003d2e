import fc from 'fast-check'
import { expect, it } from 'vitest'
import { between, columnScale, scaledTable, type scalings } from './scaling'
import { question } from './sets/question'
import { columnOf, createTable, type Table } from './table'

function inputs(table: Table): Float64Array {
  return columnOf(table, 'x')
}

function scaled(table: Table, scaling: (typeof scalings)[number]): Table {
  const made = scaledTable(table, ['x'], scaling)
  if (!made.ok) throw new Error(made.constant)
  return made.table
}

/** Of the mean of (w·x + b − y)²: its Hessian has 2·mean(x²), 2·mean(x) and 2. */
function eigenvalues(x: Float64Array): readonly [number, number] {
  const a = (2 * x.reduce((sum, each) => sum + each * each, 0)) / x.length
  const b = (2 * x.reduce((sum, each) => sum + each, 0)) / x.length
  const root = Math.hypot((a - 2) / 2, b)
  const largest = (a + 2) / 2 + root
  return [(2 * a - b * b) / largest, largest]
}

// From data-losses.json, computed there from the definition.
it.each([
  ['raw', 0.2581962361015724, 4169.541803763898],
  ['centred', 2, 538.28],
  ['standard', 2, 2],
] as const)(
  'gives the question that diverged, %s, the curvature it has',
  (scaling, least, most) => {
    const [smallest, largest] = eigenvalues(inputs(scaled(question.table(), scaling)))
    // To a few roundings, of which the determinant of the raw one loses four digits.
    expect(smallest).toBeCloseTo(least, 10)
    expect(largest).toBeCloseTo(most, 9)
  },
)

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const columns = fc
  .array(value, { minLength: 2, maxLength: 20 })
  .filter((x) => Math.max(...x) - Math.min(...x) > 1e-3)

it('takes the mean to 0, and the mean square to 1', () => {
  fc.assert(
    fc.property(columns, (x) => {
      const table = createTable([['x', x]])
      const mean = (all: Float64Array) => all.reduce((sum, each) => sum + each / all.length, 0)
      const size = Math.max(...x.map(Math.abs))
      expect(Math.abs(mean(inputs(scaled(table, 'centred'))))).toBeLessThanOrEqual(1e-14 * size)
      const standard = inputs(scaled(table, 'standard'))
      // The deviations of 1e-3 at least are known to the roundings of values of up to 1e6.
      expect(mean(standard.map((each) => each * each))).toBeCloseTo(1, 6)
    }),
  )
})

it('scales what it is told to, and leaves the rest', () => {
  const table = createTable([
    ['x', [1, 3]],
    ['y', [5, 9]],
  ])
  expect(scaled(table, 'standard').columns).toEqual([new Float64Array([-1, 1]), table.columns[1]])
  expect(scaled(table, 'raw')).toBe(table)
})

it('scales the largest and the smallest numbers there are', () => {
  for (const size of [1e308, 1e-308]) {
    const { centre, unit } = columnScale(new Float64Array([-size, size]), 'standard')!
    expect([centre, unit]).toEqual([0, size])
  }
})

it('refuses to standardise a column of one value, and centres it', () => {
  // The mean of three times 0.1 is not 0.1.
  const table = createTable([
    ['x', [0.1, 0.1, 0.1]],
    ['y', [1, 2, 3]],
  ])
  expect(scaledTable(table, ['y', 'x'], 'standard')).toEqual({ ok: false, constant: 'x' })
  expect(inputs(scaled(table, 'centred'))).toEqual(new Float64Array(3))
})

it('goes from one scaling to another without a leap, and arrives', () => {
  const table = question.table()
  const at = (share: number) => {
    const made = between(table, ['x'], 'raw', 'standard', share)
    if (!made.ok) throw new Error(made.constant)
    return eigenvalues(inputs(made.table))[1]
  }
  const steps = Array.from({ length: 101 }, (_, k) => at(k / 100))
  expect(steps[0]).toBe(eigenvalues(inputs(table))[1])
  expect(steps[100]).toBeCloseTo(2, 12)
  // From 4169.5 to 2 in a hundred steps of at most 9.5 %, where even ones would have 7.4 %.
  const ratios = steps.slice(1).map((each, k) => steps[k]! / each)
  expect(Math.max(...ratios)).toBeLessThan(1.095)
  expect(Math.min(...ratios)).toBeGreaterThan(1)
})
