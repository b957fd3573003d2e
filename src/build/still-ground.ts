/** Still contours: few samples from top to bottom, enough to look at for a fraction of a second; and wider than high, for plots that are. */
export const stillGround = { rows: 56, aspect: 1.5 }
