/** Draws lines: a canvas' context, or what writes path data. */
export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
}

/** Writes path data, in tenths of a pixel. */
export interface PathPen extends Pen {
  readonly path: () => string
}

export function pathPen(): PathPen {
  const pieces: string[] = []
  const add = (command: 'M' | 'L') => (x: number, y: number) => {
    pieces.push(`${command}${tenths(x)} ${tenths(y)}`)
  }
  return { moveTo: add('M'), lineTo: add('L'), path: () => pieces.join('') }
}

/** In tenths of a pixel, in as few letters as tell it. */
export function tenths(pixels: number): string {
  return String(Math.round(pixels * 10) / 10 + 0)
}
