import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseFormula } from '../../expression/parse'
import { csvOf } from '../csv'
import { longestSheet, type SheetFlaw, type TableReading } from '../sheet'
import { createTable, largestNumber } from '../table'
import { columnNames } from './column-names'
import { type Choice, readTable } from './read-table'

function read(text: string, choice?: Choice) {
  const reading = readTable(text, choice)
  if (!reading.ok) throw new Error(JSON.stringify(reading.flaw))
  const { names, columns } = reading.table
  return {
    ...reading,
    content: Object.fromEntries(names.map((name, i) => [name, [...columns[i]!]])),
  }
}

function flawOf(reading: TableReading): SheetFlaw {
  if (reading.ok) throw new Error('It was read.')
  return reading.flaw
}

const plain = { x: [1, 2.5, -3], y: [4, 5, 6e-7] }

it.each([
  ['commas', 'x,y\n1,4\n2.5,5\n-3,6e-7'],
  ['commas and blanks', 'x, y\n1, 4\n2.5, 5\n-3, 6e-7\n'],
  ['tabs, as spreadsheets copy', 'x\ty\r\n1\t4\r\n2.5\t5\r\n-3\t6E-7\r\n'],
  ['semicolons and decimal commas', 'x;y\n1;4\n2,5;5\n-3;6e-7'],
  ['tabs and decimal commas', 'x\ty\n1\t4\n2,5\t5\n−3\t6e−7'],
  ['decimal commas in quotes', '"x","y"\n"1","4"\n"2,5","5"\n"-3","6e-7"'],
  ['columns of blanks', '  x       y\n  1       4\n  2.5     5\n -3       6e-7'],
  ['blanks and decimal commas', 'x y\n1 4\n2,5 5\n-3 6e-7'],
  ['bars', 'x|y\n1|4\n2.5|5\n-3|6e-7'],
  ['a byte order mark and carriage returns', '\ufeffx,y\r\n1,4\r\n2.5,5\r\n-3,6e-7\r\n'],
  ['lines of an old Macintosh', 'x,y\r1,4\r2.5,5\r-3,6e-7'],
  ['quotes', '"x","y"\n"1","4"\n"2.5","5"\n"-3","6e-7"'],
  ['empty lines, and empty cells at the end', '\nx,y,,\n1,4,,\n\n2.5,5,,\n-3,6e-7\n,,,\n'],
  ['lines of comment', '# heights, of trees\nx,y\n1,4\n# in between\n2.5,5\n-3,6e-7'],
  ['no names', '1,4\n2.5,5\n-3,6e-7'],
  ['points in brackets', '(1,4) (2.5,5) (-3,6e-7)'],
  ['a list of points, line by line', '{(1, 4),\n (2.5, 5),\n (−3, 6e-7)}'],
  ['lists of lists', '[[1, 4], [2.5, 5], [-3, 6e-7]]'],
  ['points with decimal commas', '(1; 4), (2,5; 5), (-3; 6e-7)'],
  ['names in brackets', '(x, y)\n(1, 4)\n(2.5, 5)\n(-3, 6e-7)'],
  ['plus signs and bare points', 'x,y\n+1,4.\n2.50,5\n-3,.0000006'],
])('reads %s', (_, text) => {
  expect(read(text).content).toEqual(plain)
})

it('calls columns without names x1, x2 and y', () => {
  expect(read('1,2,3\n4,5,6').table.names).toEqual(['x1', 'x2', 'y'])
  expect(read('1,2,3\n4,5,6').sheet.hasHeadings).toBe(false)
})

it('reads back what it wrote, to the last bit', () => {
  const finite = fc.double({ noNaN: true, min: -largestNumber, max: largestNumber })
  const row = fc.tuple(finite, finite, finite)
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), (rows) => {
      const columns = ['a', 'b', 'c_2'].map((name, i) => [name, rows.map((r) => r[i]!)] as const)
      const table = createTable(columns)
      expect(read(csvOf(table)).table).toEqual(table)
    }),
  )
})

it('takes every number as it is written, or none at all', () => {
  const cell = fc.oneof(
    { weight: 9, arbitrary: fc.double().map(String) },
    fc.constantFrom('NA', 'a'),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 }), (rows) => {
      const text = ['a,b', ...rows.map((cells) => cells.join(','))].join('\n')
      const reading = readTable(text, { columns: [0, 1] })
      const numbers = [0, 1].map((i) => Float64Array.from(rows, (cells) => Number(cells[i]) + 0))
      expect(reading.ok).toBe(rows.flat().every((each) => Math.abs(Number(each)) <= largestNumber))
      if (reading.ok) expect(reading.table.columns).toEqual(numbers)
    }),
  )
})

