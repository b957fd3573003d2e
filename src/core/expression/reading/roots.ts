import { FormulaProblem } from '../problem'

/** Refuses x³√y, which is x³·√y to some and x·∛y to others. */
export function checkRoots(typed: string): void {
  const found = /[\p{L}\p{Nd})\]}|]³√/u.exec(typed)
  if (!found) return
  const at = found.index + 1
  const before = typed.slice(0, at)
  const readings = ['³·√', '·∛'].map((sign) => ({
    text: before + sign + typed.slice(at + 2),
    label: before.slice(-1) + sign + typed.slice(at + 2, at + 3),
  }))
  throw new FormulaProblem(
    'It is not clear whether the ³ is a power or belongs to the root.',
    at,
    readings,
  )
}
