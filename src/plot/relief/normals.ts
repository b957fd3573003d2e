import type { Ground } from './ground'

/** Unit normals of the nodes, by differences of the heights beside them, of one side where the other is a hole. */
export function normalsOf({
  columns,
  rows,
  width,
  depth,
  heights,
}: Ground): Float32Array<ArrayBuffer> {
  const normals = new Float32Array(3 * columns * rows)
  const [dx, dz] = [width / (columns - 1), depth / (rows - 1)]
  for (let j = 0, k = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, k++) {
      const height = heights[k]!
      const left = i > 0 ? heights[k - 1]! : Number.NaN
      const right = i < columns - 1 ? heights[k + 1]! : Number.NaN
      const far = j > 0 ? heights[k - columns]! : Number.NaN
      const near = j < rows - 1 ? heights[k + columns]! : Number.NaN
      const x = -slope(left, height, right) / dx
      const z = -slope(far, height, near) / dz
      const length = Math.hypot(x, 1, z)
      normals[3 * k] = x / length
      normals[3 * k + 1] = 1 / length
      normals[3 * k + 2] = z / length
    }
  return normals
}

function slope(before: number, here: number, after: number): number {
  const both = (after - before) / 2
  if (!Number.isNaN(both)) return both
  const one = Number.isNaN(before) ? after - here : here - before
  return Number.isNaN(one) ? 0 : one
}
