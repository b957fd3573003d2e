import { expect, it } from 'vitest'
import { resolveObjective } from './resolve-objective'

it('resolves a typed formula on [−5, 5]², with no minimum known', () => {
  const resolved = resolveObjective({ kind: 'formula', text: 'x^2 + 3*y' })
  expect(resolved).toMatchObject({
    ok: true,
    objective: {
      domain: { x0: -5, x1: 5, y0: -5, y1: 5 },
      globalMinima: [],
      localMinima: [],
      studied: false,
    },
  })
  if (resolved.ok) expect(resolved.objective.f.value(2, 1)).toBe(7)
})

it('hands on what is wrong with a formula', () => {
  expect(resolveObjective({ kind: 'formula', text: 'x +' }).ok).toBe(false)
})

it('throws for an id that is not in the catalogue', () => {
  expect(() => resolveObjective({ kind: 'catalogue', id: '__proto__' })).toThrow(
    "no id '__proto__'",
  )
})
