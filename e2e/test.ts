import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type WebError,
} from '@playwright/test'
import { goWithinDocument } from './engines/firefox-page'
import { type Etascope, etascopeOn } from './page'

export { expect }

interface Fixtures {
  /**
   * Whether the tests of the file go on within one page, each by a link of its own, which costs a sixth of another page. Those
   * tagged `@own-page` do not: what they change outlasts a link, or they need a page that has done nothing yet.
   */
  readonly onePage: boolean
  /** The page's parts. */
  readonly etascope: Etascope
  /** Faults of the page so far; a test that provokes one takes it off the list. */
  readonly faults: string[]
}

interface Shared {
  /** The browser context of all tests of a worker, in which scripts are compiled once. */
  readonly shared: BrowserContext
  /** A page of the same site that does nothing, through which what a test has stored is cleared. */
  readonly idle: Page
  /** The page within which the tests of a file go on, where they share one. */
  readonly kept: { page?: Page; file?: string }
}

/** Fails a test whose page writes an error, throws one, breaks its policy, or asks another host for anything. */
export const test = base.extend<Fixtures, Shared>({
  shared: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, userAgent, deviceScaleFactor, isMobile, hasTouch } = project.use
      const context = await browser.newContext({
        ...(baseURL !== undefined && { baseURL }),
        ...(viewport !== undefined && { viewport }),
        ...(userAgent !== undefined && { userAgent }),
        ...(deviceScaleFactor !== undefined && { deviceScaleFactor }),
        ...(isMobile !== undefined && { isMobile }),
        ...(hasTouch !== undefined && { hasTouch }),
      })
      await use(context)
      await context.close()
    },
    { scope: 'worker' },
  ],
  idle: [
    async ({ shared }, use) => {
      const page = await shared.newPage()
      await page.goto('icon.svg')
      await use(page)
    },
    { scope: 'worker' },
  ],
  kept: [({ browser: _browser }, use) => use({}), { scope: 'worker' }],
  onePage: [false, { option: true }],
  context: async ({ shared, idle, kept }, use, { file }) => {
    if (kept.file !== file) await kept.page?.close()
    await use(shared)
    const opened = shared.pages().filter((page) => page !== kept.page && page !== idle)
    await Promise.all(opened.map((page) => page.close()))
    await shared.clearPermissions()
    // Playwright's own way clears the cache as well, so that every test would load and compile all scripts anew.
    await idle.evaluate(() => localStorage.clear())
  },
  page: async ({ context, kept, onePage, browserName, baseURL, viewport }, use, info) => {
    const isShared = onePage && !info.tags.includes('@own-page')
    if (isShared && kept.page && !kept.page.isClosed()) {
      await makeUsual(kept.page, viewport)
      return use(kept.page)
    }
    const page = await context.newPage()
    if (browserName === 'firefox') goWithinDocument(page, baseURL)
    if (isShared) Object.assign(kept, { page, file: info.file })
    return use(page)
  },
  etascope: ({ page }, use) => use(etascopeOn(page)),
  faults: [
    async ({ context, baseURL }, use) => {
      const watch = watchForFaults(context, baseURL)
      await use(watch.faults)
      watch.end()
      expect(watch.faults, 'errors and foreign requests of the page').toEqual([])
    },
    { auto: true },
  ],
})

/**
 * Takes back what a test has left on a page: its window, its preferences, where the mouse is, what is open. Routes it may not
 * have left: they could not be taken away without losing requests that are on their way, of other scripts too.
 */
async function makeUsual(page: Page, viewport: PageSize | null | undefined): Promise<void> {
  await page.emulateMedia({
    colorScheme: null,
    forcedColors: null,
    media: null,
    reducedMotion: null,
  })
  if (viewport) await page.setViewportSize(viewport)
  await page.mouse.move(0, 0)
  // Cards, menus and dialogs go by Escape.
  for (let open = 0; open < 2; open++) await page.keyboard.press('Escape')
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
}

interface PageSize {
  readonly width: number
  readonly height: number
}

interface Watch {
  /** Faults of any page of the context so far. */
  readonly faults: string[]
  end(): void
}

function watchForFaults(context: BrowserContext, baseURL = ''): Watch {
  const faults: string[] = []
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  }
  const onError = (error: WebError) => faults.push(`uncaught: ${error.error()}`)
  const onRequest = (request: Request) => {
    const url = request.url()
    if (!/^(blob|data):/.test(url) && !url.startsWith(baseURL)) faults.push(`request: ${url}`)
  }
  context.on('console', onConsole).on('weberror', onError).on('request', onRequest)
  const end = () => {
    context.off('console', onConsole).off('weberror', onError).off('request', onRequest)
  }
  return { faults, end }
}
