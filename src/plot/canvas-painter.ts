import { type Font, families } from './scene/font'
import { holeStops } from './scene/layers/blindfold/holes'
import type {
  Clip,
  GroupMark,
  Holes,
  ImageMark,
  Mark,
  PathMark,
  Pattern,
  Scene,
  Stroke,
  TextMark,
  TextPiece,
} from './scene/mark'

type Context = CanvasRenderingContext2D

/** The scene on a new canvas, each of its pixels `scale` × `scale` of the canvas. */
export function paintScene(
  { width, height, background, marks }: Scene,
  scale: number,
): HTMLCanvasElement {
  const canvas = canvasOf(Math.round(width * scale), Math.round(height * scale))
  const context = contextOf(canvas)
  context.scale(canvas.width / width, canvas.height / height)
  context.fillStyle = background
  context.fillRect(0, 0, width, height)
  paint(context, marks, 1)
  return canvas
}

/** @param scale of the groups around the marks, by which strokes are not to grow */
function paint(context: Context, marks: readonly Mark[], scale: number): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case 'path':
        paintPath(context, mark, scale)
        break
      case 'text':
        paintText(context, mark)
        break
      case 'image':
        paintImage(context, mark)
        break
      case 'group':
        paintGroup(context, mark, scale)
        break
      default:
        mark satisfies never
    }
  }
}

function paintPath(context: Context, { d, fill, evenOdd, stroke }: PathMark, scale: number): void {
  if (d === '') return
  const path = new Path2D(d)
  const rule = evenOdd ? 'evenodd' : 'nonzero'
  if (typeof fill === 'object') {
    context.save()
    context.clip(path, rule)
    paintPattern(context, fill)
    context.restore()
  } else if (fill) {
    context.fillStyle = fill
    context.fill(path, rule)
  }
  if (!stroke) return
  inked(context, stroke, scale)
  context.stroke(path)
}

function inked(context: Context, { colour, width, dash, sharp }: Stroke, scale: number): void {
  context.strokeStyle = colour
  context.lineWidth = width / scale
  context.lineCap = sharp ? 'butt' : 'round'
  context.lineJoin = sharp ? 'miter' : 'round'
  context.setLineDash((dash ?? []).map((length) => length / scale))
}

/** Tiles over all that is not cut off; they begin at the origin of the marks, as in SVG. */
function paintPattern(context: Context, { d, stroke, side, turn }: Pattern): void {
  if (turn) context.rotate((turn * Math.PI) / 180)
  const tile = new Path2D(d)
  const { x0, y0, x1, y1 } = canvasBox(context)
  inked(context, stroke, 1)
  for (let row = Math.floor(y0 / side); row * side < y1; row++)
    for (let column = Math.floor(x0 / side); column * side < x1; column++) {
      context.save()
      context.translate(column * side, row * side)
      context.beginPath()
      context.rect(0, 0, side, side)
      context.clip()
      context.stroke(tile)
      context.restore()
    }
}

/** The box that the whole canvas covers, in the context's own units. */
function canvasBox(context: Context) {
  const back = context.getTransform().inverse()
  const { width, height } = context.canvas
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([x = 0, y = 0]) => back.transformPoint({ x, y }))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

function paintText(context: Context, { x, y, text, font, fill, anchor, casing }: TextMark): void {
  const pieces: readonly TextPiece[] = typeof text === 'string' ? [{ text }] : text
  const widths = pieces.map((piece) => {
    context.font = fontOf(font, piece)
    return context.measureText(piece.text).width
  })
  const total = widths.reduce((sum, width) => sum + width, 0)
  const start = x - (anchor === 'end' ? total : anchor === 'middle' ? total / 2 : 0)
  if (casing) inked(context, casing, 1)
  for (const draw of casing ? (['strokeText', 'fillText'] as const) : (['fillText'] as const)) {
    let left = start
    for (const [k, piece] of pieces.entries()) {
      context.font = fontOf(font, piece)
      context.fillStyle = piece.fill ?? fill
      context[draw](piece.text, left, y - (piece.rise ?? 0) * font.size)
      left += widths[k]!
    }
  }
}

function fontOf({ family, size, weight, italic }: Font, piece: TextPiece): string {
  const pixels = size * (piece.size ?? 1)
  return `${italic ? 'italic ' : ''}${piece.weight ?? weight} ${pixels}px ${families[family]}`
}

function paintImage(
  context: Context,
  { x, y, width, height, columns, rows, pixels }: ImageMark,
): void {
  const canvas = canvasOf(columns, rows)
  const image = new ImageData(columns, rows)
  // Byte by byte, as the machine has them, which for all that run browsers is the lowest first.
  new Uint32Array(image.data.buffer).set(pixels)
  contextOf(canvas).putImageData(image, 0, 0)
  context.save()
  context.imageSmoothingEnabled = false
  context.drawImage(canvas, x, y, width, height)
  context.restore()
}

function paintGroup(context: Context, group: GroupMark, scale: number): void {
  if (group.marks.length === 0) return
  const { translate, turn, scale: own, clip, holes, opacity } = group
  context.save()
  if (translate) context.translate(...translate)
  if (turn) context.rotate((turn * Math.PI) / 180)
  if (own) context.scale(...own)
  if (clip) cutOff(context, clip)
  const inner = own ? scale * Math.sqrt(Math.abs(own[0] * own[1])) : scale
  if (holes || opacity !== undefined) paintApart(context, group, inner)
  else paint(context, group.marks, inner)
  context.restore()
}

function cutOff(context: Context, { x0, y0, x1, y1, radius = 0 }: Clip): void {
  context.beginPath()
  context.roundRect(x0, y0, x1 - x0, y1 - y0, radius)
  context.clip()
}

/**
 * Paints a group on a canvas of its own first, as what is seen through is seen through as a whole.
 */
function paintApart(
  context: Context,
  { marks, holes, opacity = 1 }: GroupMark,
  scale: number,
): void {
  const { width, height } = context.canvas
  const apart = contextOf(canvasOf(width, height))
  apart.setTransform(context.getTransform())
  paint(apart, marks, scale)
  if (holes) fade(apart, holes)
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha *= opacity
  context.drawImage(apart.canvas, 0, 0)
}

function fade(context: Context, { at, radius }: Holes): void {
  context.globalCompositeOperation = 'destination-out'
  const shade = context.createRadialGradient(0, 0, 0, 0, 0, radius)
  for (const [offset, opacity] of holeStops) shade.addColorStop(offset, `rgb(0 0 0 / ${opacity})`)
  context.fillStyle = shade
  for (const [x, y] of at) {
    context.save()
    context.translate(x, y)
    context.fillRect(-radius, -radius, 2 * radius, 2 * radius)
    context.restore()
  }
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function contextOf(canvas: HTMLCanvasElement): Context {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gives no 2d context for a canvas.')
  return context
}
