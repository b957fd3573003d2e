import type { Around } from '../around'
import type { Rectangle } from '../clip'
import type { Mark } from '../mark'
import type { Medium } from '../medium'
import type { Projection } from '../projection'

/**
 * The marks that a layer draws on a plot, and the boxes of its texts, for others to keep clear of.
 */
export interface Layered {
  readonly marks: readonly Mark[]
  /** Marks under the lines of the contours, whose fill gives way to them. */
  readonly below?: readonly Mark[]
  readonly covered: readonly Rectangle[]
}

/** Draws a layer of the landscape from its content: every layer of the page has one. */
export type LayerScene<Content> = (
  content: Content,
  projection: Projection,
  around: Around,
  medium: Medium,
) => Layered
