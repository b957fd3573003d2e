/** Loads a part of the state when it is first wanted; where that fails, once more when it is next wanted. */
export function onDemand<Part>(load: () => Promise<Part>) {
  let loaded: Promise<Part> | null = null

  /** What there is to do with it once it is there, or where it cannot be loaded. */
  function withPart(use: (part: Part) => void, onFailure: () => void): void {
    loaded ??= load().catch((reason) => {
      loaded = null
      throw reason
    })
    loaded.then(use, onFailure)
  }

  return {
    withPart,
    /** The same, but loads nothing. */
    withLoaded(use: (part: Part) => void): void {
      if (loaded) withPart(use, () => {})
    },
  }
}
