import type { Measure } from './font'
import type { Palette } from './palette'

/** What a picture is drawn with. */
export interface Medium {
  readonly palette: Palette
  readonly measure: Measure
}
