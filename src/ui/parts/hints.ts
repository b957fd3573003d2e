import type { Hint } from '../../content/words/hints'

const key = 'etascope-hints'

/** Hints given since the page was opened, for a browser that forbids storage. */
const given = new Set<string>(stored())

/** Whether a hint is to be given, which it is once on each browser. */
export function isNew(hint: Hint): boolean {
  return !given.has(hint)
}

export function setGiven(hint: Hint): void {
  given.add(hint)
  try {
    localStorage.setItem(key, [...given].join(' '))
  } catch {}
}

function stored(): readonly string[] {
  try {
    return localStorage.getItem(key)?.split(' ') ?? []
  } catch {
    return []
  }
}
