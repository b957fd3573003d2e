import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { ObjectiveReference, Point, StoppingRule } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { judge } from './verdict'

const usual: StoppingRule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }

function verdict(
  surface: string,
  eta: number,
  start: Point,
  rule: Partial<StoppingRule> = {},
  kind: ObjectiveReference['kind'] = 'formula',
  method = 'gd',
) {
  const resolved = resolveObjective(
    kind === 'formula' ? { kind, text: surface } : { kind, id: surface },
  )
  if (!resolved.ok) throw new Error(resolved.error.message)
  const run = { method, learningRate: eta, hyperparameters: {} }
  const stopping = { ...usual, ...rule }
  const trajectory = finish(descend(resolved.objective, run, start, stopping))
  return judge(trajectory, resolved.objective, run, stopping)
}

const known = (id: string, eta: number, start: Point, rule: Partial<StoppingRule> = {}) =>
  verdict(id, eta, start, rule, 'catalogue')

describe('converged', () => {
  it('to the lowest minimum', () => {
    const expected = { kind: 'converged', minimum: 'lowest', lowestCount: 1 }
    expect(known('sphere', 0.1, [-3.5, 2.5])).toEqual(expected)
    expect(known('styblinski_tang', 0.02, [-0.8, 0.1])).toEqual(expected)
  })
  it('to one of several equally low ones', () => {
    const expected = { kind: 'converged', minimum: 'oneOfSeveral', lowestCount: 4 }
    expect(known('himmelblau', 0.0185, [0, 0.5])).toEqual(expected)
    expect(known('himmelblau', 0.01, [-4, -4])).toEqual(expected)
  })
  it('to a local one only, known or not', () => {
    const expected = { kind: 'converged', minimum: 'localOnly', lowestCount: 1 }
    expect(known('rastrigin', 0.002, [3.4, 2.3])).toEqual(expected)
    expect(known('rastrigin', 0.002, [20.1, 2.3])).toEqual(expected)
  })
  it('to a local one on a ring that hardly curves towards the lowest', () => {
    expect(known('drop_wave', 0.092, [2, -4])).toMatchObject({ minimum: 'localOnly' })
  })
  it('where nobody knows the lowest', () => {
    const expected = { kind: 'converged', minimum: 'unknown', lowestCount: 0 }
    expect(verdict('x^2 + y^2', 0.1, [1, 2])).toEqual(expected)
    expect(verdict('1e-6*(x^2 + y^2)', 1e5, [1, 2])).toEqual(expected)
  })
  it('at a minimum so flat that H nearly vanishes', () => {
    expect(verdict('x^4 + y^4', 0.1, [1, 1], { maxSteps: 1_000_000 }).kind).toBe('converged')
  })
  it('as well within a loose threshold', () => {
    expect(known('himmelblau', 0.0185, [0, 0.5], { gradient: 0.1 })).toMatchObject({
      minimum: 'oneOfSeveral',
    })
  })
})

describe('stationary, but not at a minimum', () => {
  it('at a saddle', () => {
    expect(known('saddle', 0.1, [1, 0]).kind).toBe('atSaddle')
    expect(verdict('1e-6*(x^2 - y^2)', 0.1, [0, 0]).kind).toBe('atSaddle')
  })
  it('at a maximum', () => expect(verdict('-x^2 - y^2', 0.1, [0, 0]).kind).toBe('atMaximum'))
  it('flat, where H is singular or undefined', () => {
    expect(verdict('3', 0.1, [1, 2]).kind).toBe('flat')
    expect(verdict('(x + y)^2', 0.1, [1, 2]).kind).toBe('flat')
    expect(verdict('x^3', 0.1, [0, 0]).kind).toBe('flat')
    expect(verdict('abs(x)^1.5 + y^2', 0.1, [0, 0]).kind).not.toBe('converged')
  })
  it('flat rather than converged, far out where the minimum that H promises is nowhere near', () => {
    expect(verdict('1/(x*y)', 40, [-6588, -60]).kind).toBe('flat')
  })

  it('flat rather than a saddle, far out where everything is small', () => {
    expect(verdict('-exp(-x^2 - y^2)', 0.1, [4, 0]).kind).toBe('flat')
  })
})

describe('diverged', () => {
  it('on a bowl above 2 / λmax', () => {
    expect(known('bowl_k10', 0.21, [3.5, 1]).kind).toBe('diverged')
    expect(known('sphere', 1.1, [-3.5, 2.5]).kind).toBe('diverged')
    expect(known('himmelblau', 0.05, [0, 0.5]).kind).toBe('diverged')
  })
  it('when f or ∇f overflows on the way', () => {
    expect(verdict('exp(exp(x)) + exp(exp(-x))', 1, [1.5, 0]).kind).toBe('diverged')
    expect(verdict('exp(x^2 + y^2)', 1, [1, 1]).kind).toBe('diverged')
    expect(known('beale', 0.1, [1, 1], { maxSteps: 2000 }).kind).toBe('diverged')
  })
  it('when only the inside of the formula overflows', () => {
    expect(verdict('-exp(x)/(1 + exp(x))', 1e5, [1, 0]).kind).toBe('diverged')
  })
})

