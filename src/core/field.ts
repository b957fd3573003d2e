import type { Viewport } from './experiment'

/** The part of the viewport where f is at least `threshold`, as SVG path data (rings with holes; fill-rule evenodd). */
export interface ContourBand {
  readonly threshold: number
  readonly path: string
}

/**
 * f over a viewport, traced. Paths are in a frame of `width` × `height` units whose origin is the viewport's
 * top left corner (x0, y1) and whose y grows downwards.
 */
export interface Field {
  readonly viewport: Viewport
  readonly width: number
  readonly height: number
  /** The part of the viewport where f is finite; what it leaves out is to be seen as blank. */
  readonly finite: string
  /** True when f is finite at every sample. */
  readonly finiteEverywhere: boolean
  /** From the lowest threshold to the highest; empty when f is constant or nowhere finite. */
  readonly bands: readonly ContourBand[]
  /** Least and greatest finite sample; NaN when there is none. */
  readonly low: number
  readonly high: number
}
