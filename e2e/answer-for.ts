import type { Page, Route } from '@playwright/test'

/**
 * Answers for an address until it is told to stop. The route stays: taking it away may lose requests that are on their way, of
 * other scripts too.
 */
export async function answerFor(
  page: Page,
  address: string,
  answer: (route: Route) => Promise<void>,
): Promise<() => void> {
  let isOver = false
  await page.route(address, (route) => (isOver ? route.continue() : answer(route)))
  return () => {
    isOver = true
  }
}
