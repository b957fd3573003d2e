/** The sentence that people are told of a part of the page that cannot be had, `what` first. */
export const sayMissing = (what: string) =>
  `${what} could not be loaded. Reload the page to try again, or ask for it once more.`
