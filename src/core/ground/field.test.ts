import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { DifferentiableFunction } from '../differentiable'
import type { Viewport } from '../records/experiment'
import { finish, sliceMilliseconds } from '../records/task'
import { type Field, field } from './field'

function of(value: (x: number, y: number) => number): DifferentiableFunction {
  const absent = () => {
    throw new Error('a field needs no derivatives')
  }
  return { value, gradient: absent, hessian: absent }
}

function square(half: number, x = 0, y = 0): Viewport {
  return { x0: x - half, x1: x + half, y0: y - half, y1: y + half }
}

type Vertex = readonly [x: number, y: number]

/** The vertices of a path, in parameter space; reads M, l and Z with relative steps. */
function rings(path: string, { viewport, width, height }: Field): Vertex[][] {
  return path
    .split('Z')
    .filter(Boolean)
    .map((ring) => {
      const numbers = (ring.match(/-?(\d+(\.\d+)?|\.\d+)/g) ?? []).map(Number)
      let x = 0
      let y = 0
      const vertices: Vertex[] = []
      for (let i = 0; i < numbers.length; i += 2) {
        x += numbers[i]!
        y += numbers[i + 1]!
        vertices.push([
          viewport.x0 + (x / width) * (viewport.x1 - viewport.x0),
          viewport.y1 - (y / height) * (viewport.y1 - viewport.y0),
        ])
      }
      return vertices
    })
}

/** Whether the path covers the point by the even-odd rule, by which paths are filled. */
function covers(path: string, field: Field, [px, py]: Vertex): boolean {
  let inside = false
  for (const ring of rings(path, field)) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!
      if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside
    })
  }
  return inside
}

const inside = ({ x0, x1, y0, y1 }: Viewport, [x, y]: Vertex) =>
  x > x0 && x < x1 && y > y0 && y < y1

const himmelblau = of((x, y) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2)

