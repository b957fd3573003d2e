import type { Rectangle } from './clip'

/** Which pixels of a rectangle a path has crossed. */
export interface CrossedPixels {
  restart(rectangle: Rectangle): void
  /** Adds the pixels of a segment inside the rectangle; returns whether any is new. */
  add(ax: number, ay: number, bx: number, by: number): boolean
}

const memorySize = 4096

export function crossedPixels(): CrossedPixels {
  let crossed = new Uint8Array()
  let columns = 0
  let [left, top] = [0, 0]
  // Segments added lately, to half a pixel: an orbit that has settled repeats the same few for ever.
  const memory = new Float64Array(memorySize)

  function halfPixel(x: number, y: number): number {
    return Math.round(2 * (y - top)) * 2 * columns + Math.round(2 * (x - left))
  }

  function isRemembered(ax: number, ay: number, bx: number, by: number): boolean {
    const from = halfPixel(ax, ay)
    const to = halfPixel(bx, by)
    const key = from * 4 * crossed.length + to + 1
    const slot = (Math.imul(from, 31) + to) & (memorySize - 1)
    if (memory[slot] === key) return true
    memory[slot] = key
    return false
  }

  return {
    restart(rectangle) {
      left = rectangle.x0
      top = rectangle.y0
      columns = Math.ceil(rectangle.x1 - left) + 1
      const size = columns * (Math.ceil(rectangle.y1 - top) + 1)
      if (crossed.length === size) crossed.fill(0)
      else crossed = new Uint8Array(size)
      memory.fill(0)
    },
    add(ax, ay, bx, by) {
      if (isRemembered(ax, ay, bx, by)) return false
      const steps = Math.max(1, Math.ceil(Math.max(Math.abs(bx - ax), Math.abs(by - ay))))
      const dx = (bx - ax) / steps
      const dy = (by - ay) / steps
      let x = ax - left
      let y = ay - top
      let isNew = false
      for (let i = 0; i <= steps; i++) {
        const pixel = (y | 0) * columns + (x | 0)
        if (crossed[pixel] === 0) {
          crossed[pixel] = 1
          isNew = true
        }
        x += dx
        y += dy
      }
      return isNew
    },
  }
}
