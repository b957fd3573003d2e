import type { FormulaError, FormulaReading } from '../records/formula-error'

/** Carries a FormulaError out of nested parsing; never leaves this folder. */
export class FormulaProblem extends Error {
  readonly error: FormulaError

  constructor(message: string, position: number, readings: readonly FormulaReading[] = []) {
    super(message)
    this.error = { message, position, ...(readings.length > 0 && { readings }) }
  }
}
