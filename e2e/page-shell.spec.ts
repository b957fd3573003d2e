import { pieces } from './parts'
import { expect, test } from './test'

test('the policy is strict, and refuses code that is not the page’s own', { tag: '@desk' }, async ({
  page,
  etascope,
  faults,
}) => {
  await etascope.open()
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self' 'sha256-/)
  await expect(policy).not.toHaveAttribute('content', /unsafe|\*/)

  const outcomes = await page.evaluate(async () => {
    // Code that runs in a timer is bound by the policy; code that a test evaluates directly is not.
    const compiled = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(new Function('return 1')()))
        } catch (error) {
          resolve((error as Error).name)
        }
      })
    })
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.head.append(script)
    const injected = 'injected' in globalThis
    const fetched = await fetch('https://example.org/').catch((error: Error) => error.name)
    return { compiled, injected, fetched }
  })
  expect(outcomes).toEqual({ compiled: 'EvalError', injected: false, fetched: 'TypeError' })
  for (const fault of faults.splice(0)) expect(fault).toContain('Content Security Policy')
})

test('a formula is compiled in the worker', { tag: '@desk' }, async ({ etascope }) => {
  await etascope.open('#f=x^2%2B3*y^2&run=gd,0.1')
  await expect(etascope.verdicts.first()).toContainText('Converged')
})

test('before the page’s own script arrives, worker, theme and link are taken care of', async ({
  page,
  etascope,
}) => {
  await page.addInitScript(() => localStorage.setItem('etascope-theme', 'dark'))
  const held: (() => void)[] = []
  await page.route('**/assets/index-*.js', async (route) => {
    await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  const worker = page.waitForEvent('worker')
  await page.goto('./#t=7', { waitUntil: 'commit' })
  expect((await worker).url()).toContain('/assets/worker-')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveClass('linked')

  for (const release of held) release()
  await expect(etascope.verdicts.first()).toContainText('200 steps')
  expect(page.workers()).toHaveLength(1)
})

test('the page works from any folder of a host, and asks for nothing outside it', {
  tag: '@desk',
}, async ({ page, etascope, context, baseURL }) => {
  const folder = `${baseURL}some/folder/`
  const outside: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(folder)) outside.push(request.url())
  })
  await context.route(`${folder}**`, async (route) => {
    const url = route
      .request()
      .url()
      .replace(folder, baseURL ?? '')
    await route.fulfill({ response: await route.fetch({ url }) })
  })
  await page.goto(folder)
  await expect(etascope.verdicts.first()).toContainText('200 steps')
  await expect(page.getByRole('math').first()).toBeVisible()
  // Scripts loaded once the page is alive are from there too.
  await expect(etascope.zoom.first()).toBeAttached()
  await expect(etascope.scale.first()).toBeAttached()
  expect(outside).toEqual([])
  // Fonts may still be on their way.
  await context.unrouteAll({ behavior: 'wait' })
})

test('the drawn-in screen has the layout that fits the screen', async ({ page, isMobile }) => {
  await page.route('**/assets/start-*.js', () => {})
  await page.goto('./', { waitUntil: 'commit' })
  const still = page.locator(pieces['first screen'])
  await expect(still.locator(pieces.picture).filter({ visible: true })).toHaveCount(
    isMobile ? 1 : 3,
  )
  await expect(still.locator(pieces['overlay picture'])).toBeVisible({ visible: isMobile })
  const pressed = still.getByRole('button', {
    pressed: true,
    includeHidden: true,
    name: /^(Overlay|Panels)$/,
  })
  await expect(pressed).toHaveText(isMobile ? 'Overlay' : 'Panels')
})
