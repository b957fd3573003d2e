import type { ChartQuantity } from '../../../core/records/chart-quantity'
import type { Layer } from '../../../experiment/layer'

/** The part of the page in which a term is to be seen. */
export type SeenIn =
  | { readonly layer: Layer }
  | { readonly chart: ChartQuantity }
  | { readonly control: 'contourSpacing' | 'method' | 'rate' | 'stopping' | 'table' }

/** A word or a sign of the page, explained. */
export interface Term {
  readonly id: string
  /** The name as a heading, with its sign where it has one. */
  readonly name: string
  /** Texts of the term in the sentences of the page; the longest that fits counts. */
  readonly said: readonly string[]
  /** One sentence. */
  readonly means: string
  /** A formula as TeX, and as plain text; or the name of a picture. */
  readonly shown:
    | { readonly tex: string; readonly plain: string }
    | { readonly picture: TermPicture }
  /** Places where to see it, and what the button says that leads there. */
  readonly see?: readonly (SeenIn & { readonly words: string })[]
}

export const termPictureNames = [
  'basin',
  'contours',
  'crawling',
  'converging',
  'diverging',
  'globalMinimum',
  'localMinimum',
  'noiseBall',
  'oscillating',
  'pole',
  'saddle',
] as const

export type TermPicture = (typeof termPictureNames)[number]
