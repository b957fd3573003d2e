const utf8 = new TextEncoder()

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

export function percentEncodeAll(character: string): string {
  return Array.from(utf8.encode(character), (byte) => {
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
}

/** `text` up to the first `separator`, and what follows it; null where there is none. */
export function splitAtFirst(text: string, separator: string): readonly [string, string | null] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)]
}
