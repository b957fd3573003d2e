import type { Page } from '../state/link'

const matches = (query: string) => () => window.matchMedia(query).matches

export const browserPage: Page = {
  hash: () => location.hash,
  push: (hash) => patiently(() => history.pushState(null, '', hash)),
  replace: (hash) => patiently(() => history.replaceState(null, '', hash)),
  // A hash typed into the address bar comes with popstate too.
  onNavigate: (heard) => window.addEventListener('popstate', heard),
  narrow: matches('(max-width: 760px)'),
  reducedMotion: matches('(prefers-reduced-motion: reduce)'),
}

/** Browsers limit how often the address may change; what is refused now is written with the next change. */
function patiently(write: () => void): void {
  try {
    write()
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
  }
}
