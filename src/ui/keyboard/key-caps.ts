const onApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** The caps of the keys that a name of `keyName` stands for, as on a keyboard of Apple's or another. */
export function keyCaps(name: string, isApple = onApple): readonly string[] {
  return name.split(/\+(?=.)/).map((key) => {
    if (key === 'ArrowLeft') return '←'
    if (key === 'ArrowRight') return '→'
    return key === 'Ctrl' && isApple ? '⌘' : key
  })
}
