type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

/**
 * The name of a press in the table of actions, by the character that it types: `M`, `Shift+M`, `?`, `Shift+ArrowLeft`,
 * `Ctrl+Z` with Control or ⌘. '' for what means nothing there, such as a key with Alt.
 */
export function keyName(press: Press): string {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press
  if (altKey || (ctrlKey && metaKey) || press.getModifierState('AltGraph')) return ''
  const letter = letterOf(press)
  const name = letter ?? (key === ' ' ? 'Space' : key)
  const isShifted = shiftKey && (letter !== null || name.length > 1)
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${isShifted ? 'Shift+' : ''}${name}`
}

/**
 * The letter of a key: where the layout has no Latin letters, the one that is printed on such a key
 * elsewhere.
 */
function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const isForeign = /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key)
  return isForeign ? (/^Key([A-Z])$/.exec(code)?.[1] ?? null) : null
}

/** Whether a key is a character, which speech input and slips of the finger may type when nobody means it. */
export function isCharacter(name: string): boolean {
  return /^(Shift\+)?.$/u.test(name)
}
