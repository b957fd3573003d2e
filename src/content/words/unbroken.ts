/** A sentence of which no line ends between the sides of an equation, within a fraction or between the coordinates of a point. */
export function unbroken(text: string): string {
  return text
    .replaceAll(' = ', '\u00a0=\u00a0')
    .replaceAll('/λ', '/\u2060λ')
    .replaceAll(/\(([^\s()]{1,16}), ([^\s()]{1,16})\)/g, '($1,\u00a0$2)')
}
