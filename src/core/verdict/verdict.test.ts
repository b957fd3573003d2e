import { describe, expect, it } from 'vitest'
import { descend } from '../descent/descend'
import type { Point, StoppingRule } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { judge } from './verdict'

const usual: StoppingRule = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }

function verdict(
  surface: string,
  eta: number,
  start: Point,
  rule: Partial<StoppingRule> = {},
  kind: 'formula' | 'catalogue' = 'formula',
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
  it('to the only one of an f that is convex', () => {
    const expected = { kind: 'converged', minimum: 'lowest', lowestCount: 1 }
    expect(verdict('x^2 + y^2', 0.1, [1, 2])).toEqual(expected)
    expect(verdict('exp(x) + exp(-x) + y^2', 0.1, [1, 2])).toEqual(expected)
    const rule = { gradient: 1e-12 }
    expect(verdict('1e-6*(x^2 + y^2)', 1e5, [1, 2], rule)).toEqual(expected)
  })
  it('where nobody knows the lowest', () => {
    const expected = { kind: 'converged', minimum: 'unknown', lowestCount: 0 }
    expect(verdict('x^4 - 3*x^2 + x + y^2', 0.05, [1, 2])).toEqual(expected)
    expect(verdict('x^2 + y^2 - 0.2*cos(4*x)', 0.05, [0.1, 2])).toEqual(expected)
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

describe('on the floor of a valley', () => {
  it.each(['x^2', '(x + y)^2', '(2*x - y - 1)^2 + (4*x - 2*y - 2)^2', 'x^2 - 2*x*y + y^2'])(
    'of a convex f, below which nothing is: %s',
    (text) => {
      expect(verdict(text, 0.02, [3, 2])).toEqual({ kind: 'onValleyFloor', convex: true })
    },
  )
  it.each([
    '(x^2 + y^2 - 4)^2',
    '(y - x^2)^2',
    '(x*y - 1)^2',
    'sin(x + y)',
    // 0 all along a half line.
    'max(0, x)^2 + 3*y^2',
  ])('that may bend, or end: %s', (text) => {
    const found = verdict(text, 0.01, [1.2, 0.9], { maxSteps: 5000 })
    expect(found).toEqual({ kind: 'onValleyFloor', convex: false })
  })
  it('of one tread of a stair, but not at its edge, below which the next one is', () => {
    for (const stair of ['floor(x) + y^2', 'ceil(x) + y^2', 'sign(x) + y^2', 'round(x)^2 + y^2'])
      expect(verdict(stair, 0.1, [2.3, 2]), stair).toEqual({ kind: 'onValleyFloor', convex: false })
    for (const [stair, x] of [
      ['floor(x) + y^2', 3],
      ['floor(x) + y^2', 3.001],
      ['floor(x)^2 + y^2', 3],
      ['-floor(-x)^2 + y^2', 3],
    ] as const)
      expect(verdict(stair, 0.1, [x, 2]), stair).toEqual({ kind: 'flat', why: 'lower' })
    // To the side where the next one is higher.
    expect(verdict('floor(x) + y^2', 0.1, [2.9999, 2]).kind).toBe('onValleyFloor')
  })
  it('on a ring around a lower minimum', () => {
    expect(known('drop_wave', 0.092, [2, -4]).kind).toBe('onValleyFloor')
  })
  it('not where the floor slopes, however little, or is flat at one place alone', () => {
    expect(verdict('x^2 + 1e-9*y', 0.1, [3, 2])).toMatchObject({ kind: 'flat', why: 'lower' })
    expect(verdict('x^2 + 1e-9*y^2', 0.1, [3, 0]).kind).toBe('converged')
    expect(verdict('x^2 + y^4', 0.1, [3, 0]).kind).toBe('converged')
    expect(verdict('x^2 - y^4', 0.1, [3, 0]).kind).toBe('atSaddle')
    expect(verdict('x^2 + y^3', 0.1, [3, 0])).toMatchObject({ kind: 'flat', why: 'lower' })
  })
})

describe('below the threshold', () => {
  it('where the minimum is farther than a hundredth of the way', () => {
    expect(verdict('1e-8*(x^2 + y^2)', 0.1, [3, 2])).toEqual({
      kind: 'belowThreshold',
      minimum: [0, 0],
      distance: expect.closeTo(Math.hypot(3, 2), 12),
    })
    expect(verdict('1e-6*(x^2 + y^2)', 1e5, [1, 2]).kind).toBe('belowThreshold')
    expect(known('sphere', 0.1, [3, 4], { gradient: 0.5 }).kind).toBe('belowThreshold')
  })
  it('but not at a start a hair from the minimum', () => {
    expect(verdict('x^2 + y^2', 0.1, [1e-7, 0]).kind).toBe('converged')
  })
})

describe('stationary, but not at a minimum', () => {
  it('on a slope that flattens out for ever', () => {
    const tail = { kind: 'flat', why: 'tail' }
    expect(verdict('exp(x) + exp(y)', 10, [1, 1], { maxSteps: 1_000_000 })).toEqual(tail)
    expect(
      verdict('exp(-10*x) + y^2', 0.01, [1, 1], { maxSteps: 1_000_000, gradient: 1e-4 }),
    ).toEqual(tail)
    expect(verdict('softplus(-x) + y^2', 1, [1, 1], {}, 'formula', 'newton').kind).toBe('flat')
    expect(verdict('1/(x*y)', 40, [-6588, -60])).toEqual(tail)
  })
  it('on a plateau', () => {
    expect(known('easom', 0.1, [-23.89, 0.138]).kind).toBe('flat')
    expect(verdict('1 - exp(-10*(x^2 + y^2))', 0.1, [3, 3])).toEqual({ kind: 'flat', why: 'level' })
  })
  it('at a maximum or a saddle by more than second derivatives', () => {
    expect(verdict('-x^2 - y^4', 0.1, [0, 0]).kind).toBe('atMaximum')
    expect(verdict('x^4 - y^4', 0.1, [0, 0]).kind).toBe('atSaddle')
    expect(verdict('x^3 - 3*x*y^2', 0.1, [0, 0]).kind).toBe('atSaddle')
  })
  it('at a saddle', () => {
    expect(known('saddle', 0.1, [1, 0]).kind).toBe('atSaddle')
    expect(verdict('1e-6*(x^2 - y^2)', 0.1, [0, 0]).kind).toBe('atSaddle')
  })
  it('at a maximum', () => expect(verdict('-x^2 - y^2', 0.1, [0, 0]).kind).toBe('atMaximum'))
  it('converged, where samples show a strict minimum', () => {
    expect(verdict('abs(x)^1.5 + y^2', 0.1, [0, 0]).kind).toBe('converged')
  })
  it('flat, where H is singular or undefined', () => {
    expect(verdict('3', 0.1, [1, 2]).kind).toBe('flat')
    expect(verdict('x^3', 0.1, [0, 0])).toEqual({ kind: 'flat', why: 'lower' })
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
  it('a slope that is nearly too steep for a number', () => {
    for (const eta of [1e-310, 1e-306, 1])
      expect(verdict('1e308*x', eta, [1.3, 1]).kind).toBe('runsOffDownhill')
  })
  it('down to −∞ by overflow', () => {
    expect(verdict('-exp(x^2 + y^2)', 0.1, [1, 1]).kind).toBe('runsOffDownhill')
  })
  it('not merely by being thrown onto a lower plain', () => {
    expect(verdict('1e9*exp(-x^2 - y^2)', 1e5, [1e-4, 0]).kind).toBe('diverged')
  })
})

describe('overshot and ran off downhill', () => {
  it('where small rates settle', () => {
    expect(verdict('x^3 - 3*x + y^2', 0.2, [3, 1]).kind).toBe('overshot')
    expect(verdict('x^3 - 3*x + y^2', 0.02, [3, 1]).kind).toBe('converged')
    // Beyond the maximum at −1 no rate is to blame.
    expect(verdict('x^3 - 3*x + y^2', 0.2, [-1.5, 1]).kind).toBe('runsOffDownhill')
    expect(verdict('x^3 - 3*x + y^2', 0.002, [-1.5, 1], { maxSteps: 5000 }).kind).toBe(
      'runsOffDownhill',
    )
  })
})

describe('far out on a tail', () => {
  it('is no floor, though f changes by less than its rounding', () => {
    // e⁻ˣ is some 10⁻⁴⁰ there, and falls for ever.
    for (const [surface, method, eta, start] of [
      ['exp(-x) + y^2', 'rmsprop', 22.191731669812945, [-4.492723951116204, 1.852411211002618]],
      [
        'softplus(-x) + y^2',
        'rmsprop',
        8.881121728809651,
        [0.2674686908721924, 3.8330165366642177],
      ],
      ['1/(1 + exp(x)) + y^2', 'adam', 25.35628187222904, [1.4253396703861654, 2.4507880373857915]],
      // So far out that e⁻¹⁰ˣ is 0 to a double.
      ['exp(-10*x) + y^2', 'rmsprop', 10.918, [0.4255, -2.127]],
      ['exp(-10*x) + y^2', 'momentum', 0.2096, [-1.1809, 0.3745]],
      ['-erf(x) + abs(y)^2', 'rmsprop', 4.22, [3.364, -0.316]],
      // Where the slope itself is rounding.
      [
        '-x/sqrt(1 + x^2) + y^2',
        'bfgs',
        28.168836740657643,
        [-0.6537354877218604, 1.816086582839489],
      ],
      // Where f is a handful of units in the last place of 1.
      [
        'log(1 + exp(-x)) + y^2',
        'bfgs',
        0.20737621998085137,
        [-1.3742545852437615, 2.4163946649059653],
      ],
      ['exp(-x - y) + (x - y)^2', 'adam', 25.8318, [-3.2245, -1.0538]],
    ] as const) {
      const { kind } = verdict(surface, eta, start, { maxSteps: 1000 }, 'formula', method)
      expect(['flat', 'crawling', 'unsettled'], surface).toContain(kind)
    }
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
    // ‖∇f‖ = 2‖w‖ ≤ 0.5 is a quarter from the minimum, and 5 were travelled.
    expect(known('sphere', 0.1, [3, 4], { gradient: 0.5, step: 0.04 })).toMatchObject({
      kind: 'belowThreshold',
      minimum: [0, 0],
    })
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
    expect(by('newton', '(x + y)^2', [1, -1], { gradient: 0 })).toBe('onValleyFloor')
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
    // To and fro between two points at which f is the same but for its last digit.
    const start: Point = [-3.1432291666666665, -1.3958333333333335]
    expect(known('mccormick', 0.5, start, { maxSteps: 200 }).kind).toBe('oscillating')
  })
  it('leaping, where f is not defined or jumps between two iterates', () => {
    const across = (surface: string, eta: number, start: Point, method = 'gd') =>
      verdict(surface, eta, start, {}, 'formula', method)
    // Beyond the pole the slope leads away from it, and f = 1/(xy) + x² + y² leads back.
    expect(across('x^2 + y^2 + 1/(10*x)', 0.98, [1, 1])).toEqual({
      kind: 'leaping',
      across: 'pole',
    })
    // ∇f = (1, 0) throughout: x falls by 0.3, and f = x mod 1 rises by 0.7 at every third or fourth step.
    expect(across('mod(x, 1)', 0.3, [1.1, 1])).toEqual({ kind: 'leaping', across: 'jump' })
    // From one integer to the next: f is the same, and no step is small.
    expect(across('mod(x, 1)', 2, [1, 1]).kind).toBe('leaping')
    // Rarely: of a hundred steps one leaps.
    expect(across('mod(x, 1)', 0.01, [1.1, 1])).toEqual({ kind: 'leaping', across: 'jump' })
    expect(across('x - floor(x)', 0.3, [1.1, 1], 'momentum').kind).toBe('leaping')
    // A denominator that is nowhere 0 breaks nothing, however steep f is.
    expect(across('1000*abs(x)/(1 + y^2)', 0.3, [1.1, 0]).kind).toBe('oscillating')
    expect(across('tanh(1000*x)^2/2 + x^2/(1 + x^2)', 1.3, [1.1, 0]).kind).not.toBe('leaping')
  })
  it('crawling', () => {
    const expected = { kind: 'crawling', zigzagging: false }
    expect(known('himmelblau', 0.0002, [0, 0.5], { maxSteps: 200 })).toEqual(expected)
    expect(known('sphere', 0.1, [-3.5, 2.5], { maxSteps: 1 })).toEqual(expected)
  })
  it('crawling, not oscillating, where steps to and fro shrink faster and faster', () => {
    const kind = verdict(
      'sqrt(abs(x)) + y^2',
      1,
      [1.54, 4.12],
      { maxSteps: 200 },
      'formula',
      'bfgs',
    ).kind
    expect(kind).toBe('crawling')
  })
  it('growing, not yet diverged', () => {
    expect(known('sphere', 1.02, [-3.5, 2.5], { maxSteps: 100 }).kind).toBe('growing')
    expect(known('bowl_k10', 0.2004, [3.5, 1], { maxSteps: 300 }).kind).toBe('growing')
  })
  it('oscillating, not growing, where what rises has come to its cycle but for a last digit', () => {
    // f is the same on both sides of the valley: it rises to that value, and by ever less.
    const kindOf = (formula: string, eta: number, start: Point, maxSteps: number) =>
      verdict(formula, eta, start, { maxSteps }).kind
    expect(kindOf('log(1 + x^2 + 5*y^2)', 0.213, [-1.73, 4.77], 200)).toBe('oscillating')
    expect(kindOf('-1/(1 + 0.3*x^2 + y^2)', 1.22, [4.56, -3.92], 200)).toBe('oscillating')
    expect(kindOf('max(x^2 + y^2, (x - 1)^2 + y^2)', 0.952, [2.84, 4.55], 500)).toBe('oscillating')
  })
  it('not settled, where waves of what goes to and fro have come to a crest', () => {
    const start: Point = [3.400926161557436, 0.3948424607515335]
    const kind = verdict(
      'gauss3',
      0.0761498821824348,
      start,
      { maxSteps: 1000 },
      'catalogue',
      'nadam',
    ).kind
    expect(kind).toBe('unsettled')
  })
  it('growing, where Newton climbs to a saddle', () => {
    // f = x² − y² shrinks towards 0 by (1 − η)² a step, and is −0.69 at the start.
    const kind = verdict('x^2 - y^2', 0.005, [1, 1.3], { maxSteps: 200 }, 'formula', 'newton').kind
    expect(kind).toBe('growing')
  })
  it('not settled, by a method whose swings do not last', () => {
    // AdaGrad's steps shrink for ever: it cannot oscillate, and does not say so in the midst of its leaps.
    const kinds = ['adagrad', 'newton'].flatMap((method) =>
      Array.from({ length: 20 }, (_, k) => {
        const start: Point = [2 + k / 7, 1 - k / 9]
        return verdict('egg_crate', 8, start, { maxSteps: 60 }, 'catalogue', method).kind
      }),
    )
    expect(kinds).not.toContain('oscillating')
    expect(kinds).toContain('unsettled')
  })
  it('not settled, while the mean drifts of which Lion takes the sign, though its steps repeat for long', () => {
    const start: Point = [-3.7629219555854796, 2.9508200955390924]
    const judgedAt = (maxSteps: number) =>
      verdict('drop_wave', 0.7114375295160346, start, { maxSteps }, 'catalogue', 'lion').kind
    expect(judgedAt(100)).toBe('unsettled')
    // It has wandered off, to where f is flat.
    expect(judgedAt(10_000)).not.toBe('oscillating')
  })
  it('not settled, while a method remembers slopes by which it scales its steps', () => {
    const swings = (surface: string, method: string, eta: number, start: Point, maxSteps: number) =>
      verdict(surface, eta, start, { maxSteps }, 'formula', method).kind
    // Across y its steps grow from 10⁻⁵⁴, unseen in f, until f is half as large again.
    const hyperbola = 'exp(x) + exp(-x) + y^2'
    expect(swings(hyperbola, 'rmsprop', 10.99, [-4.677, 4.38], 100)).not.toBe('oscillating')
    const well = '1 - exp(-x^2 - y^2)'
    expect(swings(well, 'adam', 0.1785, [-0.03398, -3.36], 200)).toBe('unsettled')
    // It converges at step 308.
    expect(swings(well, 'adam', 0.1785, [-0.03398, -3.36], 400)).toBe('converged')
  })
  it('crawling, once it has come from a well to a plain', () => {
    // f rose to −10⁻⁶ in the late half, and falls from there at every step, for 800 more.
    const start: Point = [-0.7980858143419027, 2.3983464781194925]
    const eta = 5.822536639355063
    expect(known('gauss3', eta, start, { maxSteps: 200 }).kind).toBe('crawling')
  })
  it('crawling, where steps are nothing until an immense slope is forgotten', () => {
    const start: Point = [-0.98387, -0.48791]
    const at = (maxSteps: number) =>
      verdict('boyd_exp', 2.6424, start, { maxSteps }, 'catalogue', 'rmsprop').kind
    expect(at(200)).toBe('crawling')
    expect(at(25_000)).toBe('converged')
  })
  it('not growing, where swings have reached their full width', () => {
    const bowl = 'sqrt(1 + x^2 + 10*y^2)'
    for (const [eta, start] of [
      [0.1530814190761716, [-0.03899505129083991, -1.8403887352906168]],
      [0.1969275376522763, [0.8044356876052916, -2.6819483400322497]],
    ] as const) {
      const { kind } = verdict(bowl, eta, start, { maxSteps: 100 }, 'formula', 'nesterov')
      expect(kind).not.toBe('growing')
    }
  })
  it('standing still, where a schedule has run out', () => {
    const still = (decay: number, maxSteps: number) => {
      const resolved = resolveObjective({ kind: 'catalogue', id: 'rosenbrock' })
      if (!resolved.ok) throw new Error(resolved.error.message)
      const run = {
        method: 'gd',
        learningRate: 0.001,
        hyperparameters: {},
        schedule: { kind: 'exponential', decay, warmup: 0 },
      } as const
      const stopping = { ...usual, maxSteps }
      const trajectory = finish(descend(resolved.objective, run, [-1.2, 1], stopping))
      return judge(trajectory, resolved.objective, run, stopping).kind
    }
    expect(still(0.01, 16_000)).toBe('standsStill')
    // The steps left add up to e⁻¹⁰ of the whole.
    expect(still(0.02, 500)).toBe('standsStill')
    expect(still(1e-4, 500)).toBe('crawling')
  })
  it('swinging in or down, where f was never lower late than before', () => {
    const settles = (
      method: string,
      surface: string,
      eta: number,
      start: Point,
      maxSteps: number,
    ) => verdict(surface, eta, start, { maxSteps }, 'catalogue', method).kind
    expect(settles('adam', 'goldstein_price', 0.265, [1, -1.5], 200)).toBe('crawling')
    expect(settles('momentum', 'sphere', 0.002, [3, 4], 150)).toBe('crawling')
  })
  it('oscillating by chaos, whatever record it sets in its last fifth', () => {
    const chaos = (surface: string, eta: number, start: Point, maxSteps: number) =>
      known(surface, eta, start, { maxSteps }).kind
    expect(chaos('styblinski_tang', 0.0859, [2.485, -0.7794], 200)).toBe('oscillating')
    for (let k = 0; k < 20; k++)
      expect(chaos('himmelblau', 0.03, [-4.47 + k / 1000, -1], 500)).not.toBe('crawling')
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

describe('a minimum beyond the radius of divergence', () => {
  const far = '(x - 1e8)^2 + y^2'
  it('is converged to by who steps on it', () => {
    expect(verdict(far, 0.5, [3, 2]).kind).toBe('converged')
  })
  it('leaves who gets lower on the way there', () => {
    const onTheWay = { kind: 'crawling', zigzagging: false }
    expect(verdict(far, 0.001, [3, 2])).toEqual(onTheWay)
    expect(verdict(far, 0.9, [3, 2])).toEqual(onTheWay)
  })
  it('is like any other to who starts there', () => {
    expect(verdict(far, 0.1, [1e8 + 1, 1]).kind).toBe('converged')
  })
  it('does not excuse who gets higher', () => {
    expect(verdict(far, 1.2, [3, 2]).kind).toBe('diverged')
    expect(verdict('x^2 + y^2', 1.2, [3, 2]).kind).toBe('diverged')
  })
})

describe('at the limit 2/λmax of a bowl', () => {
  // Across the valley x₂ₜ = x₀ for ever, while along it yₜ = y₀ (1 − 2η)ᵗ: f falls at every step, to 100 x₀².
  it.each([0.01, 0.01 - 1e-15])('it oscillates, though f falls at every step: %d', (rate) => {
    expect(verdict('100*x^2 + y^2', rate, [2, 3]).kind).toBe('oscillating')
  })
  it.each([1 - 1e-15, 1 - 1e-14])('it does where f falls by its last digits alone: %d', (rate) => {
    expect(verdict('x^2 + y^2', rate, [2, 3]).kind).toBe('oscillating')
  })
  it.each([0.0099, 0.00999, 0.01 - 1e-8])('it zigzags in below that: %d', (rate) => {
    const expected = { kind: 'crawling', zigzagging: true }
    expect(verdict('100*x^2 + y^2', rate, [2, 3])).toEqual(expected)
  })
})

it('tells a tail though Newton’s method has walked so far along it that its steps vanish', () => {
  const slope = verdict('exp(-x) + y^2', 1, [1, 1], {}, 'formula', 'newton')
  expect(slope).toEqual({ kind: 'flat', why: 'tail' })
})
