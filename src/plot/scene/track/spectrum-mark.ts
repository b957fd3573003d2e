/** A rate that curvature distinguishes. */
export interface SpectrumMark {
  readonly kind: 'limit' | 'best'
  /** In [0, 1] along the track. */
  readonly fraction: number
  /** What stands at the foot of its line. */
  readonly label: string
  /** What it is, with its number, for whoever does not see it. */
  readonly name: string
  /** What it means, with its numbers. */
  readonly text: string
}
