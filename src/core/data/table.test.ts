import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnOf, createTable } from './table'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

/** Columns x and y of one to eight rows. */
const columns = fc
  .array(fc.tuple(finite, finite), { minLength: 1, maxLength: 8 })
  .map((rows) => [['x', rows.map(([x]) => x)] as const, ['y', rows.map(([, y]) => y)] as const])

it('keeps what it was made of, whatever becomes of that', () => {
  const x = [1, 2]
  const table = createTable([['x', x]])
  x[0] = 7
  expect(table.rows).toBe(2)
  expect(columnOf(table, 'x')).toEqual(new Float64Array([1, 2]))
})

it('has the same key for the same contents', () => {
  fc.assert(
    fc.property(columns, (given) => {
      const copy = given.map(([name, values]) => [name, new Float64Array(values)] as const)
      expect(createTable(copy).key).toBe(createTable(given).key)
    }),
  )
})

it('has another key when a single bit of a number is another', () => {
  fc.assert(
    fc.property(columns, fc.nat(), fc.nat({ max: 51 }), (given, at, bit) => {
      const changed = new Float64Array(given[0]![1])
      const place = at % changed.length
      fc.pre(changed[place] !== 0)
      const bits = new BigInt64Array(changed.buffer)
      bits[place]! ^= 1n << BigInt(bit)
      expect(createTable([['x', changed], given[1]!]).key).not.toBe(createTable(given).key)
    }),
  )
})

it('has another key when rows, columns or names change places or letters', () => {
  const table = [['x', [1, 2]] as const, ['y', [3, 4]] as const]
  const others = [
    [['x', [2, 1]] as const, ['y', [3, 4]] as const],
    [['y', [3, 4]] as const, ['x', [1, 2]] as const],
    [['x', [3, 4]] as const, ['y', [1, 2]] as const],
    [['x', [1, 2]] as const, ['z', [3, 4]] as const],
    [['xy', [1, 2]] as const, ['', [3, 4]] as const],
    [['x', [1, 2, 3, 4]] as const],
  ]
  const keys = [table, ...others].map((each) => createTable(each).key)
  expect(new Set(keys).size).toBe(keys.length)
})

it('tells a thousand tables apart that differ in one small number', () => {
  const keys = Array.from({ length: 1000 }, (_, i) => createTable([['x', [0, i / 1000]]]).key)
  expect(new Set(keys).size).toBe(keys.length)
})

it('takes −0 for 0, as its text would be read', () => {
  const table = createTable([['x', [-0]]])
  expect(Object.is(columnOf(table, 'x')[0], 0)).toBe(true)
  expect(table.key).toBe(createTable([['x', [0]]]).key)
})

it('keeps its key from one version to the next, since files and links may name it', () => {
  expect(
    createTable([
      ['x', [1, 2.5]],
      ['y', [-3, 1e300]],
    ]).key,
  ).toMatchInlineSnapshot(`"5ce154ca7e626b2d"`)
})

it.each([
  [
    'a repeated name',
    [
      ['x', [1]],
      ['x', [2]],
    ],
    "columns: 'x' is there twice",
  ],
  [
    'columns of different lengths',
    [
      ['x', [1]],
      ['y', [1, 2]],
    ],
    "columns: 'y' has 2 rows, the first one 1",
  ],
  ['a number that is none', [['x', [1, Number.NaN]]], "columns: 'x' has NaN in row 2"],
  ['an infinity', [['x', [Infinity]]], "columns: 'x' has Infinity in row 1"],
  ['no column', [], 'columns: expected 1 to 10000 rows, got 0'],
  ['no row', [['x', []]], 'columns: expected 1 to 10000 rows, got 0'],
  [
    'too many rows',
    [['x', new Float64Array(10_001)]],
    'columns: expected 1 to 10000 rows, got 10001',
  ],
] as const)('refuses %s', (_, given, message) => {
  expect(() => createTable(given)).toThrow(new RangeError(message))
})

it('refuses the name of a column that is not there', () => {
  expect(() => columnOf(createTable([['x', [1]]]), 'z')).toThrow("name: no column 'z' among x")
})
