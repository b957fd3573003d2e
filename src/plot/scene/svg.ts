import { opacityOf } from './colour'
import { type Font, families } from './font'
import { holeStops } from './layers/blindfold/holes'
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
} from './mark'
import { png } from './png'

/** The scene as an SVG document that needs nothing besides itself. */
export function svgDocument(scene: Scene): string {
  const { width, height, background, title, description } = scene
  const painter = svgPainter('')
  const body = painter.paint(scene.marks)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${tenths(width)}" height="${tenths(height)}"`,
    ` viewBox="0 0 ${tenths(width)} ${tenths(height)}" role="img" aria-labelledby="title description">\n`,
    `<title id="title">${escaped(title)}</title>\n`,
    `<desc id="description">${escaped(description)}</desc>\n`,
    `<rect width="100%" height="100%"${filled(background)}/>\n`,
    body,
    '</svg>\n',
  ].join('')
}

/** Writes marks as SVG elements, one a line. */
export interface SvgPainter {
  paint(marks: readonly Mark[]): string
}

/**
 * @param prefix of the ids, which are to be unique in the page that the text is for
 * @param scalable whether the marks will be scaled by what they stand in, and strokes are to keep their width
 */
export function svgPainter(prefix: string, scalable = false): SvgPainter {
  let ids = 0
  const nextId = (kind: string) => `${prefix}${kind}-${++ids}`

  function painted(mark: Mark, scale: number): string {
    switch (mark.kind) {
      case 'path':
        return path(mark, scale)
      case 'text':
        return text(mark)
      case 'image':
        return image(mark)
      case 'group':
        return group(mark, scale)
      default:
        return mark satisfies never
    }
  }

  function path({ d, fill, evenOdd, stroke }: PathMark, scale: number): string {
    if (d === '') return ''
    const before = typeof fill === 'object' ? pattern(fill) : null
    const paint = before ? ` fill="url(#${before.id})"` : filled(fill as string | undefined)
    const rule = evenOdd ? ' fill-rule="evenodd"' : ''
    return `${before?.text ?? ''}<path d="${escaped(d)}"${paint}${rule}${stroked(stroke, scale)}/>\n`
  }

  function stroked(stroke: Stroke | undefined, scale: number): string {
    if (!stroke) return ''
    const { colour, width, dash, sharp } = stroke
    const [opaque, opacity] = opacityOf(colour)
    return [
      ` stroke="${escaped(opaque)}"`,
      opacity < 1 ? ` stroke-opacity="${short(opacity)}"` : '',
      ` stroke-width="${short(width / scale)}"`,
      sharp ? '' : ' stroke-linecap="round" stroke-linejoin="round"',
      dash ? ` stroke-dasharray="${dash.map((length) => short(length / scale)).join(' ')}"` : '',
      scalable ? ' vector-effect="non-scaling-stroke"' : '',
    ].join('')
  }

  function pattern({ d, stroke, side, turn }: Pattern) {
    const id = nextId('pattern')
    const turned = turn ? ` patternTransform="rotate(${turn})"` : ''
    const text = `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"${turned}>${path(
      { kind: 'path', d, stroke },
      1,
    ).trim()}</pattern>\n`
    return { id, text }
  }

  function group(mark: GroupMark, scale: number): string {
    const { marks, translate, turn, scale: own, clip, holes, opacity, name } = mark
    const drawn = paint(marks, own ? scale * Math.sqrt(Math.abs(own[0] * own[1])) : scale)
    if (drawn === '') return ''
    const transform = [
      translate ? `translate(${tenths(translate[0])} ${tenths(translate[1])})` : '',
      turn ? `rotate(${tenths(turn)})` : '',
      own ? `scale(${short(own[0], 5)} ${short(own[1], 5)})` : '',
    ].filter((part) => part !== '')
    const cut = clip ? clipPath(clip) : null
    const seen = holes ? mask(holes) : null
    const attributes = [
      name ? ` data-name="${escaped(name)}"` : '',
      transform.length > 0 ? ` transform="${transform.join(' ')}"` : '',
      cut ? ` clip-path="url(#${cut.id})"` : '',
      seen ? ` mask="url(#${seen.id})"` : '',
      opacity === undefined ? '' : ` opacity="${short(opacity)}"`,
    ].join('')
    return `${cut?.text ?? ''}${seen?.text ?? ''}<g${attributes}>\n${drawn}</g>\n`
  }

  function clipPath({ x0, y0, x1, y1, radius }: Clip) {
    const id = nextId('clip')
    const rounded = radius ? ` rx="${radius}"` : ''
    const text = `<clipPath id="${id}"><rect ${box(x0, y0, x1 - x0, y1 - y0)}${rounded}/></clipPath>\n`
    return { id, text }
  }

  function mask({ at, radius, within: { x0, y0, x1, y1 } }: Holes) {
    const [id, shade] = [nextId('mask'), nextId('shade')]
    const stops = holeStops
      .map(([offset, opacity]) => `<stop offset="${offset}" stop-opacity="${opacity}"/>`)
      .join('')
    const area = box(x0, y0, x1 - x0, y1 - y0)
    const discs = at
      .map(([x, y]) => `<use href="#${shade}-disc" x="${tenths(x)}" y="${tenths(y)}"/>`)
      .join('')
    const text = [
      `<radialGradient id="${shade}">${stops}</radialGradient>\n`,
      `<mask id="${id}" maskUnits="userSpaceOnUse" ${area}><rect ${area} fill="#fff"/>`,
      `<defs><circle id="${shade}-disc" r="${tenths(radius)}" fill="url(#${shade})"/></defs>${discs}</mask>\n`,
    ].join('')
    return { id, text }
  }

  function paint(marks: readonly Mark[], scale = 1): string {
    return marks.map((mark) => painted(mark, scale)).join('')
  }

  return { paint }
}

