/** Stops of how dark a hole is from its middle to its edge; smooth at both ends, so that neither is seen as a ring. */
export const holeStops: readonly (readonly [offset: number, opacity: number])[] = Array.from(
  { length: 9 },
  (_, k) => {
    const u = k / 8
    return [0.5 + u / 2, Math.round(1000 * (1 - u * u * (3 - 2 * u))) / 1000]
  },
)
