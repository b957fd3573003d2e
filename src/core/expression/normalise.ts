/** A formula in plain ASCII operators, and where each of its characters came from. */
export interface NormalisedText {
  readonly text: string
  /** Indices into the text as typed, one for each character of `text` and one for its end. */
  readonly positions: readonly number[]
}

/** Rewrites what people paste (x², 2·π, −x, √2, x**2, 𝑥) into the syntax of typed formulas. */
export function normalise(typed: string): NormalisedText {
  let text = ''
  const positions: number[] = []
  for (const { 0: found, index } of typed.matchAll(pieces)) {
    const plain = rewrite(found)
    text += plain
    for (let i = 0; i < plain.length; i++) positions.push(index + sourceOffset(found, plain, i))
  }
  positions.push(typed.length)
  return { text, positions }
}

const superscripts = new Map(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾'].map((raised, i) => [raised, '0123456789+-()'[i]]),
)

const lookAlikes = new Map(
  Object.entries({
    '-': '−–‐‑﹣－',
    '*': '·⋅×∙∗•✕＊',
    '/': '÷∕⁄／',
    '^': 'ˆ＾',
    ' ': '\t\u00a0\u2009\u200a\u202f\u2061\u2062\u200b',
  }).flatMap(([plain, alike]) => [...alike].map((character) => [character, plain] as const)),
)

// A run of superscripts; a root with the number or name under it, if it has no bracket; **; any other character.
const pieces = /[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾]+|[√∛][^\S\n]*(?:[\d.]+|π|[a-z]+(?![\w(]))?|\*\*|./gisu

function rewrite(found: string): string {
  const first = String.fromCodePoint(found.codePointAt(0) ?? 0)
  if (superscripts.has(first)) return `^(${[...found].map((c) => superscripts.get(c)).join('')})`
  if (first === '√' || first === '∛') {
    const radicand = found.slice(1).trim()
    const root = first === '√' ? ' sqrt' : ' cbrt'
    return radicand ? `${root}(${rewrite(radicand)})` : root
  }
  if (found === '**') return '^'
  if (found.trim() === 'π') return ' pi '
  const plain = lookAlikes.get(found)
  if (plain !== undefined) return plain
  // Letters and digits of mathematical alphabets, and full-width forms.
  return /^[\u{1d400}-\u{1d7ff}\uff01-\uff5e]$/u.test(found) ? found.normalize('NFKC') : found
}

// What stayed as it was keeps its place; what was rewritten as a whole points at its beginning.
function sourceOffset(found: string, plain: string, i: number): number {
  return found === plain ? i : 0
}
