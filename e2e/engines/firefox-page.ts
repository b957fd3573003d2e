import type { Page } from '@playwright/test'

/**
 * Has a page in Firefox go to other addresses of the same document, which its driver takes for other pages and waits in vain for them
 * to be loaded: Back, Forward, and what differs by its `#…` alone.
 */
export function goWithinDocument(page: Page, base: string | undefined): void {
  const goto = page.goto.bind(page)
  const traverse = (by: number) => async () => {
    await page.evaluate((by) => history.go(by), by)
    return null
  }
  page.goBack = traverse(-1)
  page.goForward = traverse(1)
  page.goto = async (address, options) => {
    const there = new URL(address, base).href
    if (!there.includes('#') || documentOf(there) !== documentOf(page.url()))
      return goto(address, options)
    await page.evaluate((there) => location.assign(there), there)
    return null
  }
}

function documentOf(address: string): string | undefined {
  return address.split('#')[0]
}
