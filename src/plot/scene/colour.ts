/** `#rrggbb`, `#rrggbbaa`, or an expression of CSS such as `var(--ink)`, which a page resolves. */
export type Colour = string

type Channels = readonly [red: number, green: number, blue: number, alpha: number]

/** The channels given for a colour that cannot be parsed: transparent black. */
export const clear: Channels = [0, 0, 0, 0]

/** The colour at a share of its opacity. */
export function faded(colour: Colour, share: number): Colour {
  const [red, green, blue, alpha] = channelsOf(colour) ?? clear
  return hex([red, green, blue, alpha * share])
}

/** `share` of the colour `to` in `from`, mixed as the eye sees them: in Björn Ottosson's Oklab, as CSS `color-mix(in oklab)` does. */
export function mixed(from: Colour, share: number, to: Colour): Colour {
  if (share === 0) return from
  if (share === 1) return to
  const [a, b] = [channelsOf(from) ?? clear, channelsOf(to) ?? clear]
  const [labA, labB] = [oklab(a), oklab(b)]
  const at = (k: 0 | 1 | 2) => labA[k] + share * (labB[k] - labA[k])
  return hex([...rgb([at(0), at(1), at(2)]), a[3] + share * (b[3] - a[3])])
}

/** The colour without its opacity, and that in [0, 1]. */
export function opacityOf(colour: Colour): readonly [opaque: Colour, opacity: number] {
  const channels = channelsOf(colour)
  if (!channels || channels[3] === 1) return [colour, 1]
  const [red, green, blue, alpha] = channels
  return [hex([red, green, blue, 1]), alpha]
}

/** Red, green and blue in [0, 255] and opacity in [0, 1], of hexadecimal digits or as browsers compute it; null for an expression of CSS. */
export function channelsOf(colour: Colour): Channels | null {
  const computed = /^rgba?\(([\d., ]+)\)$/.exec(colour)
  if (computed) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (computed[1] ?? '').split(',').map(Number)
    return [red, green, blue, alpha]
  }
  const digits = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(colour)
  if (!digits) return null
  const [, rgb = '', alpha = 'ff'] = digits
  const at = (start: number) => Number.parseInt(rgb.slice(start, start + 2), 16)
  return [at(0), at(2), at(4), Number.parseInt(alpha, 16) / 255]
}

function hex([red, green, blue, alpha]: Channels): Colour {
  const byte = (value: number) =>
    Math.min(255, Math.max(0, Math.round(value)))
      .toString(16)
      .padStart(2, '0')
  return `#${byte(red)}${byte(green)}${byte(blue)}${alpha === 1 ? '' : byte(255 * alpha)}`
}

type Lab = readonly [lightness: number, a: number, b: number]

function oklab([red, green, blue]: Channels): Lab {
  const [r, g, b] = [linear(red / 255), linear(green / 255), linear(blue / 255)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function rgb([lightness, a, b]: Lab): readonly [number, number, number] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    255 * encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    255 * encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    255 * encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function encoded(channel: number): number {
  return channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055
}
