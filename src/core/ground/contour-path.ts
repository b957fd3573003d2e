type Ring = readonly (readonly number[])[]

/** Takes contour coordinates x, y to x · scaleX + shiftX, y · scaleY + shiftY. */
export interface GridToFrame {
  readonly scaleX: number
  readonly shiftX: number
  readonly scaleY: number
  readonly shiftY: number
}

/** Path data with one decimal, in relative steps; vertices that rounding puts on a straight line are left out. */
export function contourPath(polygons: readonly (readonly Ring[])[], to: GridToFrame): string {
  let path = ''
  for (const polygon of polygons) for (const ring of polygon) path += ringPath(ring, to)
  return path
}

function ringPath(ring: Ring, to: GridToFrame): string {
  // Whole tenths, so that relative steps add up without drifting.
  const corners: number[] = []
  for (const [x, y] of ring as readonly (readonly [number, number])[]) {
    const px = Math.round((x * to.scaleX + to.shiftX) * 10)
    const py = Math.round((y * to.scaleY + to.shiftY) * 10)
    addCorner(corners, px, py)
  }
  if (corners.length < 8) return ''
  let path = `M${tenths(corners[0]!)}${separated(corners[1]!)}l`
  // The ring's last point is its first again, which Z draws.
  for (let i = 2; i < corners.length - 2; i += 2) {
    const dx = corners[i]! - corners[i - 2]!
    const dy = corners[i + 1]! - corners[i - 1]!
    path += (i === 2 ? tenths(dx) : separated(dx)) + separated(dy)
  }
  return `${path}Z`
}

function addCorner(corners: number[], x: number, y: number): void {
  const n = corners.length
  if (n >= 2 && corners[n - 2] === x && corners[n - 1] === y) return
  if (n >= 4) {
    const ax = corners[n - 2]! - corners[n - 4]!
    const ay = corners[n - 1]! - corners[n - 3]!
    const bx = x - corners[n - 2]!
    const by = y - corners[n - 1]!
    if (ax * by === ay * bx && ax * bx + ay * by > 0) corners.length -= 2
  }
  corners.push(x, y)
}

function tenths(n: number): string {
  const magnitude = Math.abs(n)
  const whole = Math.floor(magnitude / 10)
  const rest = magnitude % 10
  const digits = rest === 0 ? `${whole}` : whole === 0 ? `.${rest}` : `${whole}.${rest}`
  return n < 0 ? `-${digits}` : digits
}

/**
 * The text of `tenths`, with a space before it unless its sign separates it from the number before.
 */
function separated(n: number): string {
  return n < 0 ? tenths(n) : ` ${tenths(n)}`
}
