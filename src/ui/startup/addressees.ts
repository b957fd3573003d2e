/** An experiment of the page that what happens on it may be meant for. */
export interface Addressee {
  readonly root: Element
}

/** All experiments of the page, the one last in hand at the end. */
const addressees: Addressee[] = []
/** Whether any of them has been in hand. */
let isChosen = false

/** Adds an experiment, which is in hand once something in it is pressed or has the focus. Returns what takes it away again. */
export function address(addressee: Addressee): () => void {
  const { root } = addressee
  addressees.unshift(addressee)
  const take = () => {
    isChosen = true
    remove(addressee)
    addressees.push(addressee)
  }
  root.addEventListener('pointerdown', take, true)
  root.addEventListener('focusin', take)
  return () => {
    root.removeEventListener('pointerdown', take, true)
    root.removeEventListener('focusin', take)
    if (addressees.at(-1) === addressee) isChosen = false
    remove(addressee)
  }
}

function remove(addressee: Addressee): void {
  addressees.splice(addressees.indexOf(addressee), 1)
}

/**
 * The experiment that what happens at `target` is meant for: one that is alone has all of it, and of several none has what
 * happens outside of them before one has been in hand.
 */
export function meantBy(target: Element): Addressee | undefined {
  if (addressees.length === 1) return addressees[0]
  const around = addressees.find(({ root }) => root.contains(target))
  const isNowhere = target === document.body || target === document.documentElement
  return around ?? (isNowhere && isChosen ? addressees.at(-1) : undefined)
}

/** Whether what happens at `target` is meant for the experiment that `part` is a part of. */
export function isMeantFor(part: Node | null, target: Element): boolean {
  return meantBy(target)?.root.contains(part) ?? false
}
