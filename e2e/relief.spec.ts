import { expectNoViolationsInEitherTheme } from './axe'
import { fingers } from './fingers'
import { etascopeOn } from './page'
import { drawings, reliefHeadOf } from './parts'
import { middle, moved, open, picture, ring, seen, view } from './relief'
import { expect, test } from './test'

test.use({ onePage: true })

test('the menu opens it, the link keeps it, and nothing of it is loaded before', {
  tag: '@own-page',
}, async ({ page, etascope }) => {
  const loaded: string[] = []
  page.on('request', (request) => loaded.push(request.url()))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#t=7')
  await expect(etascope.verdicts.first()).toContainText('200 steps')
  expect(loaded.filter((url) => url.includes('ReliefPicture'))).toEqual([])
  await page.getByRole('button', { name: 'Landscape' }).click()
  await page.getByRole('checkbox', { name: /3-D view/ }).check()
  await expect(picture(page)).toBeVisible()
  await expect(page).toHaveURL(/show=surface/)
  await page.reload()
  await expect(picture(page)).toBeVisible()
  await view(page).getByRole('button', { name: 'Close the 3-D view' }).click()
  await expect(view(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/show=/)
  await expect(etascope.drawn('area').first()).toBeVisible()
})

test('a drag orbits and sets nothing; a click on a minimum starts there', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await open(page)
  const [before, address] = [await seen(page), page.url()]
  const still = await picture(page).screenshot()
  const at = await middle(page)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 90, at.y + 20, { steps: 5 })
  await page.mouse.up()
  await expect.poll(() => moved(page, before)).toBeGreaterThan(10)
  expect((await picture(page).screenshot()).equals(still)).toBe(false)
  expect(page.url()).toBe(address)
  await expect(etascope.startX).toHaveValue('5')

  await view(page).getByRole('button', { name: 'Usual angle' }).click()
  await expect.poll(() => moved(page, before)).toBeLessThan(0.5)
  const cross = view(page).locator(drawings['relief minimum']).first()
  const box = await cross.boundingBox()
  if (!box) throw new Error('There is no minimum in the picture.')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(etascope.startX).not.toHaveValue('5')
  // A pixel is a fortieth of the view's 12 at the most where it is seen at a slant.
  const minima = [
    [3, 2],
    [-2.805118, 3.131313],
    [-3.77931, -3.283186],
    [3.584428, -1.848127],
  ] as const
  const [x, y] = [
    Number(await etascope.startX.inputValue()),
    Number(await etascope.field('Start y').inputValue()),
  ]
  expect(Math.min(...minima.map(([a, b]) => Math.hypot(a - x, b - y)))).toBeLessThan(0.3)
})

test('a finger orbits, a tap sets the start', { tag: '@phone' }, async ({ page, etascope }) => {
  await open(page)
  const hand = await fingers(page)
  const before = await seen(page)
  const at = await middle(page)
  await hand.swipe(at, { x: at.x + 80, y: at.y + 10 })
  await expect.poll(() => moved(page, before)).toBeGreaterThan(10)
  await expect(etascope.startX).toHaveValue('5')
  await page.touchscreen.tap(at.x, at.y)
  await expect(etascope.startX).not.toHaveValue('5')
})

test('keys and buttons orbit, zoom and reset, and on the start they move it as on a plot', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await open(page)
  const home = await seen(page)
  await picture(page).focus()
  for (const key of ['ArrowLeft', 'Shift+ArrowRight', 'ArrowUp', 'Shift+ArrowDown', '+', '-']) {
    const before = await seen(page)
    await page.keyboard.press(key)
    await expect.poll(() => moved(page, before), key).toBeGreaterThan(1)
  }
  await page.keyboard.press('0')
  await expect.poll(() => moved(page, home)).toBeLessThan(0.5)
  // The arrows are the player's elsewhere.
  await expect(etascope.step).toContainText('step 7 ')
  for (const name of ['Turn left', 'Turn right', 'Look from higher up', 'Look from lower down']) {
    const before = await seen(page)
    await view(page).getByRole('button', { name }).click()
    await expect.poll(() => moved(page, before), name).toBeGreaterThan(3)
  }
  await view(page).getByRole('button', { name: 'Zoom in' }).click()
  await view(page).getByRole('button', { name: 'Usual angle' }).click()
  await expect.poll(() => moved(page, home)).toBeLessThan(0.5)
  await ring(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(etascope.startX).toHaveValue('5.1')
})

test('heads follow the playhead', { tag: '@desk' }, async ({ page }) => {
  await open(page, './#show=surface&t=0&start=5,-5&run=gd,0.001&run=gd,0.002')
  const head = view(page).locator(reliefHeadOf(2))
  const before = await head.getAttribute('transform')
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(head).not.toHaveAttribute('transform', before ?? '')
})

test('a formula is shown as far as it is finite', { tag: '@desk' }, async ({ page, etascope }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const formula of ['log(x)', 'log(-1-x^2)', '1', '1/(x^2+y^2)', 'exp(50*x)'])
    await test.step(formula, async () => {
      await etascope.open(`#show=surface&f=${encodeURIComponent(formula)}&start=1,1&run=gd,0.1`)
      await expect(view(page).locator(drawings['relief text']).first()).toBeAttached()
      await expect(view(page).getByRole('img')).toBeVisible()
      // So that none is taken for the next.
      await etascope.open('#t=7')
      await expect(view(page)).toHaveCount(0)
    })
})

test('axe finds nothing', async ({ page, etascope }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#show=surface&layout=overlay&t=7')
  await expect(view(page)).toContainText('Heights are')
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await expectNoViolationsInEitherTheme(page, { include: ['relief picture'] })
})

test('in panels it takes the place of the plots, but not of one that a layer is drawn on', {
  tag: ['@desk', '@own-page'],
}, async ({ page }) => {
  await open(page, './#show=surface&layout=panels&t=7')
  await expect(etascopeOn(page).runs.locator(drawings.area)).toHaveCount(0)
  await page.getByRole('button', { name: 'Landscape' }).click()
  await page.getByRole('checkbox', { name: /^Critical points/ }).check()
  await page.keyboard.press('Escape')
  await expect(etascopeOn(page).runs.locator(drawings.area).first()).toBeVisible()
  await expect(picture(page)).toBeVisible()
  await page
    .getByRole('region', { name: 'Critical points' })
    .getByRole('button', { name: /minim/i })
    .first()
    .click()
  await expect(etascopeOn(page).runs.getByRole('dialog')).toHaveCount(1)
})
