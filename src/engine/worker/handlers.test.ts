import { beforeAll, expect, test } from 'vitest'
import type { CallKind, Calls } from '../protocol'
import { analysis } from './analysis'
import { type Handlers, handlers } from './handlers'
import { FormulaRejected, loadParser } from './objectives'

const saddle = { kind: 'catalogue', id: 'saddle' } as const
beforeAll(loadParser)

const viewport = { x0: -2, x1: 2, y0: -2, y1: 2 }

const all: Handlers<CallKind> = { ...handlers, ...analysis }

/** What crosses to the page, with the partial results on the way. */
function answer<Kind extends CallKind>(kind: Kind, request: Calls[Kind]['request']) {
  const partials: Calls[Kind]['partial'][] = []
  const task = all[kind](request as never, (partial) => partials.push(partial as never))
  for (;;) {
    const slice = task.next()
    if (!slice.done) continue
    const value = structuredClone(slice.value.value) as Calls[Kind]['result']
    return { value, partials }
  }
}

test('curvature at a point', () => {
  const { value } = answer('curvature', { objective: saddle, at: [0, 0] })
  expect(value).toMatchObject({ eigenvalues: [-2, 2], kind: 'saddle' })
  const nowhere = { kind: 'formula', text: 'log(x)' } as const
  expect(answer('curvature', { objective: nowhere, at: [-1, 0] }).value).toBeNull()
})

test('critical points of the viewport, with the fraction done on the way', () => {
  const { value, partials } = answer('criticalPoints', { objective: saddle, viewport })
  expect(value.points).toMatchObject([{ kind: 'saddle' }])
  expect(partials.length).toBeGreaterThan(1)
})

test('convexity over the viewport, with the fraction done on the way', () => {
  const { value, partials } = answer('convexity', { objective: saddle, viewport })
  expect(value).toMatchObject({ kind: 'notConvex', witness: { curvature: -2 } })
  expect(partials.length).toBeGreaterThan(0)
})

test('a formula that does not parse is refused by each', () => {
  const objective = { kind: 'formula', text: 'x +' } as const
  expect(() => answer('curvature', { objective, at: [0, 0] })).toThrow(FormulaRejected)
  expect(() => answer('criticalPoints', { objective, viewport })).toThrow(FormulaRejected)
  expect(() => answer('convexity', { objective, viewport })).toThrow(FormulaRejected)
})
