import { type BrowserContext, test as base, expect } from '@playwright/test'
import { type Etascope, etascopeOn } from './page'

export { expect }

interface Fixtures {
  /** The page's parts. */
  readonly etascope: Etascope
  /** Faults of the page so far; a test that provokes one takes it off the list. */
  readonly faults: string[]
}

/** Fails a test whose page writes an error, throws one, breaks its policy, or asks another host for anything. */
export const test = base.extend<Fixtures>({
  etascope: ({ page }, use) => use(etascopeOn(page)),
  faults: [
    async ({ context, baseURL }, use) => {
      const faults = watchForFaults(context, baseURL)
      await use(faults)
      expect(faults, 'errors and foreign requests of the page').toEqual([])
    },
    { auto: true },
  ],
})

/** A list that grows with every fault of any page in `context`. */
function watchForFaults(context: BrowserContext, baseURL = ''): string[] {
  const faults: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error()}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!/^(blob|data):/.test(url) && !url.startsWith(baseURL)) faults.push(`request: ${url}`)
  })
  return faults
}
