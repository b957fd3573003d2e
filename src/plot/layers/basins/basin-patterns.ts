import { outcomeKinds } from '../../scene/signs/outcome-kinds'
import { type OutcomeColour, outcomeSigns } from '../../scene/signs/outcome-signs'
import { patternOpacity, patternSide, tilePath } from '../../scene/signs/pattern'

/** The patterns as pixels: of each kind a square of `side` device pixels, row by row, one kind after another. */
export function patternTiles(
  inks: Readonly<Record<OutcomeColour, string>>,
  pixelRatio: number,
): { readonly tiles: Uint32Array; readonly side: number } {
  const side = Math.max(1, Math.round(patternSide * pixelRatio))
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side * outcomeKinds.length
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no 2d context for a canvas.')
  context.globalAlpha = patternOpacity
  context.lineCap = 'round'
  for (const [index, kind] of outcomeKinds.entries()) {
    const { colour, pattern } = outcomeSigns[kind]
    if (!pattern) continue
    context.save()
    context.beginPath()
    context.rect(0, index * side, side, side)
    context.clip()
    context.translate(0, index * side)
    context.scale(side / patternSide, side / patternSide)
    context.strokeStyle = inks[colour]
    context.lineWidth = pattern.width
    context.stroke(new Path2D(tilePath(pattern)))
    context.restore()
  }
  const { data } = context.getImageData(0, 0, side, canvas.height)
  return { tiles: new Uint32Array(data.buffer), side }
}
