import { describe, expect, it } from 'vitest'
import { project } from '../../projection'
import { shareArrow } from './share-scene'

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
