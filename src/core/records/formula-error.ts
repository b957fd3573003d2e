/** What is wrong with a formula, where, and what to write instead. */
export interface FormulaError {
  /** One sentence for the person who typed it. */
  readonly message: string
  /** Index of the offending character in the text as it was typed, in [0, length]. */
  readonly position: number
}
