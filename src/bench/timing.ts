/**
 * Milliseconds that each of `contenders` takes at its fastest. They take turns in many short rounds, so that whatever else
 * the machine does falls on all of them, and the least of each is what it takes undisturbed.
 */
export function fastest(contenders: readonly (() => unknown)[], rounds: number): readonly number[] {
  const least = contenders.map(() => Infinity)
  for (let round = 0; round < rounds; round++) {
    for (const [k, contender] of contenders.entries()) {
      const begun = performance.now()
      contender()
      least[k] = Math.min(least[k]!, performance.now() - begun)
    }
  }
  return least
}

/** Does as `fastest` for contenders that end later. */
export async function fastestToResolve(
  contenders: readonly (() => Promise<unknown>)[],
  rounds: number,
): Promise<readonly number[]> {
  const least = contenders.map(() => Infinity)
  for (let round = 0; round < rounds; round++) {
    for (const [k, contender] of contenders.entries()) {
      const begun = performance.now()
      await contender()
      least[k] = Math.min(least[k]!, performance.now() - begun)
    }
  }
  return least
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}
