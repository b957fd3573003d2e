/** A formula in plain ASCII operators, and where each of its characters came from. */
export interface NormalisedText {
  readonly text: string
  /** Indices into the text as typed, one for each character of `text` and one for its end. */
  readonly positions: readonly number[]
}

/** Rewrites what people paste (x², 2·π, −x, ½, x₁, x**2, 𝑥) character by character into the syntax of typed formulas. */
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
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣʸ'].map((raised, i) => [raised, '0123456789+-()xy'[i]!]),
)
const subscripts = new Map([...'₀₁₂₃₄₅₆₇₈₉'].map((lowered, i) => [lowered, String(i)]))

const fractions = new Map(
  Object.entries({
    ...{ '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4', '⅕': '1/5', '⅖': '2/5' },
    ...{ '⅗': '3/5', '⅘': '4/5', '⅙': '1/6', '⅚': '5/6', '⅐': '1/7', '⅛': '1/8', '⅜': '3/8' },
    ...{ '⅝': '5/8', '⅞': '7/8', '⅑': '1/9', '⅒': '1/10' },
  }),
)

const lookAlikes = new Map(
  Object.entries({
    '-': '−–‐‑﹣',
    '*': '·⋅×∙∗•✕⨯・',
    '/': '÷∕⁄',
    '^': 'ˆ',
    '|': '∣❘ǀ⎮',
    '||': '‖∥',
    '(': '〖❨⟮',
    '<=': '≤⩽≦',
    '>=': '≥⩾≧',
    '!=': '≠',
    ':=': '≔',
    '=>': '↦→⟼⇒',
    ' and ': '∧',
    ' or ': '∨',
    ' pi ': 'π',
    ' tau ': 'τ',
    ' gamma ': 'Γ',
    ' floor(': '⌊',
    ' ceil(': '⌈',
    ')': '⌋⌉〗❩⟯',
    e: 'ℯⅇ',
    ' ': '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u2061\u2062',
    // Marks that are not to be seen: joiners, directions, a soft hyphen, an invisible comma or plus, a byte-order mark.
    '': '\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2063\u2064\u2066\u2067\u2068\u2069\ufeff\ufe0e\ufe0f',
  }).flatMap(([plain, alike]) => [...alike].map((character) => [character, plain] as const)),
)

// A cube root; a run of superscripts, or of subscripts; digits before a fraction; **; a blank of LaTeX; any other character.
const pieces =
  /³√|[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ˣʸ]+|[₀₁₂₃₄₅₆₇₈₉]+|\d+(?=[\u2064\u200b]?[½-¾⅐-⅞])[\u2064\u200b]?[½-¾⅐-⅞]|\*\*|\\[,;:! ]|\\[()[\]{}]|_\{\s*\w+\s*\}|std::|./gsu

function rewrite(found: string): string {
  if (found === '³√') return '∛'
  const first = String.fromCodePoint(found.codePointAt(0) ?? 0)
  if (superscripts.has(first)) return `^(${[...found].map((c) => superscripts.get(c)).join('')})`
  if (subscripts.has(first)) return `_${[...found].map((c) => subscripts.get(c)).join('')}`
  const fraction = fractions.get(found.at(-1)!)
  if (fraction !== undefined) {
    const whole = /^\d*/.exec(found)![0]
    return whole ? `(${whole}+${fraction})` : `(${fraction})`
  }
  if (found === '**') return '^'
  if (found === 'std::') return 'std.'
  if (/^\\[,;:! ]$/.test(found)) return ' '
  // Delimiters of displayed mathematics, and braces that are to be seen.
  if (/^\\[[\]]$/.test(found)) return '$'
  if (/^\\[(){}]$/.test(found)) return found[1]!
  if (found.startsWith('_{')) return `_${found.slice(2, -1).trim()}`
  const plain = lookAlikes.get(found)
  if (plain !== undefined) return plain
  // Letters and digits of mathematical alphabets, and full-width forms.
  if (!/^[\u{1d400}-\u{1d7ff}\uff01-\uff5e]$/u.test(found)) return found
  const letter = found.normalize('NFKC')
  return lookAlikes.get(letter) ?? letter
}

// The offset of character `i` of a replacement in its source: text that stayed as it was keeps its
// place, text that was rewritten as a whole points at its beginning.
function sourceOffset(found: string, plain: string, i: number): number {
  return found === plain ? i : 0
}
