import { describe, expect, it } from 'vitest'
import type { Rectangle } from '../../clip'
import { project } from '../../projection'
import { shareArrow, shareLabel } from './share-scene'

// 40 pixels to a unit across, and 4 up.
const projection = project({ x0: -5, x1: 5, y0: -50, y1: 50 }, 400, 400, false)
const share = { at: [0, 0], gradient: [1, 0], typical: [1, 0], colour: 1, name: 'Point 1' } as const
const length = (arrow: ReturnType<typeof shareArrow>) =>
  Math.hypot(arrow!.to[0] - arrow!.from[0], arrow!.to[1] - arrow!.from[1])

describe('the arrow of a row', () => {
  it('is as long beside that of a typical row as its gradient is, by what is seen of it', () => {
    const typical = length(shareArrow(share, projection))
    expect(length(shareArrow({ ...share, gradient: [-3, 0] }, projection))).toBeCloseTo(3 * typical)
    // Up, a unit of the parameter is a tenth of the pixels.
    const up = shareArrow({ ...share, gradient: [0, 10] }, projection)!
    expect(length(up)).toBeCloseTo(typical)
    expect(up.to[1]).toBeLessThan(up.from[1])
  })

  it('is not there where the row does not pull, or where the iterate is out of the plot', () => {
    expect(shareArrow({ ...share, gradient: [0, 0] }, projection)).toBeNull()
    expect(shareArrow({ ...share, at: [7, 0] }, projection)).toBeNull()
  })

  it('ends at the edge of the plot, and is cut off there', () => {
    const far = shareArrow({ ...share, gradient: [100, 0] }, projection)!
    expect(far.to[0]).toBeCloseTo(400)
    expect(far.whole).toBe(false)
  })
})

describe('the name of a row', () => {
  const measure = (text: string) => 7 * text.length
  const arrow = shareArrow(share, projection)!
  const labelAmong = (covered: readonly Rectangle[]) =>
    shareLabel(share, arrow, projection, { covered, clutter: () => 0 }, measure)

  it('is beyond the tip of its arrow, and elsewhere where a text is there', () => {
    const { box } = labelAmong([])
    expect(box.x0).toBeGreaterThan(arrow.to[0])
    expect((box.y0 + box.y1) / 2).toBeCloseTo(arrow.to[1])
    const other = labelAmong([box])
    expect(other.cost).toBe(0)
    const { x0, x1, y0, y1 } = other.box
    expect(x1 <= box.x0 || x0 >= box.x1 || y1 <= box.y0 || y0 >= box.y1).toBe(true)
  })

  it('stays within the plot', () => {
    const atEdge = { ...share, at: [4.9, 49] } as const
    const tip = shareArrow(atEdge, projection)!
    const { box, cost } = shareLabel(
      atEdge,
      tip,
      projection,
      { covered: [], clutter: () => 0 },
      measure,
    )
    expect(cost).toBe(0)
    expect(box.x1).toBeLessThanOrEqual(400)
    expect(box.y0).toBeGreaterThanOrEqual(0)
  })
})
