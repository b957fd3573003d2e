import type { Page } from '../../state/page'
import { sizes } from '../style/sizes'

/** The address bar and the history of this window. */
const browserAddress = {
  hash: () => location.hash,
  push: (hash) => patiently(() => history.pushState({ actions: actionsDone() + 1 }, '', hash)),
  replace: (hash) => patiently(() => history.replaceState(history.state, '', hash)),
  // A hash typed into the address bar comes with popstate too.
  onNavigate: (heard) => {
    window.addEventListener('popstate', heard)
    return () => window.removeEventListener('popstate', heard)
  },
  undo: () => {
    undosDue += 1
    if (undosDue === 1) goBack()
  },
  redo: () => history.forward(),
  linkTo: (hash) => `${location.href.split('#')[0]}${hash}`,
} satisfies Partial<Page>

/** The page of the one experiment that has the address bar, in the box of `root`. */
export function browserPage(root: Element): Page {
  return { ...browserAddress, ...surroundings(root) }
}

/** What an experiment in the box of `root` finds around it. */
export function surroundings(root: Element): Pick<Page, 'usualLayout' | 'reducedMotion'> {
  return {
    usualLayout: () => (root.clientWidth <= sizes.narrow ? 'overlay' : 'panels'),
    reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}

/** How many actions are to be taken back, that under way included: the browser is told of one at a time. */
let undosDue = 0

/** Goes back by actions until none is due, and never beyond the first of them: to another page, that is. */
function goBack(): void {
  if (actionsDone() === 0) {
    undosDue = 0
    return
  }
  const arrived = () => {
    undosDue -= 1
    if (undosDue > 0) goBack()
  }
  window.addEventListener('popstate', arrived, { once: true })
  history.back()
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
