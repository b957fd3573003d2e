/**
 * Limits of what is typeset: how deep parts may be nested, and how many signs there may be. A browser takes time that grows
 * with the power of the depth to lay out fractions within fractions, and a third of a second for some five thousand signs.
 */
const most = { depth: 20, signs: 700 } as const

/** Whether TeX can be typeset in a moment: what cannot is better shown as it was typed. */
export function isTypesettable(tex: string): boolean {
  let depth = 0
  let signs = 0
  for (const [part] of tex.matchAll(/\\[A-Za-z]+|\\?./gs)) {
    if (part === '{' || part === '\\left' || part === '\\begin') depth++
    else if (part === '}' || part === '\\right' || part === '\\end') depth--
    else if (part !== ' ') signs++
    if (depth > most.depth || signs > most.signs) return false
  }
  return true
}
