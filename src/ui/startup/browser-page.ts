import type { Page } from '../../state/link'

const matches = (query: string) => () => window.matchMedia(query).matches

export const browserPage: Page = {
  hash: () => location.hash,
  push: (hash) => patiently(() => history.pushState({ actions: actionsDone() + 1 }, '', hash)),
  replace: (hash) => patiently(() => history.replaceState(history.state, '', hash)),
  // A hash typed into the address bar comes with popstate too.
  onNavigate: (heard) => window.addEventListener('popstate', heard),
  narrow: matches('(max-width: 760px)'),
  reducedMotion: matches('(prefers-reduced-motion: reduce)'),
}

/** Back over one action of this page, and never out of it. */
export function undo(): void {
  if (actionsDone() > 0) history.back()
}

export function redo(): void {
  history.forward()
}

/** How many actions lie before this entry of the history, each of which pushed one. */
function actionsDone(): number {
  const { actions = 0 } = (history.state ?? {}) as { readonly actions?: number }
  return actions
}

/** Browsers limit how often the address may change; what is refused now is written with the next change. */
function patiently(write: () => void): void {
  try {
    write()
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
  }
}