describe('field', () => {
  it('traces a linear function exactly, up to the rounding of the path', () => {
    const drawn = finish(
      field(
        of((x, y) => 2 * x + y),
        square(3),
        40,
        40,
      ),
    )
    // Linear interpolation is exact on a linear function. A vertex is rounded to 0.1 of 1000 units, so by at
    // most 0.05 units in x and in y: 0.05 / 1000 · 6 · (2 + 1) in f. Half a cell off would be 0.1 and more.
    const tolerance = 0.9e-3 * (1 + 1e-9)
    let seen = 0
    for (const { threshold, path } of drawn.bands) {
      for (const vertex of rings(path, drawn)
        .flat()
        .filter((v) => inside(drawn.viewport, v))) {
        expect(Math.abs(2 * vertex[0] + vertex[1] - threshold)).toBeLessThanOrEqual(tolerance)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(40)
  })

  it('puts the vertices of a curved surface on its contours', () => {
    const [columns, rows] = [200, 160]
    const view = { x0: -5, x1: 5, y0: -4, y1: 4 }
    const drawn = finish(field(himmelblau, view, columns, rows))
    // Between two samples h apart linear interpolation is off by at most h²/8 · max|f″|; Himmelblau's second
    // derivatives are at most 12 · 5.03² + 4 · 4.03 − 26 < 300 here. Rounding adds 0.05 units of 10/1000 in
    // each direction times |∂f|, at most 800 and 600 here.
    const tolerance = (0.05 ** 2 / 8) * 300 + 0.0005 * (800 + 600)
    let seen = 0
    for (const { threshold, path } of drawn.bands) {
      for (const vertex of rings(path, drawn)
        .flat()
        .filter((v) => inside(view, v))) {
        expect(Math.abs(himmelblau.value(...vertex) - threshold)).toBeLessThan(tolerance)
        seen++
      }
    }
    expect(seen).toBeGreaterThan(1000)
  })

  it('fills what is above a threshold and nothing below it', () => {
    const drawn = finish(field(himmelblau, square(5), 150, 150))
    fc.assert(
      fc.property(
        fc.double({ min: -4.9, max: 4.9, noNaN: true }),
        fc.double({ min: -4.9, max: 4.9, noNaN: true }),
        fc.integer({ min: 0, max: drawn.bands.length - 1 }),
        (x, y, k) => {
          const { threshold, path } = drawn.bands[k]!
          const f = himmelblau.value(x, y)
          // As above, and twice that: f is curved between the vertices of the path too.
          fc.pre(Math.abs(f - threshold) > 2 * ((0.067 ** 2 / 8) * 320 + 0.0005 * 1600))
          return covers(path, drawn, [x, y]) === f > threshold
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reaches the edges of the viewport', () => {
    const drawn = finish(
      field(
        of((x) => x),
        square(1),
        20,
        20,
      ),
    )
    const xs = rings(drawn.finite, drawn).flat()
    expect(Math.min(...xs.map(([x]) => x))).toBeLessThanOrEqual(-1)
    expect(Math.max(...xs.map(([x]) => x))).toBeGreaterThanOrEqual(1)
    expect(Math.min(...xs.map(([, y]) => y))).toBeLessThanOrEqual(-1)
    expect(Math.max(...xs.map(([, y]) => y))).toBeGreaterThanOrEqual(1)
  })

  it.each([
    ['the root of x', (x: number) => Math.sqrt(x), (x: number) => x >= 0],
    ['a logarithm', (x: number, y: number) => Math.log(x + y), (x: number, y: number) => x + y > 0],
    [
      'a pole',
      (x: number, y: number) => 1 / Math.max(0, x * x + y * y - 1),
      (x: number, y: number) => x * x + y * y > 1,
    ],
    ['−∞', (x: number) => Math.log(Math.max(0, x)), (x: number) => x > 0],
  ])('leaves blank where f is not finite: %s', (_, value, finiteAt) => {
    const drawn = finish(field(of(value), square(2), 60, 60))
    expect(drawn.finiteEverywhere).toBe(false)
    expect(drawn.bands.length).toBeGreaterThan(0)
    let blank = 0
    for (let x = -1.985; x < 2; x += 0.13) {
      for (let y = -1.985; y < 2; y += 0.17) {
        if (finiteAt(x, y)) continue
        blank++
        // Between two cells that are finite at their centres the straight edge may cut a corner, never more
        // than a cell deep.
        const cell = 4 / 60
        const deep = [-1, 1].every((sx) =>
          [-1, 1].every((sy) => !finiteAt(x + sx * cell, y + sy * cell)),
        )
        if (!deep) continue
        expect(covers(drawn.finite, drawn, [x, y])).toBe(false)
        for (const band of drawn.bands) expect(covers(band.path, drawn, [x, y])).toBe(false)
      }
    }
    expect(blank).toBeGreaterThan(10)
    expect(covers(drawn.finite, drawn, [1.9, 1.9])).toBe(true)
  })

  it('covers all of a viewport whose edge is the edge of where f is finite', () => {
    const drawn = finish(
      field(
        of((x, y) => Math.sqrt(x) + y),
        { x0: 0, x1: 1, y0: 0, y1: 1 },
        50,
        50,
      ),
    )
    expect(drawn.finiteEverywhere).toBe(true)
    expect(covers(drawn.finite, drawn, [1e-4, 0.5])).toBe(true)
  })

  it('shows the same contours coarse and fine', () => {
    const minima = [{ at: [3, 2] as const }]
    const [coarse, fine] = [24, 200].map((n) => finish(field(himmelblau, square(5), n, n, minima)))
    const thresholds = (drawn: Field | undefined) => drawn?.bands.map((band) => band.threshold)
    expect(thresholds(coarse)).toEqual(thresholds(fine))
    expect([coarse?.low, coarse?.high]).toEqual([fine?.low, fine?.high])
    expect(fine?.low).toBe(0)
  })

  it('ignores minima outside the view and minima at which f is not finite', () => {
    const minima = [{ at: [30, 20] as const }, { at: [0, 0] as const }]
    const logarithm = of((x, y) => Math.log(x * x + y * y))
    const drawn = finish(field(logarithm, square(1), 30, 30, minima))
    expect(drawn.low).toBeGreaterThan(-20)
  })

  it.each([0, 1, -78.3])('has no bands on a constant surface: %f', (constant) => {
    const drawn = finish(
      field(
        of(() => constant),
        square(1),
        8,
        8,
      ),
    )
    expect(drawn).toMatchObject({ bands: [], low: constant, high: constant })
    expect(covers(drawn.finite, drawn, [0, 0])).toBe(true)
  })

  it('is empty where f is nowhere finite', () => {
    for (const nothing of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const drawn = finish(
        field(
          of(() => nothing),
          square(1),
          8,
          8,
        ),
      )
      expect(drawn).toMatchObject({ bands: [], finite: '', finiteEverywhere: false })
      expect([drawn.low, drawn.high]).toEqual([Number.NaN, Number.NaN])
    }
  })

  it('draws a view a millionth wide as it draws a wide one', () => {
    const bowl = (cx: number, cy: number, scale: number) =>
      of((x, y) => ((x - cx) / scale) ** 2 + ((y - cy) / scale) ** 2)
    const [wide, tiny] = [
      finish(field(bowl(1, 2, 1), square(1, 1, 2), 50, 50)),
      finish(field(bowl(1, 2, 5e-7), square(5e-7, 1, 2), 50, 50)),
    ]
    expect(tiny.bands).toHaveLength(wide.bands.length)
    tiny.bands.forEach((band, k) => {
      // Near 1 doubles are 2e-16 apart, 2e-10 of this view's half width; f is at most 2 there.
      expect(band.threshold).toBeCloseTo(wide.bands[k]!.threshold, 8)
    })
  })

  it('hands back control whenever a slice of time is over', () => {
    let now = 0
    // Every look at the clock finds that a slice is over.
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 2 * sliceMilliseconds))
    // Its rounding is not known yet.
    const task = field({ ...himmelblau }, square(6), 60, 60)
    const fractions: number[] = []
    for (let slice = task.next(); !slice.done; slice = task.next()) fractions.push(slice.value)
    clock.mockRestore()
    // After each row of the overview and of the grid, and before each of 256 looks at the rounding and of 24 contours.
    expect(fractions.length).toBe(64 + 256 + 62 + 24)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1)
  })

  it('names a wrong number of samples', () => {
    expect(() => finish(field(himmelblau, square(1), 1, 8))).toThrow(
      'columns must be an integer of at least 2, not 1',
    )
    expect(() => finish(field(himmelblau, square(1), 8, 2.5))).toThrow(
      'rows must be an integer of at least 2, not 2.5',
    )
  })

  it.each(['fitted', 'linear', 'log', 'area'] as const)(
    'counts a known minimum among the values on show: %s',
    (spacing) => {
      const bowl = of((x, y) => (x - 0.01) ** 2 + y ** 2)
      const minima = [{ at: [0.01, 0] as const }]
      expect(finish(field(bowl, square(1), 8, 8, minima, spacing)).low).toBe(0)
    },
  )
})

describe('rounding is no terrain', () => {
  const bands = (value: (x: number, y: number) => number, view = square(5)) =>
    finish(field(of(value), view, 80, 60)).bands.length

  it.each<[string, (x: number, y: number) => number]>([
    ['sin²x + cos²x', (x) => Math.sin(x) ** 2 + Math.cos(x) ** 2],
    ['cosh²x − sinh²x', (x) => Math.cosh(x) ** 2 - Math.sinh(x) ** 2],
    ['x² + y² − x² − y²', (x, y) => x * x + y * y - x * x - y * y],
    ['exp(x)·exp(−x)', (x) => Math.exp(x) * Math.exp(-x)],
  ])('%s has no contours', (_, value) => {
    expect(bands(value)).toBe(0)
  })

  it.each<[string, (x: number, y: number) => number, Viewport?]>([
    ['a bowl', (x, y) => x * x + y * y],
    ['a bowl a billion high up', (x, y) => 1e9 + x * x + y * y],
    ['a faint bowl', (x, y) => 1e-12 * (x * x + y * y)],
    ['a step', (x) => Math.floor(x / 3)],
    ['a bowl seen through a microscope', (x, y) => x * x + y * y, square(1e-9, 1, 1)],
    ['a bowl far away', (x, y) => (x - 1e8) ** 2 + y * y, square(5, 1e8, 0)],
  ])('%s has', (_, value, view) => {
    expect(bands(value, view)).toBeGreaterThan(0)
  })
})
