/** Three learning rates that tell three different stories from one start. */
export interface RateSuggestion {
  readonly small: number
  readonly good: number
  readonly large: number
  /** False when no rate tried converges within the steps allowed; the three then merely differ. */
  readonly converges: boolean
}
