import type { Page } from '../state/link'

const matches = (query: string) => () => window.matchMedia(query).matches

export const browserPage: Page = {
  hash: () => location.hash,
  push: (hash) => history.pushState(null, '', hash),
  replace: (hash) => history.replaceState(null, '', hash),
  // A hash typed into the address bar comes with popstate too.
  onNavigate: (heard) => window.addEventListener('popstate', heard),
  narrow: matches('(max-width: 760px)'),
  reducedMotion: matches('(prefers-reduced-motion: reduce)'),
}
