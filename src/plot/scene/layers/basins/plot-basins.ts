import type { Viewport } from '../../../../core/records/experiment'
import type { SurveyPicture } from '../../../../core/records/survey/picture'
import type { OutcomeKind } from '../../signs/outcome-kinds'

/** A map of basins of attraction, with the words and colours that go with it. */
export interface PlotBasins {
  readonly viewport: Viewport
  readonly picture: SurveyPicture
  /** Hue of each minimum, in [0, 8). */
  readonly hues: readonly number[]
  /** Name of each minimum. */
  readonly names: readonly string[]
  /** Names of the areas where no minimum is reached; '' for none. */
  readonly kinds: Readonly<Record<OutcomeKind, string>>
  /** Indices of the lowest minima known, whose names stand out. */
  readonly lowest: ReadonlySet<number>
}
