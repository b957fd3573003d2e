import { basinKinds } from '../../scene/layers/basins/basin-cells'
import { basinPatterns, patternSide } from '../../scene/layers/basins/basin-patterns'

/** The patterns as pixels: of each kind a square of `side` device pixels, row by row, one kind after another. */
export function patternTiles(
  colour: string,
  pixelRatio: number,
): { readonly tiles: Uint32Array; readonly side: number } {
  const side = Math.max(1, Math.round(patternSide * pixelRatio))
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side * basinKinds.length
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no 2d context for a canvas.')
  context.strokeStyle = colour
  context.lineCap = 'round'
  for (const [index, kind] of basinKinds.entries()) {
    const pattern = basinPatterns[kind]
    if (!pattern) continue
    context.save()
    context.beginPath()
    context.rect(0, index * side, side, side)
    context.clip()
    context.translate(0, index * side)
    context.scale(side / patternSide, side / patternSide)
    context.lineWidth = pattern.width
    context.stroke(new Path2D(pattern.path))
    context.restore()
  }
  const { data } = context.getImageData(0, 0, side, canvas.height)
  return { tiles: new Uint32Array(data.buffer), side }
}
