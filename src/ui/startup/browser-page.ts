import type { Page } from '../../state/page'
import { sizes } from '../style/sizes'

/** The address bar and the history of this window. */
const browserAddress = {
  hash: () => location.hash,
  push: (hash) =>
    patiently(() => {
      history.pushState({ actions: actionsDone() + 1 }, '', hash)
      rememberFarthest()
    }),
  replace: (hash) => patiently(() => history.replaceState(history.state, '', hash)),
  // A hash typed into the address bar comes with popstate too.
  onNavigate: (heard) => {
    const arrived = () => {
      markEntry()
      heard()
    }
    window.addEventListener('popstate', arrived)
    return () => window.removeEventListener('popstate', arrived)
  },
  undo: () => {
    undosDue += 1
    if (undosDue === 1) goBack()
  },
  redo: () => {
    if (farthest > actionsDone()) history.forward()
  },
  depth: () => ({ undo: actionsDone(), redo: Math.max(0, farthest - actionsDone()) }),
  linkTo: (hash) => `${location.href.split('#')[0]}${hash}`,
} satisfies Partial<Page>

/** The page of the one experiment that has the address bar, in the box of `root`. */
export function browserPage(root: Element): Page {
  markEntry()
  return { ...browserAddress, ...surroundings(root) }
}

/**
 * The surroundings of an experiment in the box of `root`: the layout that suits it, and whether
 * motion is unwelcome.
 */
export function surroundings(root: Element): Pick<Page, 'usualLayout' | 'reducedMotion'> {
  return {
    usualLayout: () => (root.clientWidth <= sizes.narrow ? 'overlay' : 'panels'),
    reducedMotion: () => window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }
}

/** Number of actions that are to be taken back, that under way included: the browser is told of one at a time. */
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

/** The number of actions that lie before this entry of the history, each of which pushed one. */
function actionsDone(): number {
  const { actions = 0 } = (history.state ?? {}) as { readonly actions?: number }
  return actions
}

const farthestKey = 'etascope-farthest-action'

/** Number of actions that lie before the last entry of the history, which browsers do not tell. */
let farthest = 0
try {
  farthest = Number(sessionStorage.getItem(farthestKey))
} catch {}

/** An entry that no action has pushed, as when an address is typed, begins anew: nothing lies after it. */
function markEntry(): void {
  if (history.state !== null) return
  patiently(() => history.replaceState({ actions: 0 }, ''))
  rememberFarthest()
}

/**
 * Remembers that nothing lies after the entry just made. A browser that forbids storage forgets that when the page is
 * loaded anew.
 */
function rememberFarthest(): void {
  farthest = actionsDone()
  try {
    sessionStorage.setItem(farthestKey, String(farthest))
  } catch {}
}

/** Browsers limit how often the address may change; what is refused now is written with the next change. */
function patiently(write: () => void): void {
  try {
    write()
  } catch (reason) {
    if (!(reason instanceof DOMException)) throw reason
  }
}
