import { flushSync } from 'react-dom'

/** The first of these that is on show. */
function find(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (control) => control.closest('#app') && control.checkVisibility(),
  )
}

/** What a click on a control would do, where it is on show. */
export function press(selector: string): void {
  find(selector)?.click()
}

/** Puts the focus on a control; a field's text is selected, so that typing replaces it. */
export function focusOn(selector: string): void {
  const control = find(selector)
  control?.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}

/** Opens a menu, with the focus on what it is opened for. */
export function openMenu(menu: string, first = 'input, select, button'): void {
  const button = `${menu} > button`
  focusOn(button)
  flushSync(() => press(button))
  focusOn(`${menu} .menu-body :is(${first}):enabled`)
}

/** Opens what is folded away, with the focus on its first field. */
export function unfold(details: string): void {
  document.querySelector(`#app ${details}`)?.setAttribute('open', '')
  focusOn(`${details} input`)
}

/** In the card of a run. */
export function ofRun(run: number, selector: string): string {
  return `.run-card.run-${run + 1} ${selector}`
}

/** After runs have come or gone: where the focus has gone with them, it goes to the name of the run in hand. */
export function keepFocus(run: number, change: () => void): void {
  const before = document.activeElement
  flushSync(change)
  if (before && before !== document.body && !before.isConnected)
    focusOn(ofRun(run, '.run-heading button'))
}