describe('runs off downhill', () => {
  it.each([0.01, 0.1, 0.5])('the saddle at η = %d', (eta) => {
    expect(known('saddle', eta, [1.5, 0.01], { maxSteps: 2000 }).kind).toBe('runsOffDownhill')
  })
  it('a slope, at whatever scale', () => {
    for (const scale of [1e-6, 1, 1e6]) {
      const eta = 1e5 / scale
      expect(verdict(`${scale}*(x + 2*y)`, eta, [1, 1]).kind).toBe('runsOffDownhill')
    }
  })
  it('down to −∞ by overflow', () => {
    expect(verdict('-exp(x^2 + y^2)', 0.1, [1, 1]).kind).toBe('runsOffDownhill')
  })
  it('not merely by being thrown onto a lower plain', () => {
    expect(verdict('1e9*exp(-x^2 - y^2)', 1e5, [1e-4, 0]).kind).toBe('diverged')
  })
})

describe('left the domain', () => {
  it('at the start', () => expect(verdict('log(x)', 0.1, [-1, 0]).kind).toBe('leftDomain'))
  it('by one step too long', () => {
    expect(verdict('log(x)', 3, [1, 0]).kind).toBe('leftDomain')
    expect(verdict('log(x)', 1e4, [1, 0]).kind).toBe('leftDomain')
    expect(verdict('sqrt(x) + y^2', 1, [0.1, 1]).kind).toBe('leftDomain')
    expect(verdict('asin(x) + y^2', 1, [0.9, 1]).kind).toBe('leftDomain')
  })
  it('after swings that grew', () => {
    expect(verdict('x^2 + sqrt(y + 4) + 3*y^2', 0.4, [1, 1]).kind).toBe('leftDomain')
  })
})

describe('stopped by the size of a step or of a change', () => {
  it('early, while the gradient is large', () => {
    expect(verdict('x^2 + y^2', 1e-4, [3, 4], { step: 0.01 }).kind).toBe('stoppedEarly')
    expect(verdict('x^2 + y^2', 1e-5, [3, 4], { loss: 0.01 }).kind).toBe('stoppedEarly')
  })
  it('is judged as stationary where the gradient is small all the same', () => {
    const rule = { gradient: 0, step: 1e-8 }
    expect(known('sphere', 0.1, [3, 4], rule)).toMatchObject({ kind: 'converged' })
    expect(known('saddle', 0.1, [1, 0], rule).kind).toBe('atSaddle')
    expect(known('sphere', 0.1, [3, 4], { gradient: 0.5, step: 0.04 }).kind).toBe('converged')
  })
})

describe('stopped because the method knows no step', () => {
  const by = (method: string, surface: string, start: Point, rule: Partial<StoppingRule> = {}) =>
    verdict(surface, 1, start, rule, 'formula', method).kind

  it('early, while the gradient is large', () => {
    expect(by('armijo', 'x - 100*sign(x)', [0, 0])).toBe('stoppedEarly')
    expect(by('newton', '3*x + y', [1, 1])).toBe('stoppedEarly')
  })
  it('is judged as stationary where the gradient is small', () => {
    expect(by('armijo', 'x^2 + y^2', [1, 2], { gradient: 0 })).toBe('converged')
    expect(by('newton', '(x + y)^2', [1, -1], { gradient: 0 })).toBe('flat')
  })
  it('is judged as by any method where Newton was drawn to a saddle or a maximum', () => {
    expect(by('newton', 'x^2 - y^2', [1, 2])).toBe('atSaddle')
    expect(by('newton', 'exp(-x^2 - y^2)', [0.2, 0.1])).toBe('atMaximum')
  })
})

describe('where the next iterate of a method with a memory is not finite', () => {
  it('that step is taken again to tell why', () => {
    for (const method of ['momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam']) {
      expect(verdict('log(x) + y^2', 3, [1, 1], {}, 'formula', method).kind).toBe('leftDomain')
    }
    expect(verdict('exp(x^2 + y^2)', 1, [1, 1], {}, 'formula', 'momentum').kind).toBe('diverged')
  })
})

describe('out of steps', () => {
  it('oscillating', () => {
    expect(known('himmelblau', 0.03, [0, 0.5], { maxSteps: 200 }).kind).toBe('oscillating')
    expect(known('sphere', 1, [-3.5, 2.5]).kind).toBe('oscillating')
    expect(verdict('abs(x) + abs(y)', 0.3, [1, 2]).kind).toBe('oscillating')
  })
  it('crawling', () => {
    const expected = { kind: 'crawling', zigzagging: false }
    expect(known('himmelblau', 0.0002, [0, 0.5], { maxSteps: 200 })).toEqual(expected)
    expect(known('sphere', 0.1, [-3.5, 2.5], { maxSteps: 1 })).toEqual(expected)
  })
  it('zigzagging in', () => {
    const expected = { kind: 'crawling', zigzagging: true }
    expect(known('bowl_k10', 0.199, [0.5, 1], { maxSteps: 30 })).toEqual(expected)
  })
  it('at rest, with nothing tested, is what the place is', () => {
    const rule = { gradient: 0, maxSteps: 200 }
    expect(known('himmelblau', 0.0185, [0, 0.5], rule).kind).toBe('converged')
    expect(known('saddle', 0.1, [0, 0], rule).kind).toBe('atSaddle')
    expect(verdict('3', 0.1, [1, 2], rule).kind).toBe('flat')
  })
})
