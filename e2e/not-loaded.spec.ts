import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page, Route } from '@playwright/test'
import { chunkPath } from '../src/build/declared-chunks'
import { answerFor } from './answer-for'
import { expect, test } from './test'

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

// The faults are the tests' own doing: a script that does not come is told in the console.
test.afterEach(({ faults }) => {
  faults.splice(0)
})

const answers: Record<string, (route: Route) => Promise<void>> = {
  'is gone': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'is forbidden': (route) => route.fulfill({ status: 403, body: 'Forbidden' }),
  'meets a fault of the server': (route) => route.fulfill({ status: 500, body: 'Sorry' }),
  'is answered by a page': (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
  // Read from the build: what is fetched for a page that is left meanwhile is taken away from the test.
  'arrives cut': async (route) => {
    const script = await readFile(`dist${new URL(route.request().url()).pathname}`, 'utf8')
    const body = script.slice(0, script.length / 2)
    await route.fulfill({ contentType: 'text/javascript', body })
  },
}

const trouble = (page: Page | FrameLocator) => page.getByRole('alert')

const gone = 'is gone'
const cut = 'arrives cut'

for (const [script, link, what] of [
  ['index', './', gone],
  ['early', './#t=7', gone],
  ['start', './', gone],
  ['start', './#t=7', cut],
  ['start', './', cut],
  ['start', './', 'is answered by a page'],
] as const)
  test(`says that the page is only a picture where its script ${script} ${what}: ${link}`, async ({
    page,
    etascope,
  }) => {
    const stop = await answerFor(page, `**/assets/${script}-*.js`, answers[what]!)
    await page.goto(link)
    await expect(trouble(page)).toContainText('Reload the page')
    stop()
    await trouble(page).getByRole('button', { name: 'Reload' }).click()
    await expect(etascope.verdicts.first()).toContainText('200 steps')
    await expect(trouble(page)).toBeHidden()
  })

for (const [what, answer] of Object.entries(answers))
  test(`says that the worker ${what}`, async ({ page, etascope }) => {
    await page.route('**/assets/worker-*.js', answer)
    // The fate of a script is told alike whatever the link: every link is tried with two answers.
    const links = [gone, cut].includes(what) ? ['./', './#t=7', './#f=x^2+3*y^2'] : ['./']
    for (const link of links) {
      await page.goto('about:blank')
      await page.goto(link)
      const notice = etascope.notices.first()
      await expect(notice).toContainText('could not be loaded')
      await expect(notice).toContainText('Reload the page')
    }
  })

for (const what of [gone, cut])
  test(`asks anew for the parser after it ${what}`, async ({ page, etascope }) => {
    const stop = await answerFor(page, `**/${chunkPath('resolve-objective')}`, answers[what]!)
    await etascope.open('#f=x^2+3*y^2')
    await expect(etascope.notices.first()).toContainText('could not be loaded')
    stop()
    const field = etascope.formulaField
    await field.fill('x^2 + 2*y^2')
    await field.press('Enter')
    await expect(etascope.verdicts.nth(1)).toContainText('Converged')
  })

test('says why it does not run in a sandbox without an origin', async ({ page, baseURL }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe sandbox="allow-scripts" width="900" height="600" src="${baseURL}"></iframe>`,
    }),
  )
  await page.goto('./host.html')
  const frame = page.frameLocator('iframe')
  await expect(trouble(frame)).toContainText('allow-same-origin', { timeout: 3000 })
})

test('says how to run it where it is opened as a file', async ({ page }) => {
  await page.goto(new URL('../dist/index.html', import.meta.url).href)
  await expect(trouble(page)).toContainText('npm start', { timeout: 3000 })
})

test('runs on a host that requires trusted types', async ({ page, etascope }) => {
  await page.route('**/*', async (route) => {
    if (!route.request().isNavigationRequest()) return route.continue()
    const response = await route.fetch()
    const policy = "require-trusted-types-for 'script'"
    const headers = { ...response.headers(), 'content-security-policy': policy }
    await route.fulfill({ response, headers })
  })
  for (const link of ['./', './#t=7', './#f=x^2+3*y^2&run=gd,0.1']) {
    await page.goto('about:blank')
    await page.goto(link)
    await expect(etascope.verdicts.first()).toContainText(/200 steps|Converged/)
  }
  await expect(etascope.notices).toHaveCount(0)
})
