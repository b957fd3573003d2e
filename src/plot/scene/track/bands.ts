import type { BarKind } from './spectrum-bars'
import { edgesOf, type SpectrumView, stretchesIn } from './spectrum-paths'

/** Neighbouring rates of a slider of which the same becomes, as a person sees them. */
export interface Band {
  readonly kind: BarKind
  /** Ends of the band on the slider, in [0, 1]. */
  readonly from: number
  readonly to: number
  /** The fewest and the most steps that its rates take. */
  readonly steps: readonly [few: number, many: number]
}

/** Share of a slider below which a stretch is a speck in a band, or between two. */
const speck = 0.012

/**
 * The bands of a spectrum from left to right; those narrower than `least`, a share of the slider, are left out, and part
 * nothing.
 */
export function bandsOf(view: SpectrumView, least = speck): readonly Band[] {
  const edge = edgesOf(view.picture.columns, view.rates, view.slider)
  const within = (index: number) => Math.min(1, Math.max(0, edge(index)))
  const bands: Band[] = []
  for (const { kind, from, to, steps } of stretchesIn(view)) {
    const band: Band = { kind, from: within(from), to: within(to), steps }
    const last = bands.at(-1)
    if (band.to <= band.from || band.to - band.from < least) continue
    if (last?.kind === kind) bands[bands.length - 1] = joined(last, band)
    else bands.push(band)
  }
  return bands
}

/** Bands that a list takes in at a glance. */
const most = 14

/** All bands of a spectrum, or where those are too many to list only those that have names. */
export function bandsListed(view: SpectrumView): {
  readonly bands: readonly Band[]
  readonly isAll: boolean
} {
  const all = bandsOf(view, 0)
  return all.length > most ? { bands: bandsOf(view), isAll: false } : { bands: all, isAll: true }
}

function joined(left: Band, right: Band): Band {
  const [few, many] = left.steps
  const steps = [Math.min(few, right.steps[0]), Math.max(many, right.steps[1])] as const
  return { ...left, to: right.to, steps }
}
