import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  expect,
  type Request,
  type WebError,
} from '@playwright/test'
import { goWithinDocument } from './engines/firefox-page'
import { type Etascope, etascopeOn } from './page'

export { expect }

interface Fixtures {
  /** The page's parts. */
  readonly etascope: Etascope
  /** Faults of the page so far; a test that provokes one takes it off the list. */
  readonly faults: string[]
}

interface Shared {
  /** The browser context of all tests of a worker, in which scripts are compiled once. */
  readonly shared: BrowserContext
}

const nothingStored = { cookies: [], origins: [] }

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
  context: async ({ shared }, use) => {
    await use(shared)
    await Promise.all(shared.pages().map((page) => page.close()))
    await shared.clearPermissions()
    await shared.setStorageState(nothingStored)
  },
  page: ({ page, browserName, baseURL }, use) => {
    if (browserName === 'firefox') goWithinDocument(page, baseURL)
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
