import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descend } from './descent/descend'
import { sameObjective } from './objectives/describe'
import type { Constants, ObjectiveReference } from './records/experiment'
import { finish } from './records/task'
import { resolveObjective } from './resolve-objective'

const typed = (text: string, values?: Constants): ObjectiveReference => ({
  kind: 'formula',
  text,
  ...(values && { let: values }),
})

function objectiveOf(text: string, values?: Constants) {
  const resolved = resolveObjective(typed(text, values))
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const messageOf = (text: string, values?: Constants) => {
  const resolved = resolveObjective(typed(text, values))
  return resolved.ok ? 'read' : resolved.error.message
}

const value = fc.double({ min: -5, max: 5, noNaN: true })

describe('a constant in a formula', () => {
  it('is the same as its number written there, derivatives and descent included', () => {
    fc.assert(
      fc.property(value, value, value, value, (a, b, x, y) => {
        const named = objectiveOf('a*x^2 + b*x*y + y^4', { a, b })
        const written = objectiveOf(`(${a})*x^2 + (${b})*x*y + y^4`)
        const [one, other] = [new Float64Array(5), new Float64Array(5)]
        const f = named.f.hessian(x, y, one)
        expect(f).toBeCloseTo(written.f.hessian(x, y, other), 9)
        for (const [index, derivative] of one.entries())
          expect(derivative).toBeCloseTo(other[index]!, 9)
      }),
      { numRuns: 30 },
    )
    const run = { method: 'momentum', learningRate: 0.01, hyperparameters: {} }
    const rule = { gradient: 0, step: 0, loss: 0, maxSteps: 50 }
    const path = (objective: ReturnType<typeof objectiveOf>) =>
      finish(descend(objective, run, [1, 2], rule))
    const named = path(objectiveOf('a*x^2 + k*y^2', { a: 2, k: 0.5 }))
    const written = path(objectiveOf('2*x^2 + 0.5*y^2'))
    // The same steps, in another order of rounding at most.
    expect(named.x[50]).toBeCloseTo(written.x[50]!, 12)
    expect(named.y[50]).toBeCloseTo(written.y[50]!, 12)
  })

  it('is 1 where nobody says what it is, and another value is another objective', () => {
    expect(objectiveOf('a*x^2 + y^2').f.value(3, 0)).toBe(9)
    expect(sameObjective(typed('a*x^2', { a: 2 }), typed('a*x^2', { a: 3 }))).toBe(false)
    expect(sameObjective(typed('a*x^2', { a: 2 }), typed('a*x^2', { a: 2 }))).toBe(true)
    expect(sameObjective(typed('a*b*x', { a: 2, b: 1 }), typed('a*b*x', { b: 1, a: 2 }))).toBe(true)
  })

  it.each([
    ['u^2 + 3*v^2', 'x^2 + 3*y^2'],
    ['θ^2', 'x^2'],
    ['b*a^2', 'y*x^2'],
    ['a + b + c', null],
  ])('is not alone in a formula: %s', (text, reading) => {
    const resolved = resolveObjective(typed(text))
    if (resolved.ok) throw new Error(`${text} is read`)
    expect(resolved.error.message).toMatch(/^Neither x nor y is in this/)
    expect(resolved.error.readings?.map((one) => one.text) ?? [null]).toEqual([reading])
  })

  it('is an input of code that is compiled once', () => {
    const two = objectiveOf('a*x^2 + y^2', { a: 2 })
    const three = objectiveOf('a*x^2 + y^2', { a: 3 })
    expect(three.f.computation).toBe(two.f.computation)
    expect([two.f.value(1, 0), three.f.value(1, 0)]).toEqual([2, 3])
  })

  it('is told in the order of writing, and set as its letter', () => {
    const { constants, tex } = objectiveOf('(1-x)^2 + k*(y-x^2)^2 + λ*x*k')
    expect(constants).toEqual(['k', 'λ'])
    expect(tex).toContain('k')
  })

  it.each([
    ['a(x + 1)', { a: 2 }, 6],
    ['2a x', { a: 3 }, 12],
    ['width*x^2', { width: 5 }, 20],
    ['A x + a', { A: 3, a: 1 }, 7],
  ])('%s is read as people write it', (text, values, at2) => {
    expect(objectiveOf(text, values as unknown as Constants).f.value(2, 0)).toBe(at2)
  })
})

it.each([
  // Plain mistakes stay mistakes.
  ['x^2 + z', /There is no “z” here/],
  ['i*x', /Numbers are real/],
  ['width*x', /There is no “width” here/],
  ['ax^2', /write a\*x/],
  ['g(x)', /There is no “g” here/],
  ['lg(x)', /lg/],
  ['foo + x', /There is no “foo” here/],
])('%s is refused with a reason', (text, message) => {
  expect(messageOf(text)).toMatch(message)
})

it.each([
  ['tau*x', 2 * Math.PI],
  ['xy + e', Math.E],
  ['sen(x)', Math.sin(1)],
  ['tg(x)', Math.tan(1)],
])('%s keeps its reading', (text, at10) => {
  expect(objectiveOf(text).constants).toEqual([])
  expect(objectiveOf(text).f.value(1, 0)).toBeCloseTo(at10, 14)
})
