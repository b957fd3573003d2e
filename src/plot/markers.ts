import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare2,
  symbolStar,
  symbolTriangle,
} from 'd3'

const shapes = [
  symbolCircle,
  symbolDiamond2,
  symbolTriangle,
  symbolSquare2,
  symbolStar,
  symbolCross,
] as const

/** The shape that goes with a run's colour, around the origin, `area` square units large. */
export function markerPath(colour: number, area: number): string {
  const shape = shapes[(colour - 1) % shapes.length] ?? symbolCircle
  return symbol(shape, area)() ?? ''
}

/** The mark of a known minimum: upright where it is global, oblique and smaller where it is only local. */
export function crossPath(isGlobal: boolean): string {
  return isGlobal ? 'M-5 0H5M0 -5V5' : 'M-3 -3L3 3M3 -3L-3 3'
}
