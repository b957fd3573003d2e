/** Calls `act` once the page has nothing more urgent to do, a second later at the latest; returns what prevents it. */
export function whenIdle(act: () => void): () => void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(act, { timeout: 1000 })
    return () => cancelIdleCallback(handle)
  }
  const handle = setTimeout(act, 200)
  return () => clearTimeout(handle)
}
