/** An error in a formula: what is wrong, where, and what to write instead. */
export interface FormulaError {
  /** One sentence for the person who typed it. */
  readonly message: string
  /** Index of the offending character in the text as it was typed, in [0, length]. */
  readonly position: number
  /** Readings that may have been meant, to choose from; absent where none is known. */
  readonly readings?: readonly FormulaReading[]
}

/** One meaning of a formula that has several, or that nearly has one. */
export interface FormulaReading {
  /** The whole formula, written so that it has this meaning alone. */
  readonly text: string
  /** The part in question, short enough for a button. */
  readonly label: string
}
