import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from './chart/spread'
import { placeLabels } from './labels'

const bounds = { x0: 0, y0: 0, x1: 400, y1: 300 }

describe('placeLabels', () => {
  it('takes the right side where nothing is in the way', () => {
    const [label] = placeLabels([{ key: 'a', x: 100, y: 100, width: 40, gap: 10 }], {
      bounds,
      obstacles: [],
    })
    expect(label).toMatchObject({ x: 110, y: 100, cost: 0 })
  })

  it('goes elsewhere at an edge, beside an obstacle, and over a path', () => {
    const request = { key: 'a', x: 380, y: 100, width: 40, gap: 10 }
    const [atEdge] = placeLabels([request], { bounds, obstacles: [] })
    expect(atEdge).toMatchObject({ x: 330, cost: 0 })
    const inWay = { x0: 320, y0: 90, x1: 370, y1: 110 }
    const [aside] = placeLabels([request], { bounds, obstacles: [inWay] })
    expect(aside?.cost).toBe(0)
    expect(aside?.y).not.toBe(100)
    const [offPath] = placeLabels([request], {
      bounds,
      obstacles: [],
      clutter: ({ y0, y1 }) => (y0 < 130 && y1 > 70 ? 1 : 0),
    })
    expect(offPath).toBeDefined()
  })

  it('goes farther only where it may, and only where all places beside its point are taken', () => {
    const request = { key: 'a', x: 200, y: 150, width: 40, gap: 10 }
    const around = { x0: 140, y0: 125, x1: 260, y1: 175 }
    const [beside] = placeLabels([request], { bounds, obstacles: [around] })
    expect(beside?.cost).toBeGreaterThan(0)
    const [farther] = placeLabels([request], { bounds, obstacles: [around], goesFar: true })
    expect(farther?.cost).toBe(0)
    const [free] = placeLabels([request], { bounds, obstacles: [], goesFar: true })
    expect(free).toMatchObject({ x: 210, y: 150 })
  })

  it('stays on the side it had', () => {
    const request = { key: 'a', x: 100, y: 100, width: 40, gap: 10 }
    const [label] = placeLabels([request], { bounds, obstacles: [], previous: new Map([['a', 1]]) })
    expect(label?.x).toBe(50)
  })

  it('covers neither obstacles nor other labels where it says so', () => {
    const request = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      width: fc.integer({ min: 10, max: 80 }),
    })
    fc.assert(
      fc.property(fc.array(request, { maxLength: 6 }), (requests) => {
        const obstacles = [{ x0: 100, y0: 100, x1: 200, y1: 150 }]
        const placed = placeLabels(
          requests.map((request, k) => ({ key: String(k), gap: 8, ...request })),
          { bounds, obstacles },
        )
        expect(placed).toHaveLength(requests.length)
        placed.forEach(({ box, cost }, k) => {
          if (cost > 0) return
          for (const other of [...obstacles, ...placed.slice(0, k).map((label) => label.box)]) {
            const isApart =
              box.x1 <= other.x0 || other.x1 <= box.x0 || box.y1 <= other.y0 || other.y1 <= box.y0
            expect(isApart).toBe(true)
          }
        })
      }),
    )
  })
})

describe('spreadLabels', () => {
  it('moves nothing that is far enough apart', () => {
    const labels = [10, 40, 90].map((y) => ({ x: 0, y, width: 30 }))
    expect(spreadLabels(labels, 15, 0, 100)).toEqual([10, 40, 90])
  })

  it('leaves labels alone that are side by side', () => {
    const labels = [0, 50].map((x) => ({ x, y: 10, width: 30 }))
    expect(spreadLabels(labels, 15, 0, 100)).toEqual([10, 10])
  })

  it('keeps six labels apart and inside wherever they want to be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 250, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (wanted) => {
          const heights = spreadLabels(
            wanted.map((y) => ({ x: 0, y, width: 10 })),
            15,
            0,
            100,
          )
          const sorted = [...heights].sort((a, b) => a - b)
          sorted.forEach((height, k) => {
            // 1e-9 for rounding.
            expect(height).toBeGreaterThanOrEqual(-1e-9)
            expect(height).toBeLessThanOrEqual(100 + 1e-9)
            if (k > 0) expect(height - sorted[k - 1]!).toBeGreaterThanOrEqual(15 - 1e-9)
          })
        },
      ),
    )
  })
})
