import { expect, it } from 'vitest'
import type { DataParts } from './data-reference'
import { axesOf, withAnother, withoutRow, withRow } from './edit-rows'
import { createTable } from './table'

const table = createTable([
  ['id', [7, 8, 9]],
  ['x', [1, 2, 3]],
  ['y', [4, 5, 6]],
])
const parts: DataParts = {
  loss: { kind: 'builtIn', id: 'linear' },
  table,
  source: null,
  columns: ['x', 'y'],
  scaling: 'raw',
  l2: 0,
}
const columnsOf = ({ names, columns }: typeof table) =>
  Object.fromEntries(names.map((name, k) => [name, [...columns[k]!]]))

it('changes, adds and takes away a row, and keeps the columns that no loss takes', () => {
  expect(columnsOf(withRow(parts, 1, { x: 2.5 }))).toEqual({
    id: [7, 8, 9],
    x: [1, 2.5, 3],
    y: [4, 5, 6],
  })
  expect(columnsOf(withAnother(parts, 2, { y: 0 })!)).toEqual({
    id: [7, 8, 9, 9],
    x: [1, 2, 3, 3],
    y: [4, 5, 6, 0],
  })
  expect(columnsOf(withoutRow(parts, 0)!)).toEqual({ id: [8, 9], x: [2, 3], y: [5, 6] })
  // Nothing is done to the table that there was.
  expect(columnsOf(table)).toEqual({ id: [7, 8, 9], x: [1, 2, 3], y: [4, 5, 6] })
})

it('leaves two rows, and takes no more than a table has room for', () => {
  const two = { ...parts, table: withoutRow(parts, 0)! }
  expect(withoutRow(two, 1)).toBeNull()
  const column = new Float64Array(10_000)
  const full = createTable([
    ['x', column],
    ['y', column],
  ])
  expect(withAnother({ ...parts, table: full }, 0, { x: 1 })).toBeNull()
})

it('knows what is drawn across and up', () => {
  expect(axesOf(parts)).toEqual({ across: 'x', up: 'y' })
  const columns = ['id', 'x', 'y']
  expect(axesOf({ table, columns })).toEqual({ across: 'id', up: 'y' })
  const classes = createTable([
    ['u', [1, 2]],
    ['v', [3, 5]],
    ['class', [0, 1]],
  ])
  expect(axesOf({ table: classes, columns: ['u', 'v', 'class'] })).toEqual({ across: 'u', up: 'v' })
})
