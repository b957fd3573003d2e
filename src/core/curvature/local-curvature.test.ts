import { describe, expect, it } from 'vitest'
import { resolveObjective } from '../resolve-objective'
import { curvatureAlong, localCurvature, risesToSecondOrder } from './local-curvature'

function typed(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective.f
}

describe('localCurvature', () => {
  it('is that of the closed form at a bowl, wherever one stands', () => {
    const curvature = localCurvature(typed('0.5*(x^2 + 10*y^2)'), [3, -2])
    expect(curvature).toMatchObject({
      f: 24.5,
      gradient: [3, -20],
      hessian: [1, 0, 10],
      eigenvalues: [1, 10],
      directions: [
        [-1, 0],
        [0, 1],
      ],
      conditionNumber: 10,
      kind: 'minimum',
    })
    // gᵀHg / ‖g‖² = (1·9 + 10·400) / 409, to a few roundings.
    expect(curvature?.alongGradient).toBeCloseTo(4009 / 409, 14)
  })

  it('tells kinds apart and says how ill-conditioned they are', () => {
    expect(localCurvature(typed('x^2 - y^2'), [0, 0])).toMatchObject({
      kind: 'saddle',
      conditionNumber: 1,
      alongGradient: Number.NaN,
    })
    expect(localCurvature(typed('-x^2 - 2*y^2'), [0, 0])).toMatchObject({
      kind: 'maximum',
      conditionNumber: 2,
    })
    expect(localCurvature(typed('(x + y)^2'), [1, -1])).toMatchObject({
      kind: 'undecided',
      conditionNumber: Infinity,
    })
    expect(localCurvature(typed('x^4 + y^4'), [0, 0])).toMatchObject({
      kind: 'undecided',
      conditionNumber: Number.NaN,
    })
  })

  it.each(['log(x)', 'sqrt(x)', '1/x', '1e308*x^2*1e10 + y'])(
    'is null where %s has none',
    (text) => {
      expect(localCurvature(typed(text), [0, 0])).toBeNull()
    },
  )
})

it('rises to second order beyond 2 over the curvature along the gradient', () => {
  const along = curvatureAlong(1, 0, 4, 0, 1)
  expect(along).toBe(4)
  expect(risesToSecondOrder(0.5, along)).toBe(false)
  expect(risesToSecondOrder(0.51, along)).toBe(true)
  expect(risesToSecondOrder(1e9, -1)).toBe(false)
  expect(risesToSecondOrder(1, Number.NaN)).toBe(false)
})
