/** Leaves readable what every messenger leaves alone; a lone surrogate becomes U+FFFD. */
export function percentEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9\-._,:*/()^+]/gu, percentEncodeAll)
}

/** Null where an escape is cut off or is not UTF-8, and where half a surrogate pair stands alone. */
export function percentDecode(text: string): string | null {
  if (/\p{Surrogate}/u.test(text)) return null
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

export function percentEncodeAll(text: string): string {
  return Array.from(text, (character) => {
    const escaped = encodeURIComponent(character.replace(/\p{Surrogate}/u, '\uFFFD'))
    // Characters that need no escape in a URL get one all the same.
    return escaped.startsWith('%')
      ? escaped
      : `%${escaped.charCodeAt(0).toString(16).toUpperCase()}`
  }).join('')
}

/** `text` up to the first `separator`, and what follows it; null where there is none. */
export function splitAtFirst(text: string, separator: string): readonly [string, string | null] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)]
}
