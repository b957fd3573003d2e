import { describe, expect, it, vi } from 'vitest'
import type { TracedPath } from '../../scene/paths/trace'
import { project } from '../../scene/projection'
import { uncovering, type Walked } from './uncovering'

/** One pixel a unit, y upwards. */
const plot = project({ x0: 0, x1: 400, y0: 0, y1: 300 }, 400, 300)
const radius = 20

/** `count` iterates from (x, y), each `apart` farther to the right. */
function along(x: number, y: number, apart: number, count: number): TracedPath {
  return {
    x: Float64Array.from({ length: count }, (_, t) => x + apart * t),
    y: new Float64Array(count).fill(y),
  }
}

function recorder() {
  let laid = 0
  let discs: (readonly [x: number, y: number])[] = []
  const holes = uncovering({
    lay: () => {
      laid++
    },
    uncover: (x, y) => discs.push([x, y]),
  })
  return {
    ...holes,
    laid: () => laid,
    /** The discs taken off since it was asked last. */
    discs: () => {
      const taken = discs
      discs = []
      return taken
    },
  }
}

function scene(walks: readonly TracedPath[], t: number): Walked {
  return { walks, projection: plot, radius, t }
}

describe('what is uncovered', () => {
  const walks = [along(10, 100, 30, 10)] as const

  it('is a disc around each iterate up to the playhead, and no other', () => {
    const cover = recorder()
    expect(cover.follow(scene(walks, 2))).toBe(false)
    expect(cover.laid()).toBe(1)
    expect(cover.discs().sort(([a], [b]) => a - b)).toEqual([
      [10, 200],
      [40, 200],
      [70, 200],
    ])
  })

  it('grows by the iterates between one frame and the next alone', () => {
    const cover = recorder()
    cover.follow(scene(walks, 2))
    cover.discs()
    cover.follow(scene(walks, 2))
    expect(cover.discs()).toEqual([])
    cover.follow(scene(walks, 4))
    expect(cover.discs().sort(([a], [b]) => a - b)).toEqual([
      [100, 200],
      [130, 200],
    ])
    expect(cover.laid()).toBe(1)
  })

  it('is covered again when the playhead goes back', () => {
    const cover = recorder()
    cover.follow(scene(walks, 5))
    cover.discs()
    cover.follow(scene(walks, 1))
    expect(cover.laid()).toBe(2)
    expect(cover.discs()).toHaveLength(2)
  })

  it('starts anew with other walks, another view, another radius, or other colours', () => {
    const cover = recorder()
    const first = scene(walks, 3)
    cover.follow(first)
    const others = [
      { ...first, walks: [along(10, 100, 30, 10)] },
      { ...first, projection: project({ x0: 0, x1: 200, y0: 0, y1: 150 }, 400, 300) },
      { ...first, radius: 10 },
    ]
    for (const [k, other] of others.entries()) {
      cover.follow(other)
      expect(cover.laid()).toBe(k + 2)
    }
    cover.forget()
    cover.follow(others[2]!)
    expect(cover.laid()).toBe(5)
  })

  it('goes on where more is seen of the same walk', () => {
    const cover = recorder()
    const [{ x, y }] = walks
    const seen = (end: number) => [{ x: x.subarray(0, end), y: y.subarray(0, end) }]
    cover.follow(scene(seen(3), 2))
    expect(cover.discs()).toHaveLength(3)
    cover.follow(scene(seen(5), 4))
    expect(cover.discs()).toHaveLength(2)
    expect(cover.laid()).toBe(1)
  })

  it('is of every walk, and of a shorter one up to its end', () => {
    const cover = recorder()
    cover.follow(scene([along(10, 100, 30, 2), along(10, 250, 30, 5)], 3))
    expect(cover.discs()).toHaveLength(2 + 4)
  })

  it('leaves out iterates out of sight, or nowhere at all', () => {
    const cover = recorder()
    const x = Float64Array.of(-30, 420.5, 200, Number.NaN, Number.POSITIVE_INFINITY, -19)
    const walk = { x, y: new Float64Array(6).fill(150) }
    cover.follow(scene([walk], 5))
    expect(cover.discs().sort(([a], [b]) => a - b)).toEqual([
      [-19, 150],
      [200, 150],
    ])
  })

  it('is nothing but a cover where nobody has walked', () => {
    const cover = recorder()
    expect(cover.follow(scene([], 0))).toBe(false)
    expect(cover.follow(scene([along(0, 0, 1, 0)], 7))).toBe(false)
    expect(cover.discs()).toEqual([])
    expect(cover.laid()).toBe(2)
  })

  it('holds every iterate well inside a disc, however few discs that takes', () => {
    const cover = recorder()
    // A spiral of 10,000 iterates, on which neighbours are less than a pixel apart.
    const turn = (t: number) => t / 40
    const walk = {
      x: Float64Array.from({ length: 10_000 }, (_, t) => 200 + (t / 80) * Math.cos(turn(t))),
      y: Float64Array.from({ length: 10_000 }, (_, t) => 150 + (t / 80) * Math.sin(turn(t))),
    }
    const shown = scene([walk], 9999)
    let frames = 1
    while (cover.follow(shown)) frames++
    const discs = cover.discs()
    // Squares of a fifth of the radius: the plot with its rim has 110 × 85 of them.
    expect(discs.length).toBeLessThan(110 * 85)
    expect(cover.laid()).toBe(1)
    expect(frames).toBeLessThan(40)
    for (let t = 0; t < 10_000; t += 97) {
      const px = plot.x(walk.x[t]!)
      const py = plot.y(walk.y[t]!)
      const nearest = Math.min(...discs.map(([x, y]) => Math.hypot(x - px, y - py)))
      // The diagonal of a square.
      expect(nearest).toBeLessThanOrEqual(0.2 * radius * Math.SQRT2 + 1e-9)
    }
  })

  it('repeats no disc for an orbit that goes round the same two places for ever', () => {
    const cover = recorder()
    const x = Float64Array.from({ length: 100_000 }, (_, t) => (t % 2 === 0 ? 100 : 180))
    const orbit = { x, y: new Float64Array(100_000).fill(50) }
    const shown = scene([orbit], 99_999)
    while (cover.follow(shown));
    expect(cover.discs()).toHaveLength(2)
  })

  it('has the place where the walker stands first, when all of it is too much for one frame', () => {
    const cover = recorder()
    // The clock is past every deadline as soon as it is read again.
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100))
    try {
      const walk = along(0, 100, 0.0004, 1_000_000)
      expect(cover.follow(scene([walk], 999_999))).toBe(true)
      expect(cover.discs()[0]?.[0]).toBeCloseTo(399.9996, 9)
    } finally {
      clock.mockRestore()
    }
  })
})
