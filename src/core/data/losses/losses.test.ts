import { describe, expect, it } from 'vitest'
import { lossNames } from '../../records/loss-names'
import { contains } from '../../records/viewport'
import { findBuiltIn } from '../built-in'
import { dataReference } from '../data-reference'
import { losses } from './catalogue'

it('are all that there are names for', () => {
  expect(losses.map(({ id }) => id)).toEqual(Object.keys(lossNames))
})

describe.each(losses)('$id', (record) => {
  const data = findBuiltIn(record.data)!

  it('begins with data that it can learn from', () => {
    expect(data.inputs.length).toBeGreaterThanOrEqual(record.inputs)
    const target = data.table.columns[data.table.names.indexOf(data.target)]!
    if (record.target === 'classes') expect(new Set(target)).toEqual(new Set([0, 1]))
    else expect(new Set(target).size).toBeGreaterThan(5)
  })

  it.each(['raw', 'centred', 'standard'] as const)('shows its start, %s', (scaling) => {
    const reference = dataReference({
      loss: { kind: 'builtIn', id: record.id },
      table: data.table,
      source: data.source,
      columns: [...data.inputs.slice(0, record.inputs), data.target],
      scaling,
      l2: 0,
    })
    const { view, start, globalMinima } = reference.description
    for (const point of [start!, ...globalMinima.map(({ at }) => at)])
      expect(contains(view, point)).toBe(true)
  })
})
