import { etascopeOn } from './page'
import { drawings, pieces } from './parts'
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
  await expect(page.locator('html')).toHaveClass(/\blinked\b/)

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

for (const [what, link, runs] of [
  ['one of three rates', '#surface=rosenbrock&run=gd,0.001&run=gd,0.002&run=gd,0.003', 3],
  ['one of one rate', '#surface=beale&start=1,1&run=gd,0.01', 1],
  ['one of two rates at a step', '#surface=booth&run=gd,0.01&run=gd,0.1&t=3', 2],
  ['one that leaves the rates to the page', '#surface=matyas', 3],
] as const)
  test(`a link shows its contours before any script has come, where they will be: ${what}`, {
    tag: '@own-page',
  }, async ({ page, isMobile }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/start-*.js', async (route) => {
      await held
      await route.continue()
    })
    const drawing = page.waitForResponse(/grounds\/\w+\.svg$/)
    await page.goto(`./${link}`, { waitUntil: 'commit' })
    expect((await drawing).ok()).toBe(true)
    const grounds = page.locator(drawings['ground of a link']).filter({ visible: true })
    await expect(grounds).toHaveCount(isMobile ? 1 : runs)
    const still = page.locator(pieces['first screen'])
    await expect(still.getByText('Etascope', { exact: true })).toBeHidden()
    const areas = page.locator(drawings.area)
    const boxes = (within: typeof areas) =>
      within.evaluateAll((found) =>
        found
          .map((area) => area.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ x, y, width, height }) => ({ x, y, width, height })),
      )
    const before = await boxes(still.locator(areas))

    release()
    const etascope = etascopeOn(page)
    await expect(etascope.drawn('band').first()).toBeVisible()
    await expect(grounds).toHaveCount(0)
    await expect(still).toHaveCount(0)
    const after = await boxes(areas)
    expect(before).toHaveLength(after.length)
    // A formula that is typeset is a little higher, or lower, than the plain one.
    for (const [i, box] of after.entries()) {
      expect(before[i]?.x).toBeCloseTo(box.x, 0)
      expect(before[i]?.width).toBeCloseTo(box.width, 0)
      expect(Math.abs((before[i]?.y ?? 0) - box.y)).toBeLessThan(10)
    }
  })

test('a link whose picture is another shows nothing before that is there', async ({ page }) => {
  await page.route('**/assets/start-*.js', () => {})
  for (const link of [
    '#f=x^2%2By^2',
    '#surface=rosenbrock&view=-1,1,-1,1',
    '#surface=rosenbrock&show=blindfold',
    '#surface=rosenbrock&embed=1',
    '#surface=bowl_k10&let=k:3',
    '#loss=linear',
    `#surface=booth${'&run=gd,0.01'.repeat(5)}`,
    '#surface=constructor',
  ]) {
    await page.goto(`./?${encodeURIComponent(link)}${link}`, { waitUntil: 'commit' })
    await expect(page.locator(pieces['first screen'])).toBeAttached()
    await expect(page.locator(pieces['first screen'])).toBeHidden()
    await expect(page.locator('#app')).toBeAttached()
  }
})
