import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type Curve, type CurveRequest, curveAlong, placesOf } from './curve'
import { descentMap } from './descent-map'

function objectiveOf(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const usual: CurveRequest = { axis: 0, through: [-3, 1.5], low: -5, high: 5, count: 769 }

function curveOf(text: string, asked: Partial<CurveRequest> = {}): Curve {
  return curveAlong(objectiveOf(text).f, { ...usual, ...asked })
}

const gd = (learningRate: number, rest: Partial<Run> = {}): Run => ({
  method: 'gd',
  learningRate,
  hyperparameters: {},
  ...rest,
})

describe('the only variable of a formula', () => {
  it.each([
    ['x^2', 0],
    ['cos(y) + y', 1],
    ['a*x^2 + b', 0],
    ['x*y', null],
    ['2 + pi', null],
  ] as const)('of %s', (text, only) => {
    expect(objectiveOf(text).only).toBe(only)
  })
})

describe('the places where f′ vanishes', () => {
  it('are the roots in closed form, with their kinds and f″', () => {
    const { rests } = curveOf('x^4 - 2*x^2')
    expect(rests.map(({ kind }) => kind)).toEqual(['minimum', 'maximum', 'minimum'])
    for (const [k, at] of [-1, 0, 1].entries()) {
      // Bisection goes down to neighbouring numbers.
      expect(rests[k]!.at).toBeCloseTo(at, 14)
      expect(rests[k]!.curvature).toBeCloseTo(12 * at * at - 4, 12)
    }
  })

  it('along y are those along x, the names changed', () => {
    const { values, slopes, rests } = curveOf('cos(x)')
    const other = curveOf('cos(y)', { axis: 1, through: [1.5, -3] })
    expect(other).toEqual({ values, slopes, rests })
    expect(rests.map(({ at }) => at)).toEqual(
      [-Math.PI, 0, Math.PI].map((at) => expect.closeTo(at, 14)),
    )
  })

  it.each([
    ['a kink has no f″', 'abs(x - 0.3)', [{ at: 0.3, kind: 'minimum', curvature: null }]],
    ['a fourth power has f″ = 0', 'x^4', [{ at: 0, kind: 'minimum', curvature: 0 }]],
    [
      'a point of inflection is neither',
      '(x - 0.3)^3',
      [{ at: 0.3, kind: 'neither', curvature: 0 }],
    ],
    ['a pole is none', '1/(x - 0.3)^2', []],
    ['a slope that only comes near 0 has none', 'x^3 + 0.001*x', []],
    ['a plateau is no single place', 'max(x, 0)', []],
    // On the left of 0 it is lower by 1.
    ['a leap is none', 'if(x < 0, -1, 0) + x^2', [{ at: 0, kind: 'neither', curvature: 2 }]],
  ])('%s', (_, text, expected) => {
    const { rests } = curveOf(text)
    expect(rests).toHaveLength(expected.length)
    for (const [k, { at, kind, curvature }] of expected.entries()) {
      expect(rests[k]).toMatchObject({ kind })
      // Where f′ is flat at its root as well, its rounding is what is left.
      expect(rests[k]!.at).toBeCloseTo(at, 7)
      if (curvature === null) expect(rests[k]!.curvature).toBeNull()
      else expect(rests[k]!.curvature).toBeCloseTo(curvature, 6)
    }
  })
})

describe('the map of gradient descent', () => {
  const coefficient = fc.double({ min: 0.1, max: 20, noNaN: true })

  it('on a x²/2 is the line of slope 1 − ηa', () => {
    fc.assert(
      fc.property(coefficient, fc.double({ min: 1e-3, max: 1, noNaN: true }), (a, eta) => {
        const asked = { ...usual, count: 9 }
        const map = descentMap(gd(eta), curveOf(`${a}*x^2/2`, asked), asked)
        if (map.kind !== 'map') throw new Error(map.why)
        const rounding = 8 * Number.EPSILON * (1 + eta * a)
        for (const [k, at] of placesOf(asked).entries())
          expect(Math.abs(map.next[k]! - (1 - eta * a) * at)).toBeLessThanOrEqual(rounding * 5)
      }),
      { numRuns: 40 },
    )
  })

  it('at the limit 2/a takes every place to its mirror image, and back', () => {
    const asked = { ...usual, count: 9 }
    const map = descentMap(gd(0.5), curveOf('2*x^2', asked), asked)
    if (map.kind !== 'map') throw new Error(map.why)
    expect([...map.next]).toEqual(Array.from(placesOf(asked), (at) => -at + 0))
  })

  it.each([
    ['x^4 - 2*x^2', gd(0.05)],
    ['cos(x)', gd(2.5)],
    ['x^4', gd(0.1, { clip: 3 })],
  ])('of %s is the step that a descent takes', (text, run) => {
    const asked = { ...usual, count: 21 }
    const map = descentMap(run, curveOf(text, asked), asked)
    if (map.kind !== 'map') throw new Error(map.why)
    const objective = objectiveOf(text)
    const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 1 }
    for (const [k, at] of placesOf(asked).entries()) {
      const start: Point = [at, 1.5]
      const { x } = finish(descend(objective, run, start, stopping))
      // A cut gradient is a quotient and a product there.
      expect(x[1]).toBeCloseTo(map.next[k]!, 12)
    }
  })

  it.each([
    ['method', { ...gd(0.1), method: 'adam' }],
    ['schedule', gd(0.1, { schedule: { kind: 'cosine', period: 9, warmup: 0 } })],
    ['noise', gd(0.1, { noise: 0.5 })],
  ] as const)('is none by reason of the %s', (why, run) => {
    expect(descentMap(run, curveOf('x^2'), usual)).toEqual({ kind: 'none', why })
  })
})

it('asks for a stretch that is one', () => {
  expect(() => curveOf('x^2', { low: 1, high: 1 })).toThrow(/low, high/)
  expect(() => curveOf('x^2', { count: 2 })).toThrow(/count/)
})
