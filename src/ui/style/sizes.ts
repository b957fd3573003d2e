/** The widths of an experiment's box, in CSS pixels, up to which it is laid out for less room; style sheets use no others. */
export const sizes = {
  /** Three sliders side by side, but not all that stands in one line. */
  medium: 1180,
  /** Three sliders side by side, each with hardly room for its head: a tablet held upright. */
  small: 900,
  /** One column, all runs on one plot: a phone held upright. */
  narrow: 760,
  /** The narrowest phones. */
  tiny: 370,
} as const
