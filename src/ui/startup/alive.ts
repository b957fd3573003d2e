/** Ends the wait for `alive`; called once. */
export let becomeAlive = () => {}

/** Resolved once the page is on the screen and has nothing more urgent to do: time to load what it can do without. */
export const alive = new Promise<void>((resolve) => {
  becomeAlive = resolve
})
