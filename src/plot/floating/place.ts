/** In CSS pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Size = Pick<Box, 'width' | 'height'>

/** The place that a box would be put if there were room everywhere. */
export interface Wish {
  readonly side: 'below' | 'above' | 'beside'
  /** The edge, or the middle, that is in line with that of what the box belongs to. Beside it there is but one way. */
  readonly align?: 'start' | 'middle' | 'end'
}

export interface Placed {
  readonly left: number
  readonly top: number
  /** The greatest height, in pixels; higher content scrolls within. */
  readonly maxHeight: number
}

/** Gap between a box and what it belongs to, in pixels. */
const gap = 5
/** Gap between a box and the edges of the window, in pixels. */
const margin = 8
/** Height below which nothing can be read: better to lie over what it belongs to. */
const readable = 160

/** Puts a box where it is wished, or on the other side if only there is room, and in every case within the window. */
export function place(
  anchor: Box,
  size: Size,
  room: Size,
  { side, align = 'start' }: Wish,
): Placed {
  return side === 'beside' ? beside(anchor, size, room) : stacked(anchor, size, room, side, align)
}

function stacked(
  anchor: Box,
  { width, height }: Size,
  room: Size,
  side: 'below' | 'above',
  align: 'start' | 'middle' | 'end',
): Placed {
  const shift = { start: 0, middle: 0.5, end: 1 }[align]
  const left = within(anchor.left + shift * (anchor.width - width), width, room.width)
  const whole = room.height - 2 * margin
  const free = {
    above: Math.min(whole, anchor.top - gap - margin),
    below: Math.min(whole, room.height - margin - gap - anchor.top - anchor.height),
  }
  const other = side === 'below' ? 'above' : 'below'
  const taken = height > free[side] && free[other] > free[side] ? other : side
  const maxHeight = free[taken] < Math.min(height, readable) ? whole : free[taken]
  const shown = Math.min(height, maxHeight)
  const top = taken === 'below' ? anchor.top + anchor.height + gap : anchor.top - gap - shown
  return { left, top: within(top, shown, room.height), maxHeight }
}

function beside(anchor: Box, { width, height }: Size, room: Size): Placed {
  const maxHeight = room.height - 2 * margin
  const shown = Math.min(height, maxHeight)
  const right = anchor.left + anchor.width + gap
  const left = anchor.left - gap - width
  const fits = right + width <= room.width - margin
  const top = anchor.top + anchor.height / 2 - shown / 3
  return {
    left: within(fits || left < margin ? right : left, width, room.width),
    top: within(top, shown, room.height),
    maxHeight,
  }
}

/**
 * The beginning of a stretch of this length, as near to `at` as leaves it in the room; from the start where it is longer.
 */
function within(at: number, length: number, room: number): number {
  return Math.max(margin, Math.min(at, room - margin - length))
}
