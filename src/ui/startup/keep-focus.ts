/** Selector of the elements that the Tab key reaches, or a script may put the focus on. */
const focusable =
  'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex]'

/**
 * Changes that may take the focus away: elements come and go, and are hidden by attributes and
 * classes.
 */
const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'disabled', 'data-relief', 'open'],
}

/** Milliseconds in which the like of an element may still come, as when plots are laid out anew. */
const patience = 150

/** An element that has the focus, as far as its like can be told once it is gone. */
interface Held {
  readonly element: HTMLElement
  /** All elements that can have the focus, it among them, in the order of the page. */
  readonly all: readonly HTMLElement[]
  readonly kind: string
  readonly name: string
  /** Whether it is of a run, which may go as a whole. */
  readonly isOfRun: boolean
}

/**
 * Keeps the focus within `root` whatever takes away the element that has it: it goes to the element of the same name that
 * has come in its place, to one of its kind, from a run that has gone to the name of the one in hand, or to what stood nearest. Returns what ends that.
 */
export function keepFocus(root: HTMLElement): () => void {
  let held: Held | null = null
  const heard = new AbortController()
  const { signal } = heard

  function take({ target }: FocusEvent): void {
    // A dialog gives the focus back by itself.
    if (!(target instanceof HTMLElement) || target.closest('dialog')) {
      held = null
      return
    }
    const all = [...root.querySelectorAll<HTMLElement>(focusable)]
    const isOfRun = target.closest('.run-card') !== null
    held = { element: target, all, kind: kindOf(target), name: nameOf(target), isOfRun }
  }

  /**
   * Forgets an element that the focus leaves while it is still to be seen: somebody has gone elsewhere on purpose. Asked
   * after the code that moved it, as a browser tells of a focus that is lost in the midst of a removal.
   */
  function leave({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) return
    queueMicrotask(() => {
      if (held?.element === target && isSeen(held.element)) held = null
    })
  }

  function check(isLast: boolean): void {
    const { activeElement, body } = document
    if (!held || (activeElement !== null && activeElement !== body)) return
    if (isSeen(held.element)) return
    const heir = likeOf(held, root) ?? (isLast ? insteadOf(held, root) : undefined)
    if (heir) heir.focus({ preventScroll: true })
    else if (!isLast) setTimeout(check, patience, true)
  }

  root.addEventListener('focusin', take, { signal })
  root.addEventListener('focusout', leave, { signal })
  // The code that takes the element away knows best where the focus belongs, and is asked first.
  let isDue = false
  const observer = new MutationObserver(() => {
    if (!held || isDue) return
    isDue = true
    // Once a frame, and after it, when the page is laid out: to ask in between lays it out anew.
    requestAnimationFrame(() => setTimeout(look))
  })
  function look(): void {
    isDue = false
    check(false)
  }
  observer.observe(root, watched)
  return () => {
    observer.disconnect()
    heard.abort()
  }
}

/** The element of the same name, or else of the same kind, whose name begins alike if one does. */
function likeOf({ kind, name, isOfRun }: Held, root: HTMLElement): HTMLElement | undefined {
  const now = [...root.querySelectorAll<HTMLElement>(focusable)].filter(isSeen)
  const like = now.filter((one) => kindOf(one) === kind)
  const same = like.find((one) => name !== '' && nameOf(one) === name)
  // A name says what it does before the comma, and where after it.
  const [what] = name.split(',')
  const alike = like.find((one) => what !== '' && nameOf(one).split(',')[0] === what)
  // A control of another run, though of that kind, is of no use to whoever was at work on one that has gone.
  return same ?? alike ?? (isOfRun ? undefined : like.at(-1))
}

/** Where there is nothing like it: the name of the run in hand, or what stood nearest. */
function insteadOf(held: Held, root: HTMLElement): HTMLElement | undefined {
  const inHand = root.querySelector<HTMLElement>('.run-heading [aria-pressed="true"]')
  return held.isOfRun && inHand ? inHand : nearestTo(held)
}

/** The nearest of the elements there before that is still to be seen. */
function nearestTo({ all, element }: Held): HTMLElement | undefined {
  const place = all.indexOf(element)
  for (let distance = 1; distance < all.length; distance++)
    for (const index of [place - distance, place + distance]) {
      const one = all[index]
      if (one && isSeen(one)) return one
    }
  return undefined
}

function isSeen(element: HTMLElement): boolean {
  return element.isConnected && element.getClientRects().length > 0
}

/** The kind of an element, by what is styled alike. */
function kindOf({ tagName, classList, parentElement }: HTMLElement): string {
  return [tagName, classList[0] ?? parentElement?.classList[0] ?? ''].join(' ')
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? ''
}
