const storageKey = 'etascope-single-keys'

/** Whether single characters are shortcuts; they are unless somebody has switched them off. */
let on = true
try {
  on = localStorage.getItem(storageKey) !== 'off'
} catch {}

export function singleKeysOn(): boolean {
  return on
}

/** A browser that forbids storage forgets the choice with the page. */
export function switchSingleKeys(next: boolean): void {
  on = next
  try {
    if (next) localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, 'off')
  } catch {}
}
