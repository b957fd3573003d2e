import { labelFont, type Measure } from '../font'
import type { BarKind } from './spectrum-bars'

/** A band with what it may be called, the longest first. */
export interface NamedBand {
  readonly kind: BarKind
  /** In [0, 1] along the track. */
  readonly from: number
  readonly to: number
  readonly names: readonly [string, ...string[]]
}

/** A name above its band. */
export interface BandName {
  readonly kind: BarKind
  readonly text: string
  /** The left end and the width of the text, in pixels. */
  readonly x: number
  readonly width: number
  /**
   * The line that leads from it down to its band; null where it stands on the band and on no other.
   */
  readonly leader: { readonly from: number; readonly to: number } | null
}

/** Gap between two names, and between the end of a name and a line from it, in pixels. */
const gap = 9
const inset = 3

/**
 * Names side by side, each as near to the middle of its band as the others let it be. Where there is no room for all, long names
 * give way to short ones, and then those of the narrowest bands are left out.
 */
export function nameBands(
  bands: readonly NamedBand[],
  width: number,
  measure: Measure,
): readonly BandName[] {
  let texts = bands.map(({ names }) => names[0])
  for (;;) {
    const widths = texts.map((text) => measure(text, labelFont))
    if (sum(widths) + gap * (texts.length - 1) <= width) return placed(bands, texts, widths, width)
    const saved = bands.map(({ names }, k) => widths[k]! - measure(shortestOf(names), labelFont))
    const most = Math.max(0, ...saved)
    if (most === 0) break
    const longest = saved.indexOf(most)
    texts = texts.with(longest, shortestOf(bands[longest]!.names))
  }
  const narrowest = Math.min(...bands.map(({ from, to }) => to - from))
  const fewer = bands.filter(({ from, to }) => to - from > narrowest)
  return bands.length > 1 ? nameBands(fewer, width, measure) : []
}

function shortestOf(names: NamedBand['names']): string {
  return names.at(-1) ?? names[0]
}

function placed(
  bands: readonly NamedBand[],
  texts: readonly string[],
  widths: readonly number[],
  width: number,
): readonly BandName[] {
  const lefts = sideBySide(
    bands.map(({ from, to }, k) => ((from + to) / 2) * width - widths[k]! / 2),
    widths,
    width,
  )
  return bands.map(({ kind, from, to }, k) => {
    const [x, length] = [lefts[k]!, widths[k]!]
    const [left, right] = [from * width, to * width]
    const isWithin = x >= left - gap && x + length <= right + gap
    const middle = (left + right) / 2
    const start = Math.min(x + length - inset, Math.max(x + inset, middle))
    return {
      kind,
      text: texts[k]!,
      x,
      width: length,
      leader: isWithin ? null : { from: start, to: middle },
    }
  })
}

interface Cluster {
  /** Index of the cluster's first box. */
  readonly first: number
  readonly count: number
  /** The place where its boxes would have it begin, on average. */
  readonly wish: number
  readonly width: number
}

/** Left ends of boxes that do not overlap, as near to the wished ones as that lets them be, between 0 and `room`. */
function sideBySide(
  wishes: readonly number[],
  widths: readonly number[],
  room: number,
): readonly number[] {
  const clusters: Cluster[] = []
  const leftOf = ({ wish, width }: Cluster) => Math.max(0, Math.min(room - width, wish))
  for (const [first, wish] of wishes.entries()) {
    let cluster: Cluster = { first, count: 1, wish, width: widths[first]! }
    for (;;) {
      const before = clusters.at(-1)
      if (!before || leftOf(before) + before.width + gap <= leftOf(cluster)) break
      clusters.pop()
      const shift = before.width + gap
      const count = before.count + cluster.count
      const sumOfWishes = before.wish * before.count + (cluster.wish - shift) * cluster.count
      cluster = {
        first: before.first,
        count,
        wish: sumOfWishes / count,
        width: shift + cluster.width,
      }
    }
    clusters.push(cluster)
  }
  return clusters.flatMap((cluster) => {
    let left = leftOf(cluster)
    return widths.slice(cluster.first, cluster.first + cluster.count).map((width) => {
      const at = left
      left += width + gap
      return at
    })
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
