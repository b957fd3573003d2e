import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '../data/built-in'
import { type DataParts, dataReference } from '../data/data-reference'
import { withoutRow, withRow } from '../data/edit-rows'
import type { ObjectiveReference } from '../records/experiment'
import { catalogue } from './catalogue'
import { describeObjective, sameFamily, sameObjective } from './describe'

const ids = catalogue.map(({ id }) => id)
const references: fc.Arbitrary<ObjectiveReference> = fc.oneof(
  fc.constantFrom(...ids).map((id) => ({ kind: 'catalogue', id }) as const),
  // Ids are typed too: what a person types is a formula whatever it says.
  fc
    .oneof(fc.string(), fc.constantFrom(...ids))
    .map((text) => ({ kind: 'formula', text }) as const),
)

it('says of a surface what its record says, and looks at all of its domain where there is no view of its own', () => {
  for (const record of catalogue) {
    const { id, view = record.domain, sources: _, convex: __, group: ___, ...known } = record
    expect(describeObjective({ kind: 'catalogue', id })).toEqual({
      key: expect.any(String),
      words: { surface: id },
      studied: true,
      ...known,
      view,
    })
  }
})

it('knows nothing of a typed formula but its text and where to look', () => {
  expect(describeObjective({ kind: 'formula', text: 'x^2 + 3*y' })).toEqual({
    key: expect.any(String),
    words: { f: 'x^2 + 3*y' },
    name: 'x^2 + 3*y',
    formula: 'x^2 + 3*y',
    parameters: ['x', 'y'],
    domain: { x0: -5, x1: 5, y0: -5, y1: 5 },
    view: { x0: -5, x1: 5, y0: -5, y1: 5 },
    studied: false,
    globalMinima: [],
    localMinima: [],
    lesson: null,
    start: null,
    steps: 500,
  })
})

it('throws for an id that is not in the catalogue', () => {
  expect(() => describeObjective({ kind: 'catalogue', id: '__proto__' })).toThrow(
    "no id '__proto__'",
  )
})

describe('sameObjective', () => {
  it('holds of copies, and of nothing else', () => {
    fc.assert(
      fc.property(references, references, (a, b) => {
        expect(sameObjective(a, { ...a })).toBe(true)
        expect(sameObjective(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })

  it('describes a reference once, so that asking again costs nothing', () => {
    const reference = { kind: 'formula', text: 'x' } as const
    expect(describeObjective(reference)).toBe(describeObjective(reference))
  })
})

it('takes data with a point moved, or scaled otherwise, for kin, and no others', () => {
  const parts: DataParts = {
    loss: { kind: 'builtIn', id: 'linear' },
    table: findBuiltIn('line')!.table,
    source: 'line',
    columns: ['x', 'y'],
    scaling: 'raw',
    l2: 0,
  }
  const line = dataReference(parts)
  const moved = dataReference({ ...parts, source: null, table: withRow(parts, 3, { y: 7 }) })
  expect(sameObjective(line, moved)).toBe(false)
  expect(sameFamily(line, moved)).toBe(true)
  expect(sameFamily(line, dataReference({ ...parts, scaling: 'standard' }))).toBe(true)
  const fewer = dataReference({ ...parts, source: null, table: withoutRow(parts, 3)! })
  expect(sameFamily(line, fewer)).toBe(false)
  const huber = dataReference({ ...parts, loss: { kind: 'builtIn', id: 'huber' } })
  expect(sameFamily(line, huber)).toBe(false)
  expect(sameFamily(line, dataReference({ ...parts, columns: ['y', 'x'] }))).toBe(false)
  expect(sameFamily(line, { kind: 'catalogue', id: 'sphere' })).toBe(false)
})
