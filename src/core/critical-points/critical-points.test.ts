import { describe, expect, it } from 'vitest'
import type { DifferentiableFunction } from '../differentiable'
import { interpret } from '../expression/interpret'
import { parseFormula } from '../expression/parse'
import type { Objective } from '../objective'
import { catalogue } from '../objectives/catalogue'
import type { Viewport } from '../records/experiment'
import { norm } from '../records/norm'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { type CriticalPoints, criticalPoints } from './critical-points'

const view: Viewport = { x0: -5, x1: 5, y0: -5, y1: 5 }

function objectiveOf(reference: Parameters<typeof resolveObjective>[0]): Objective {
  const resolved = resolveObjective(reference)
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const typed = (text: string) => objectiveOf({ kind: 'formula', text })
const search = (text: string, viewport = view) => finish(criticalPoints(typed(text), viewport))
const kinds = ({ points }: CriticalPoints) => {
  const count = { minimum: 0, maximum: 0, saddle: 0, undecided: 0 }
  for (const { kind } of points) count[kind]++
  return count
}

describe.each(catalogue)('$id', ({ id, domain, globalMinima, localMinima }) => {
  const { f, expression } = objectiveOf({ kind: 'catalogue', id })
  let evaluations = 0
  const counted: DifferentiableFunction = {
    value: (x, y) => {
      evaluations++
      return f.value(x, y)
    },
    gradient: (x, y, out) => f.gradient(x, y, out),
    hessian: (x, y, out) => {
      evaluations++
      return f.hessian(x, y, out)
    },
  }
  const found = finish(criticalPoints({ f: counted, expression }, domain))
  const size = Math.hypot(domain.x1 - domain.x0, domain.y1 - domain.y0)

  it('shows its known minima, but for one on the boundary, among what is found', () => {
    for (const { at, f: low, kind } of [...globalMinima, ...localMinima]) {
      if (kind === 'boundary') continue
      // A minimum is found to about the square root of f's rounding at worst, where it is a kink.
      const near = found.points.filter(
        (point) => Math.hypot(point.at[0] - at[0], point.at[1] - at[1]) < 1e-7 * size,
      )
      expect(near, `at ${at}`).toHaveLength(1)
      expect(near[0]!.kind).toBe('minimum')
      expect(Math.abs(near[0]!.f - low)).toBeLessThan(1e-9 * Math.max(1, Math.abs(low)))
    }
  })

  it('has a gradient of nearly zero at all that is smooth, and none twice', () => {
    const out = new Float64Array(5)
    for (const { at, smooth, gradientNorm, eigenvalues } of found.points) {
      if (!smooth) continue
      f.hessian(at[0], at[1], out)
      expect(gradientNorm).toBe(norm(out[0]!, out[1]!))
      // Change of the gradient within a 10⁻¹⁰th of the domain.
      const bound = 1e-10 * size * Math.max(...eigenvalues!.map(Math.abs))
      expect(gradientNorm).toBeLessThanOrEqual(bound + 1e-14)
    }
    expect(new Set(found.points.map(({ at }) => at.join())).size).toBe(found.points.length)
  })

  it('is sorted, and found with bounded work', () => {
    const values = found.points.map(({ f }) => f)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(found.points.length).toBeLessThanOrEqual(2000)
    expect(evaluations).toBeGreaterThan(4096)
    expect(evaluations).toBeLessThan(5e6)
  })
})

describe('all there are', () => {
  it.each([
    ['himmelblau', { minimum: 4, saddle: 4, maximum: 1 }],
    ['six_hump_camel', { minimum: 6, saddle: 7, maximum: 2 }],
    ['three_hump_camel', { minimum: 3, saddle: 2, maximum: 0 }],
    ['styblinski_tang', { minimum: 4, saddle: 4, maximum: 1 }],
    ['saddle', { minimum: 0, saddle: 1, maximum: 0 }],
    ['monkey_saddle', { minimum: 0, saddle: 1, maximum: 0 }],
    ['double_well', { minimum: 2, saddle: 1, maximum: 0 }],
    // x ↦ x² − 10·cos 2πx has 11 minima and 10 maxima in the domain.
    ['rastrigin', { minimum: 121, saddle: 220, maximum: 100 }],
  ])('of %s: %j', (id, expected) => {
    const { domain } = catalogue.find((record) => record.id === id)!
    const found = finish(criticalPoints(objectiveOf({ kind: 'catalogue', id }), domain))
    expect(kinds(found)).toEqual({ ...expected, undecided: 0 })
    expect(found).toMatchObject({ continua: [], finite: 'everywhere', truncated: false })
  })

  it('of the double well, where they are', () => {
    const { domain } = catalogue.find(({ id }) => id === 'double_well')!
    const { points } = finish(
      criticalPoints(objectiveOf({ kind: 'catalogue', id: 'double_well' }), domain),
    )
    const saddle = points.find(({ kind }) => kind === 'saddle')
    expect(saddle?.at.map((coordinate) => Math.abs(coordinate) < 1e-12)).toEqual([true, true])
    expect(saddle?.eigenvalues).toEqual([-1, 1])
    expect(saddle?.hessian).toEqual([1, 0, -1])
    // Directions have no sign.
    expect(saddle?.directions?.map(([x, y]) => [Math.abs(x), Math.abs(y)])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it.each([
    ['sin(5*x)*sin(5*y)', { minimum: 128, maximum: 128, saddle: 225 }],
    ['x^2 + y^2', { minimum: 1, maximum: 0, saddle: 0 }],
    ['x', { minimum: 0, maximum: 0, saddle: 0 }],
    ['x + 1e3*y^2', { minimum: 0, maximum: 0, saddle: 0 }],
    ['exp(x) + exp(y)', { minimum: 0, maximum: 0, saddle: 0 }],
    ['tan(x) + y^2', { minimum: 0, maximum: 0, saddle: 0 }],
  ])('of the typed %s: %j', (text, expected) => {
    expect(kinds(search(text))).toEqual({ ...expected, undecided: 0 })
  })

  it('in a view of quite another shape and size', () => {
    const found = search('1e-6*(x - 2e6)^2 + 1e18*(y - 3e-6)^2', {
      x0: 0,
      x1: 1e7,
      y0: 0,
      y1: 1e-5,
    })
    expect(found.points).toHaveLength(1)
    expect(found.points[0]?.at[0]).toBeCloseTo(2e6, 6)
    expect(found.points[0]?.at[1]).toBeCloseTo(3e-6, 15)
  })
})

describe('where the Hessian is singular', () => {
  it.each([
    ['x^4 + y^4', 'minimum'],
    ['x^2 + y^4', 'minimum'],
    ['x^6 + y^2', 'minimum'],
    ['-x^4 - y^4', 'maximum'],
    ['x^3 + y^3', 'saddle'],
    ['x^3 + y^2', 'saddle'],
    ['x^4 - y^4', 'saddle'],
  ])('finds the one point of %s, a %s', (text, kind) => {
    const { points, continua } = search(text)
    expect(continua).toEqual([])
    expect(points).toMatchObject([{ kind, degenerate: true, narrow: false }])
    // ∇f falls below its own rounding that far from the point: x⁵ < 10⁻¹⁷ of what it is at the edge.
    expect(Math.hypot(...points[0]!.at)).toBeLessThan(2e-3)
  })

  it.each([
    ['(x + y)^2', [0], ['minimum']],
    ['-(x - 2*y)^2', [0], ['maximum']],
    ['(x^2 + y^2 - 1)^2', [0], ['minimum']],
    ['(x*y - 1)^2', [0], ['minimum']],
    ['x^2*y^2', [0], ['minimum']],
    ['sin(x)', [-1, 1], ['minimum', 'maximum']],
    ['3', [3], ['undecided']],
    ['max(x^2 + y^2 - 1, 0)', [0], ['minimum']],
    ['relu(x) + y^2', [0], ['minimum']],
  ] as const)('says that those of %s are a continuum', (text, levels, kinds) => {
    const { points, continua } = search(text)
    expect(points.filter(({ kind, smooth }) => kind !== 'saddle' && smooth).length).toBeLessThan(2)
    expect(continua.map(({ kind }) => kind)).toEqual(kinds)
    for (const [k, { f, samples }] of continua.entries()) {
      // Levels agree to 10⁻⁹ of the magnitude of f.
      expect(Math.abs(f - levels[k]!)).toBeLessThan(1e-9)
      expect(samples.length).toBeGreaterThan(5)
      expect(samples.length).toBeLessThanOrEqual(64)
    }
  })
})

it.each([
  // At the minima the Hessian is 8·a² by x, for (x² − a²)², and 2 by y.
  ['(x^2 - 1)^2 + y^2', 5000, 8, 2],
  ['(x^2 - 4)^2 + y^2', 1e4, 32, 2],
])(
  'decides by the Hessian of %s at ±%f, though it is another one beside the point',
  (text, reach, across, along) => {
    const { points } = search(text, { x0: -reach, x1: reach, y0: -reach, y1: reach })
    const minima = points.filter(({ kind }) => kind === 'minimum')
    expect(minima.length).toBeGreaterThan(0)
    for (const { eigenvalues, degenerate, narrow } of minima) {
      expect({ degenerate, narrow }).toEqual({ degenerate: false, narrow: true })
      expect(eigenvalues![0]).toBeCloseTo(along, 6)
      expect(eigenvalues![1]).toBeCloseTo(across, 6)
    }
  },
)

describe('where f has kinks', () => {
  it.each([
    ['abs(x) + abs(y)', 0, 0],
    ['max(abs(x - 1), 3*abs(y + 0.5))', 1, -0.5],
    ['sqrt((x - 1)^2 + (y + 2)^2)', 1, -2],
    ['abs(x - 1) + y^2', 1, 0],
  ])('finds the minimum of %s by values alone', (text, x, y) => {
    const { points, continua } = search(text)
    expect(continua).toEqual([])
    expect(points).toHaveLength(1)
    expect(points[0]).toMatchObject({
      kind: 'minimum',
      smooth: false,
      eigenvalues: null,
      hessian: null,
    })
    expect(Math.hypot(points[0]!.at[0] - x, points[0]!.at[1] - y)).toBeLessThan(1e-6)
  })

  it('calls a kinked valley floor a continuum', () => {
    const { points, continua } = search('abs(x + y)')
    expect(points).toEqual([])
    expect(continua.map(({ kind }) => kind)).toEqual(['minimum'])
  })

  it.each([
    'abs(x) - abs(y)',
    '1/(x^2 + y^2)',
    '-1/(x^2 + y^2)',
    'log(x^2 + y^2)',
    'log(abs(x)) + y',
  ])('finds no extremum in %s', (text) => {
    const { points, continua } = search(text)
    expect(points.filter(({ kind }) => kind !== 'saddle')).toEqual([])
    expect(continua).toEqual([])
  })
})

describe('where f is not finite', () => {
  it('in half of the view, looks at the other half', () => {
    const found = search('x*log(x) + y^2')
    expect(found.finite).toBe('inPart')
    expect(found.points).toHaveLength(1)
    // x·ln x is least at 1/e.
    expect(found.points[0]?.at[0]).toBeCloseTo(Math.exp(-1), 12)
    expect(search('log(x)')).toMatchObject({ points: [], continua: [], finite: 'inPart' })
  })

  it('anywhere, says so', () => {
    expect(search('log(-1 - x^2)')).toMatchObject({
      points: [],
      continua: [],
      finite: 'nowhere',
      truncated: false,
    })
  })
})

it('yields fractions that never fall, so that it can be dropped on the way', () => {
  const task = criticalPoints(typed('sin(3*x)*sin(3*y)'), view)
  const fractions: number[] = []
  for (let slice = task.next(); !slice.done; slice = task.next()) fractions.push(slice.value)
  expect(fractions.length).toBeGreaterThan(10)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(fractions.at(-1)).toBeLessThanOrEqual(1)
})

it('finds the same interpreted', () => {
  const parsed = parseFormula('(x^2 - 1)^2 + y^2', ['x', 'y'])
  if (!parsed.ok) throw new Error(parsed.error.message)
  const found = finish(criticalPoints({ ...parsed, f: interpret(parsed.expression) }, view))
  expect(found).toEqual(search('(x^2 - 1)^2 + y^2'))
})

it.each([
  { x0: 1, x1: 1, y0: 0, y1: 1 },
  { x0: 0, x1: Number.NaN, y0: 0, y1: 1 },
  { x0: -1e308, x1: 1e308, y0: 0, y1: 1 },
])('throws for the viewport %j', (viewport) => {
  expect(() => finish(criticalPoints(typed('x'), viewport))).toThrow(RangeError)
})

it('has the lowest place on the edge, between those at which f is first looked at', () => {
  // On the parabola f = 0.1·x, which meets the edge at (−√5, 5).
  const { edge } = search('abs(y - x^2) + 0.1*x')
  expect(edge?.at[0]).toBeCloseTo(-Math.sqrt(5), 9)
  expect(edge?.at[1]).toBe(5)
  expect(edge?.f).toBeCloseTo(-0.1 * Math.sqrt(5), 9)
  expect(search('x^2 + y^2').edge).toBeNull()
})

it('marks no place at which f jumps, and says whether it jumps at all', () => {
  // At (0, 0) f is 1, and next to it as good as 0.
  const broken = search('if(x > 0, x^2, x^2 + 1) + y^2')
  expect(broken.points).toEqual([])
  expect(broken.hasJumps).toBe(true)
  const besideJump = search('x^2 + y^2 + 0.1*sign(x - 1)')
  expect(kinds(besideJump)).toMatchObject({ minimum: 1, saddle: 0 })
  expect(besideJump.hasJumps).toBe(true)
  expect(search('sign(x)*x + y^2').hasJumps).toBe(false)
  expect(search('if(x > 0, x, -x) + abs(y)').hasJumps).toBe(false)
})

it.each([7, 7.5, 10, 15])(
  'places the minimum of a steep well to all digits in a view of ±%d, however long the way there',
  (half) => {
    const wide = { x0: -half, x1: half, y0: -half, y1: half }
    const { points } = search('exp(x^2 + y^2)', wide)
    expect(points).toHaveLength(1)
    // A rounding of the view, in which places are found, on either side.
    expect(norm(...points[0]!.at)).toBeLessThanOrEqual(4 * half * Number.EPSILON)
  },
)