it('has an answer to any text', () => {
  const text = fc.array(fc.constantFrom('1', '2.5', 'a', ',', ';', '\t', ' ', '"', '\n', '\r', '#'))
  fc.assert(
    fc.property(text, fc.boolean(), (characters, leaveOut) => {
      const reading = readTable(characters.join(''), { leaveOut })
      expect(reading.ok ? reading.table.rows >= 2 : reading.flaw.kind).toBeTruthy()
    }),
    { numRuns: 500 },
  )
})

it('takes the columns that are chosen, in that order', () => {
  const text = 'species,mass,length\nAdelie,3750,39.1\nGentoo,5000,47'
  expect(read(text).content).toEqual({ mass: [3750, 5000], length: [39.1, 47] })
  expect(read(text, { columns: [2, 1] }).table.names).toEqual(['length', 'mass'])
})

it('tells of each column whether it holds numbers, and what the first is that is none', () => {
  const { sheet } = read('species,mass,length\nAdelie,3750,39.1\nGentoo,5000,47')
  expect(sheet.columns.map(({ heading, isNumeric }) => [heading, isNumeric])).toEqual([
    ['species', false],
    ['mass', true],
    ['length', true],
  ])
  expect(sheet.columns[0]!.flaw).toEqual({
    kind: 'cell',
    reason: 'text',
    row: 2,
    column: 'species',
    text: 'Adelie',
  })
})

it('leaves rows out where that is wanted, and says which', () => {
  const text = 'x,y\n1,2\nNA,3\n4,5\n6,oops'
  expect(flawOf(readTable(text))).toMatchObject({ reason: 'missing', row: 3, column: 'x' })
  const { content, leftOut } = read(text, { leaveOut: true })
  expect(content).toEqual({ x: [1, 4], y: [2, 5] })
  expect(leftOut).toEqual([3, 5])
})

it('reads a point twice, and a column of one number', () => {
  expect(read('x,y\n1,2\n1,2').content).toEqual({ x: [1, 1], y: [2, 2] })
})

it.each([
  ['an empty cell', 'x,y\n1,2\n3,', { reason: 'missing', row: 3, column: 'y', text: '' }],
  ['NA', 'x,y\n1,2\nNA,3', { reason: 'missing', row: 3, column: 'x', text: 'NA' }],
  ['NaN', 'x,y\n1,NaN\n2,3', { reason: 'notFinite', row: 2, column: 'y', text: 'NaN' }],
  ['infinity', 'x,y\n1,2\n2,-inf', { reason: 'notFinite', row: 3, column: 'y', text: '-inf' }],
  ['1e999', 'x,y\n1,2\n1e999,3', { reason: 'tooLarge', row: 3, column: 'x', text: '1e999' }],
  ['text', 'x,y\n1,2\n3,4 kg', { reason: 'text', row: 3, column: 'y', text: '4 kg' }],
  ['a hexadecimal number', 'x,y\n1,2\n3,0x10', { reason: 'text', row: 3, column: 'y' }],
  ['thousands apart', 'x;y\n1;2\n3;1 234,5', { reason: 'grouped', row: 3, text: '1 234,5' }],
  ['a comma of either sort', 'x;y\n1;2\n3;1,234', { reason: 'eitherWay', row: 3, text: '1,234' }],
  ['a comma among points', 'x;y\n1.5;2\n3;4,5', { reason: 'otherPoint', row: 3, text: '4,5' }],
  ['after a blank line', 'x,y\n\n1,2\n\n3,a', { reason: 'text', row: 5, column: 'y' }],
  ['in a column without a name', '1,2\n3,4\n5,?', { reason: 'missing', row: 3, column: 'y' }],
])('refuses a cell for %s, and says where', (_, text, flaw) => {
  expect(flawOf(readTable(text))).toMatchObject({ kind: 'cell', ...flaw })
})

