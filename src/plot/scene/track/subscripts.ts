/** A piece of a text in which `λ_max` has a subscript: plain and lowered pieces take turns, a plain one first. */
export function subscripts(text: string): readonly string[] {
  return text.split(/_(\w+)/)
}
