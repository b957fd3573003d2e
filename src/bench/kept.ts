/** A sum of results that nobody reads, so that no compiler may leave out their computation. */
export const kept = { sum: 0 }
