import { type ParsedFormula, parseFormula } from './parse'

const kept = 16
const read = new Map<string, ParsedFormula>()

/** Parses as `parseFormula` does; the same tree for the same text, so that what is compiled of it is compiled once. */
export function readOnce(...asked: Parameters<typeof parseFormula>): ParsedFormula {
  const key = JSON.stringify(asked)
  const result = read.get(key) ?? parseFormula(...asked)
  read.delete(key)
  read.set(key, result)
  for (const oldest of read.keys()) {
    if (read.size <= kept) break
    read.delete(oldest)
  }
  return result
}
