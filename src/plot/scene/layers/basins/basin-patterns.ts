import type { BasinKind } from './basin-cells'

/** Lines with round ends in a tile of `patternSide` CSS pixels, which go on in the tiles around it. */
export interface BasinPattern {
  readonly path: string
  readonly width: number
}

export const patternSide = 8

/** No colour alone tells what becomes of a start that reaches no minimum. */
export const basinPatterns: Readonly<Record<BasinKind, BasinPattern | null>> = {
  reaches: null,
  floor: { path: 'M0 4H8', width: 1.1 },
  stationary: { path: 'M4 2.4A1.6 1.6 0 1 1 3.99 2.4', width: 0.9 },
  rests: { path: 'M2 4H6', width: 1.1 },
  crawls: { path: 'M2 2h0.01M6 6h0.01', width: 2 },
  still: { path: 'M3 4h2', width: 2.4 },
  oscillates: { path: 'M0 5L2 3L4 5L6 3L8 5', width: 1.1 },
  unsettled: { path: 'M0 4Q2 1 4 4T8 4', width: 0.9 },
  leaps: { path: 'M0 4H2.5M5.5 4H8M4 1.5V6.5', width: 1.1 },
  grows: { path: 'M0 6L4 2L8 6', width: 1.1 },
  stops: { path: 'M4 2V6M2 4H6', width: 1.1 },
  diverges: { path: 'M-1 -1L9 9M-1 7L1 9M7 -1L9 1', width: 1.2 },
  overshoots: { path: 'M1 2L4 6L7 2', width: 1.2 },
  runsOff: { path: 'M4 0V8', width: 1.2 },
  leaves: { path: 'M2 2L6 6M6 2L2 6', width: 1.1 },
  // As where the contours say the same.
  outside: { path: 'M9 -1L-1 9M1 -1L-1 1M9 7L7 9', width: 0.9 },
}
