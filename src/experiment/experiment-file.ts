/** An experiment with the rows that a link does not carry, as a file to come back to. */
export interface SavedExperiment {
  /** All but the rows, as a link has it, without its #. */
  readonly link: string
  /** The rows as CSV with a line of names. */
  readonly data: string
}

const format = 'etascope-experiment'

export function savedText({ link, data }: SavedExperiment): string {
  return `${JSON.stringify({ format, version: 1, link, data }, null, 1)}\n`
}

/** Null where a text is no such file. */
export function readSaved(text: string): SavedExperiment | null {
  if (!text.trimStart().startsWith('{')) return null
  try {
    const said: unknown = JSON.parse(text)
    return isSaved(said) ? { link: said.link, data: said.data } : null
  } catch {
    return null
  }
}

function isSaved(said: unknown): said is SavedExperiment {
  if (typeof said !== 'object' || said === null) return false
  const { format: of, link, data } = said as Record<string, unknown>
  return of === format && typeof link === 'string' && typeof data === 'string'
}
