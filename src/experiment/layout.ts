/** Layout of the runs: side by side, or all paths on one large contour plot. */
export type Layout = 'panels' | 'overlay'