it.each([
  ['nothing', ' \n\n', { kind: 'empty' }],
  ['a spreadsheet’s own file', 'PK\u0003\u0004xyz', { kind: 'notText' }],
  ['UTF-16', 'x\0,\0y\0', { kind: 'notText' }],
  ['an open quote', 'x,y\n1,2\n"3,4\n5,6', { kind: 'quote', row: 3, isOpen: true }],
  ['text behind a quote', 'x,y\n1,2\n"3"a,4', { kind: 'quote', row: 3, isOpen: false }],
  ['a row too short', 'x,y\n1,2\n3', { kind: 'ragged', row: 3, cells: 1, expected: 2 }],
  ['a row too long', 'x,y\n1,2\n3,4,5', { kind: 'ragged', row: 3, cells: 3, expected: 2 }],
  ['names alone', 'x,y', { kind: 'tooFewColumns', columns: 2, numeric: 0, text: null }],
  ['one row', 'x,y\n1,2', { kind: 'tooFewRows', rows: 1 }],
  ['one column', 'x\n1\n2', { kind: 'tooFewColumns', columns: 1, numeric: 1, text: null }],
  [
    'text beside one column of numbers',
    'y,day\n1,2024-01-01\n2,2024-01-02',
    {
      ...{ kind: 'tooFewColumns', columns: 2, numeric: 1 },
      text: { kind: 'cell', reason: 'text', row: 2, column: 'day', text: '2024-01-01' },
    },
  ],
])('refuses %s', (_, text, flaw) => {
  expect(flawOf(readTable(text))).toEqual(flaw)
})

it('reads ten thousand rows and no more', () => {
  const rows = (count: number) =>
    `x,y\n${Array.from({ length: count }, (_, i) => `${i},1`).join('\n')}`
  expect(read(rows(10_000)).table.rows).toBe(10_000)
  expect(flawOf(readTable(rows(10_001)))).toEqual({ kind: 'tooManyRows' })
  // So many that the rest is not even looked at.
  expect(flawOf(readTable(rows(30_000)))).toEqual({ kind: 'tooManyRows' })
})

it('reads 256 columns, and says of more, as of all the rows on one line, how many there are', () => {
  const line = (columns: number) => Array.from({ length: columns }, (_, k) => k).join(',')
  expect(read(`${line(256)}\n${line(256)}`).table.names).toHaveLength(256)
  const many = readTable(`${line(257)}\n${line(257)}`)
  expect(flawOf(many)).toEqual({ kind: 'tooManyColumns', columns: 257 })
  expect(flawOf(readTable(line(1e5)))).toEqual({ kind: 'tooManyColumns', columns: 1e5 })
})

it('refuses 50 MB without reading them', () => {
  const text = '1,2\n'.repeat((50 * 2 ** 20) / 4)
  const began = performance.now()
  expect(flawOf(readTable(text))).toEqual({ kind: 'tooLong', characters: text.length })
  expect(text.length).toBeGreaterThan(longestSheet)
  // Parsing them takes seconds.
  expect(performance.now() - began).toBeLessThan(100)
})

it.each([
  [
    ['Gewicht (kg)', 'Größe', '2019'],
    ['Gewicht_kg', 'Grosse', 'c2019'],
  ],
  [
    ['e', 'pi', 'sin', 'x'],
    ['e_2', 'pi_2', 'sin_2', 'x'],
  ],
  [
    ['x', 'x', 'x_2', ' '],
    ['x', 'x_2', 'x_2_2', 'column4'],
  ],
  [
    ['рост', 'w', '年'],
    ['column1', 'w_2', 'column3'],
  ],
  [
    ['constructor', '__proto__'],
    ['constructor', 'proto'],
  ],
])('calls %j by %j', (headings, names) => {
  expect(columnNames(headings, new Set(['w', 'b']))).toEqual(names)
})

it('gives names under which formulas know them, whatever the headings', () => {
  const heading = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('x1', 'x_1', 'sin', 'Sin', 'PI', 'xy', 'e', 'math', 'np', 'lg', 'if', 'X', 'x'),
  )
  fc.assert(
    fc.property(fc.array(heading, { minLength: 2, maxLength: 5 }), (headings) => {
      const names = columnNames(headings, new Set())
      expect(new Set(names).size).toBe(headings.length)
      const [a, b] = names as [string, string]
      const parsed = parseFormula(`${a} - ${b}`, [a, b])
      expect(parsed.ok && parsed.expression).toEqual({
        kind: 'call',
        operation: 'subtract',
        operands: [
          { kind: 'variable', index: 0, name: a },
          { kind: 'variable', index: 1, name: b },
        ],
      })
    }),
  )
})
