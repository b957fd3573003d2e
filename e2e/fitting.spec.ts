import type { Page } from '@playwright/test'
import { expect, test } from './test'

const ready = (page: Page) =>
  expect(page.locator('#app .verdict').first()).toContainText(/Crawling|Converged|Diverged/)
const pageWidth = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

test('a refusal is read whole, above its field and within the page', async ({ page }) => {
  await page.goto('./#t=7')
  await ready(page)
  for (const [name, text] of [
    ['Start x', 'abc'],
    ['Maximum number of steps', '0'],
    ['View x from', '9'],
    ['View y to', '-9'],
  ] as const) {
    const field = page.getByRole('textbox', { name, exact: true })
    await field.fill(text)
    await field.press('Enter')
    const refusal = page.getByRole('alert')
    await expect(refusal).toContainText('Allowed:')
    const [box, own] = await Promise.all([refusal.boundingBox(), field.boundingBox()])
    if (!box || !own) throw new Error(`${name} refuses nothing.`)
    const { width } = page.viewportSize() ?? { width: 0 }
    expect(box.width, name).toBeGreaterThan(180)
    expect(box.height, name).toBeLessThan(70)
    expect(box.x, name).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width, name).toBeLessThanOrEqual(width)
    expect(own.y - box.y - box.height, name).toBeGreaterThan(0)
    expect(own.y - box.y - box.height, name).toBeLessThan(20)
    // Nothing lies over it.
    const { x, y } = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const top = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.className,
      [x, y],
    )
    expect(top, name).toBe('number-error')
    await field.press('Escape')
  }
})

test('long numbers keep clear of their neighbours', async ({ page }) => {
  await page.goto('./#view=-1e10,1e10,-1e10,1e10&start=123456.789012,-123456.789012&run=gd,0.1')
  await ready(page)
  const boxes = await page.locator('#app .setup .number:visible').evaluateAll((nodes) =>
    nodes.map((node) => {
      const parts = [...node.children].map((part) => part.getBoundingClientRect())
      return {
        left: Math.min(...parts.map(({ left }) => left)),
        right: Math.max(...parts.map(({ right }) => right)),
        top: Math.min(...parts.map(({ top }) => top)),
      }
    }),
  )
  expect(boxes).toHaveLength(7)
  for (const a of boxes)
    for (const b of boxes)
      if (a !== b && Math.abs(a.top - b.top) < 10 && a.left <= b.left)
        expect(a.right).toBeLessThanOrEqual(b.left)
})

test('a run’s name of forty letters ends in an ellipsis, and is told whole', async ({ page }) => {
  const name = 'Anextraordinarilylongnameoffortyletters!'
  await page.goto(`./#run=gd,0.01,name=${name}&run=gd,0.02,name=${name}`)
  await ready(page)
  const { width } = page.viewportSize() ?? { width: 0 }
  expect(await pageWidth(page)).toBeLessThanOrEqual(width)
  const heading = page.locator('#app .run-heading button').first()
  await expect(heading).toHaveAttribute('title', new RegExp(name))
  const card = await page.locator('#app .run-card').first().boundingBox()
  const box = await heading.boundingBox()
  const method = await page.locator('#app .method').first().boundingBox()
  if (!card || !box || !method) throw new Error('There is no card.')
  expect(box.x + box.width).toBeLessThanOrEqual(method.x + 1)
  expect(method.x + method.width).toBeLessThanOrEqual(card.x + card.width + 10)
})

test('a formula too wide fades at the cut, and can be read to its end', async ({ page }) => {
  await page.goto('./#surface=eggholder&run=gd,0.1')
  const shown = page.locator('#app .formula-shown')
  await expect(shown.locator('.katex')).toBeVisible()
  await expect(shown).toHaveAttribute('title', /^f\(x, y\) = .*sqrt/)
  await expect(shown).toHaveAttribute('data-cut', 'end')
  await expect(shown).toHaveCSS('mask-image', /gradient/)
  await shown.evaluate((node) => node.scrollTo({ left: node.scrollWidth }))
  await expect(shown).toHaveAttribute('data-cut', 'start')
  await page.goto('./#t=7')
  await expect(shown).not.toHaveAttribute('data-cut')
  await expect(shown).toHaveCSS('mask-image', 'none')
})

test('without the typesetter the plain formula stays', async ({ page, faults }) => {
  await page.route('**/assets/katex-*.js', (route) => route.abort())
  const refused = page.waitForEvent('requestfailed', (request) => /katex/.test(request.url()))
  await page.goto('./#t=7')
  await refused
  await page.waitForTimeout(300)
  await expect(page.locator('#app .formula-plain')).toContainText('(x² + y − 11)²')
  // The browser itself reports what it could not load.
  for (const fault of faults.splice(0)) expect(fault).toContain('Failed to load resource')
})

test('with the system’s own colours, sliders and the layout on show are told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.goto('./#t=7')
  await ready(page)
  const background = (name: string) =>
    page.getByRole('button', { name }).evaluate((node) => getComputedStyle(node).backgroundColor)
  expect(await background('Panels')).not.toBe(await background('Overlay'))
  const scrubber = page.locator('#app .scrubber')
  const plain = await scrubber.screenshot()
  await scrubber.evaluate((node) => {
    node.style.opacity = '0'
  })
  expect(Buffer.compare(plain, await scrubber.screenshot())).not.toBe(0)
  const track = await scrubber.evaluate((node) => {
    const probe = document.createElement('i')
    probe.style.color = 'Canvas'
    document.body.append(probe)
    const canvas = getComputedStyle(probe).color
    probe.remove()
    return {
      canvas,
      track: getComputedStyle(node, '::-webkit-slider-runnable-track').backgroundColor,
    }
  })
  expect(track.track).not.toBe(track.canvas)
})

test('a phone shows the plot, the player and three rates at once', async ({ page, isMobile }) => {
  test.skip(!isMobile, 'a desk has room')
  await page.goto('./#t=7')
  await ready(page)
  const bottom = async (selector: string) => {
    const box = await page.locator(selector).last().boundingBox()
    return (box?.y ?? Number.NaN) + (box?.height ?? Number.NaN)
  }
  expect(await bottom('#app .run-card')).toBeLessThan(844)
  await expect(page.locator('#app .verdict-brief')).toHaveText([
    'crawling',
    'converged in 31 steps',
    'oscillating',
  ])
  await expect(page.locator('#app .verdict').nth(1)).toBeVisible()
  await expect(page.locator('#app .verdict').nth(0)).toBeHidden()
  await page.locator('#app .run-heading button').first().click()
  await expect(page.locator('#app .verdict').nth(0)).toBeVisible()
  await expect(page.locator('#app .verdict').nth(1)).toBeHidden()
  // Whoever reads “oscillating” and wants to know why presses that.
  const brief = await page.locator('#app .verdict-brief').nth(2).boundingBox()
  if (!brief) throw new Error('There is no verdict in few words.')
  await page.touchscreen.tap(brief.x + brief.width - 20, brief.y + brief.height / 2)
  await expect(page.locator('#app .verdict').nth(2)).toContainText('above the limit')
})
