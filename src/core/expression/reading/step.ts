import type { Tokens } from './tokens'

export interface Context {
  readonly parameters: readonly [string, string]
  /** Names of the columns of the data that the formula is about. */
  readonly columns: readonly string[]
  /** Names of more than a letter that are constants; null where nothing unknown is one. */
  readonly constants: readonly string[] | null
  /** Takes a sentence on what something was read as, for the person who typed it. */
  readonly note: (sentence: string) => void
}

/** Rewrites what is written in one way of many into the one way that is parsed. Throws a FormulaProblem where that is not clear. */
export type Step = (tokens: Tokens, context: Context) => Tokens
