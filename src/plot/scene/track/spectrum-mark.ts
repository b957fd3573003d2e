/** A rate that curvature distinguishes. */
export interface SpectrumMark {
  readonly kind: 'limit' | 'best'
  /** The rate itself, in as many digits as its label. */
  readonly rate: number
  /** In [0, 1] along the track. */
  readonly fraction: number
  /** The label at the foot of the mark's line. */
  readonly label: string
  /** The mark's name and number, for whoever does not see it. */
  readonly name: string
  /** The meaning of the rate in a sentence, with its numbers. */
  readonly text: string
}
