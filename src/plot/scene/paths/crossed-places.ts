import type { Rectangle } from '../clip'

/**
 * The places of a rectangle that a path has crossed, a place being a square as wide as its line.
 */
export interface CrossedPlaces {
  restart(rectangle: Rectangle): void
  /** Adds the places of a segment inside the rectangle; returns whether any is new. */
  add(ax: number, ay: number, bx: number, by: number): boolean
}

const memorySize = 4096

export function crossedPlaces(lineWidth: number): CrossedPlaces {
  let crossed = new Uint8Array()
  let columns = 0
  let [left, top] = [0, 0]
  // Segments added lately, to a quarter of a place: an orbit that has settled repeats the same few for ever.
  const memory = new Float64Array(memorySize)

  function quarterPlace(x: number, y: number): number {
    const across = Math.round((4 * (x - left)) / lineWidth)
    const down = Math.round((4 * (y - top)) / lineWidth)
    return down * 4 * columns + across
  }

  function isRemembered(ax: number, ay: number, bx: number, by: number): boolean {
    const from = quarterPlace(ax, ay)
    const to = quarterPlace(bx, by)
    const key = from * 16 * crossed.length + to + 1
    const slot = (Math.imul(from, 31) + to) & (memorySize - 1)
    if (memory[slot] === key) return true
    memory[slot] = key
    return false
  }

  return {
    restart(rectangle) {
      left = rectangle.x0
      top = rectangle.y0
      columns = Math.ceil((rectangle.x1 - left) / lineWidth) + 1
      const size = columns * (Math.ceil((rectangle.y1 - top) / lineWidth) + 1)
      if (crossed.length === size) crossed.fill(0)
      else crossed = new Uint8Array(size)
      memory.fill(0)
    },
    add(ax, ay, bx, by) {
      if (isRemembered(ax, ay, bx, by)) return false
      const steps = Math.max(
        1,
        Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay)) / lineWidth),
      )
      const dx = (bx - ax) / lineWidth / steps
      const dy = (by - ay) / lineWidth / steps
      let x = (ax - left) / lineWidth
      let y = (ay - top) / lineWidth
      let isNew = false
      for (let i = 0; i <= steps; i++) {
        const place = (y | 0) * columns + (x | 0)
        if (crossed[place] === 0) {
          crossed[place] = 1
          isNew = true
        }
        x += dx
        y += dy
      }
      return isNew
    },
  }
}