function text({ x, y, text, font, fill, anchor, casing }: TextMark): string {
  const content = typeof text === 'string' ? escaped(text) : pieces(text, font.size)
  if (content === '') return ''
  const below = casing
    ? ` paint-order="stroke" stroke="${escaped(opacityOf(casing.colour)[0])}" stroke-width="${short(casing.width)}" stroke-linejoin="round"${
        opacityOf(casing.colour)[1] < 1
          ? ` stroke-opacity="${short(opacityOf(casing.colour)[1])}"`
          : ''
      }`
    : ''
  return `<text x="${tenths(x)}" y="${tenths(y)}"${lettered(font)}${anchor ? ` text-anchor="${anchor}"` : ''}${filled(fill)}${below}>${content}</text>\n`
}

/** Each piece says by how much its baseline is below that of the piece before it. Pieces set alike are one. */
function pieces(all: readonly TextPiece[], size: number): string {
  let before = 0
  return alike(all)
    .map(({ text, rise = 0, size: share, weight, fill }) => {
      const down = (before - rise) * size
      before = rise
      const attributes = [
        down === 0 ? '' : ` dy="${tenths(down)}"`,
        share === undefined ? '' : ` font-size="${tenths(share * size)}"`,
        weight === undefined ? '' : ` font-weight="${weight}"`,
        fill === undefined ? '' : filled(fill),
      ].join('')
      return attributes ? `<tspan${attributes}>${escaped(text)}</tspan>` : escaped(text)
    })
    .join('')
}

function alike(all: readonly TextPiece[]): readonly TextPiece[] {
  const joined: TextPiece[] = []
  for (const piece of all) {
    const last = joined.at(-1)
    const isAlike =
      last &&
      last.rise === piece.rise &&
      last.size === piece.size &&
      last.weight === piece.weight &&
      last.fill === piece.fill
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

function lettered({ family, size, weight, italic }: Font): string {
  return [
    ` font-family="${escaped(families[family])}" font-size="${short(size)}"`,
    weight === 400 ? '' : ` font-weight="${weight}"`,
    italic ? ' font-style="italic"' : '',
    family === 'text' ? ' font-variant-numeric="tabular-nums"' : '',
  ].join('')
}

function image({ x, y, width, height, columns, rows, pixels }: ImageMark): string {
  const href = `data:image/png;base64,${base64(png(columns, rows, pixels))}`
  return `<image ${box(x, y, width, height)} preserveAspectRatio="none" image-rendering="pixelated" href="${href}"/>\n`
}

function filled(fill: string | undefined): string {
  if (fill === undefined) return ' fill="none"'
  const [opaque, opacity] = opacityOf(fill)
  return ` fill="${escaped(opaque)}"${opacity < 1 ? ` fill-opacity="${short(opacity)}"` : ''}`
}

function box(x: number, y: number, width: number, height: number): string {
  return `x="${tenths(x)}" y="${tenths(y)}" width="${tenths(width)}" height="${tenths(height)}"`
}

/** Rounded to a tenth of a pixel. */
function tenths(value: number): string {
  return short(value, 1)
}

function short(value: number, digits = 3): string {
  return String(Number(value.toFixed(digits)) + 0)
}

/** The text as XML has it, in which some characters cannot be at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let k = 0; k < bytes.length; k += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(k, k + 3)
    const bits = (a << 16) | (b << 8) | c
    const letters = [18, 12, 6, 0].map((shift) => digits[(bits >> shift) & 63])
    pieces.push(letters.join(''))
  }
  const missing = (3 - (bytes.length % 3)) % 3
  const text = pieces.join('')
  return missing === 0 ? text : text.slice(0, -missing) + '='.repeat(missing)
}
