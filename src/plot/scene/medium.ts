import type { Measure } from './font'
import type { Palette } from './palette'

/** The means with which a picture is drawn: its colours, and the measure of its texts. */
export interface Medium {
  readonly palette: Palette
  readonly measure: Measure
}
