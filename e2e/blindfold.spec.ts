import type { Page } from '@playwright/test'
import { expectNoViolationsInEitherTheme } from './axe'
import { etascopeOn } from './page'
import { drawings } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

/** One run of Himmelblau's function from (0, 0.5), which has a minimum at (−2.81, 3.13) that it never comes near. */
const oneRun = './#run=gd,0.0185&show=blindfold'

const lift = (page: Page) => page.getByRole('button', { name: 'Lift the blindfold' })

/**
 * The difference between the pixel at a point of parameter space and bare paper, in levels of its most different channel.
 */
async function contrastAt(page: Page, [x, y]: readonly [number, number]): Promise<number> {
  const etascope = etascopeOn(page)
  const plot = await etascope.drawn('area').first().boundingBox()
  const start = await etascope.start.first().boundingBox()
  if (!plot || !start) throw new Error('There is no plot.')
  // The view is 12 units high; the start is at (0, 0.5).
  const scale = plot.height / 12
  const clip = {
    x: Math.round(start.x + start.width / 2 + x * scale),
    y: Math.round(start.y + start.height / 2 - (y - 0.5) * scale),
    width: 1,
    height: 1,
  }
  const png = (await page.screenshot({ clip, scale: 'css' })).toString('base64')
  return page.evaluate(async (encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(1, 1).getContext('2d')!
    context.drawImage(bitmap, 0, 0)
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    const [shown, paper] = [context.getImageData(0, 0, 1, 1).data, context]
    paper.fillRect(0, 0, 1, 1)
    const bare = paper.getImageData(0, 0, 1, 1).data
    return Math.max(...[0, 1, 2].map((channel) => Math.abs(shown[channel]! - bare[channel]!)))
  }, png)
}

/** Places between the lines of the graph paper, beside what is drawn of a run. */
const places = { farMinimum: [-2.6, 3.4], start: [0.3, -0.1], secondStep: [1.1, 1.8] } as const
/** The bands of the contours differ from paper by more, and a cover by less, for a hole has no hard edge. */
const levels = 8

async function expectSeen(page: Page, seen: Partial<Record<keyof typeof places, boolean>>) {
  for (const [name, isSeen] of Object.entries(seen)) {
    const contrast = expect.poll(() => contrastAt(page, places[name as keyof typeof places]), {
      message: `${name} is ${isSeen ? '' : 'not '}seen`,
    })
    if (isSeen) await contrast.toBeGreaterThan(levels)
    else await contrast.toBeLessThan(3)
  }
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }))

test.describe('opened by a link', () => {
  test('the surface is hidden but for what the steps uncover, one by one', async ({
    page,
    etascope,
  }) => {
    await page.goto(oneRun)
    await expect(etascope.drawn('cover')).toHaveCount(1)
    await expect(etascope.step).toHaveText('step 0 of 31')
    await expectSeen(page, { farMinimum: false, start: true, secondStep: false })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(etascope.step).toHaveText('step 2 of 31')
    await expectSeen(page, { farMinimum: false, start: true, secondStep: true })
    // An iterate that has been undone has not been seen.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expectSeen(page, { start: true, secondStep: false })
    await lift(page).click()
    await expect(etascope.drawn('cover')).toHaveCount(0)
    await expectSeen(page, { farMinimum: true, start: true })
  })

  test('the contours are at no moment to be seen', { tag: '@own-page' }, async ({
    page,
    etascope,
  }) => {
    await page.addInitScript(({ field: fields, band, 'covered plot': covered }) => {
      const seen: string[] = []
      Object.assign(globalThis, { contoursSeen: seen })
      const look = () => {
        for (const field of document.querySelectorAll(`#app ${fields}`)) {
          const isBare = !field.parentElement?.matches(covered)
          const hasContours = field.querySelector(band) !== null
          if (isBare && hasContours && getComputedStyle(field).visibility !== 'hidden')
            seen.push(`at ${performance.now()} ms`)
        }
        requestAnimationFrame(look)
      }
      look()
    }, drawings)
    // The cover comes late.
    await page.route(/LandscapeLayers/, async (route) => {
      await etascope.drawn('band').first().waitFor({ state: 'attached' })
      await route.continue()
    })
    await page.goto(oneRun)
    await expect(etascope.drawn('cover')).toHaveCount(1)
    await expect(lift(page)).toBeVisible()
    expect(
      await page.evaluate(() => (globalThis as { contoursSeen?: unknown }).contoursSeen),
    ).toEqual([])
  })

  test('nothing else tells more than the walker knows', async ({ page, etascope }) => {
    await etascope.open('#show=basins,blindfold&t=7')
    await expect(etascope.drawn('cover')).toHaveCount(3)
    await expect(etascope.step).toHaveText('step 7 of 200')
    await expect(etascope.drawn('minimum')).toHaveCount(0)
    await expect(etascope.drawn('bars').first()).toBeHidden()
    await expect(etascope.piece('rate mark').first()).toBeHidden()
    await expect(etascope.chartTitle).toHaveText('Loss f.')
    await expect(etascope.stepNumbers).not.toContainText('f falls')
    const good = page.getByRole('region', { name: 'Run: good' })
    await expect(good).toContainText('On its way.')
    await expect(good).not.toContainText('Converged')
    for (let t = 7; t < 31; t++) await page.keyboard.press('ArrowRight')
    await expect(good).toContainText('Converged in 31 steps. It ends at (3, 2)')
    await lift(page).click()
    await expect(etascope.drawn('minimum')).not.toHaveCount(0)
    await expect(etascope.chartTitle).toContainText('f* = 0')
    await expect(page.getByRole('region', { name: 'Run: large' })).toContainText('Diverged')
    await expect(page).toHaveURL(/show=basins$/)
  })
})

test('put on and lifted by the menu, it starts the walk and then lets it go on', async ({
  page,
  etascope,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await etascope.open()
  await expect(page.getByRole('region', { name: 'Run: good' })).toContainText('Converged')
  await page.getByRole('button', { name: 'Landscape' }).click()
  await etascope.checkbox(/^Blindfold/).check()
  await expect(etascope.step).toHaveText('step 0 of 200')
  await expect(page).toHaveURL(/&t=0&.*&show=blindfold$/)
  await expect(etascope.speed).toContainText('4 steps/s')
  // Layers that would contradict the blindfold have to wait.
  for (const other of await page.getByRole('checkbox').all())
    if (!(await other.isChecked())) await expect(other).toBeDisabled()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(etascope.step).toHaveText('step 1 of 200')
  await page.getByRole('button', { name: 'Landscape' }).click()
  await etascope.checkbox(/^Blindfold/).uncheck()
  await expect(lift(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/show=/)
  // The cloth goes up, and is gone.
  await expect(etascope.drawn('cover')).toHaveCount(0)
  await expect(etascope.step).not.toHaveText('step 1 of 200')
})

test('it is offered where the computation of the gradient is shown', async ({ page, etascope }) => {
  await etascope.open('#t=3')
  await page.getByRole('button', { name: 'How ∇f' }).click()
  const offer = page.getByRole('button', { name: 'Walk by ∇f alone' })
  await offer.click()
  await expect(page).toHaveURL(/show=blindfold/)
  await expect(etascope.drawn('cover')).not.toHaveCount(0)
  await expect(offer).toHaveCount(0)
})

test('a new start is set blind, and is walked from its first step', async ({ page, etascope }) => {
  await page.goto(`${oneRun}&t=9`)
  await expect(etascope.step).toHaveText('step 9 of 31')
  await etascope
    .drawn('area')
    .first()
    .click({ position: { x: 40, y: 40 } })
  await expect(etascope.step).toContainText('step 0 of')
  await expect(page).toHaveURL(/start=-/)
  await expect(page).toHaveURL(/&t=0&/)
})

test('the slope is under the feet of every walker, in numbers', async ({ etascope }) => {
  await etascope.open('#show=blindfold')
  const labels = etascope.drawn('gradient label')
  await expect(labels).toHaveCount(3)
  // ∇f(0, 0.5) of Himmelblau's function is (−13.5, −34.5).
  const told = labels.filter({ hasText: '∇f = (−13.5, −34.5)‖∇f‖ = 37' })
  await expect(told).toHaveCount(3)
})

test('by keys alone, and told aloud', async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await expect(page.getByRole('region', { name: 'Run: good' })).toContainText('Converged')
  await page.getByRole('button', { name: 'Landscape' }).focus()
  await page.keyboard.press('Enter')
  while (!(await etascope.checkbox(/^Blindfold/).evaluate((box) => box === document.activeElement)))
    await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(etascope.drawn('cover')).toHaveCount(3)
  await page.keyboard.press('Escape')
  const picture = page.getByRole('img', { name: /^Himmelblau under a blindfold/ }).nth(1)
  await expect(picture).toHaveAccessibleName(
    /good, step 0: f = 156, norm of the gradient = 37, uphill is down\.$/,
  )
  await expect(page.getByRole('img', { name: /Contours|minim/ })).toHaveCount(0)
  await page.keyboard.press('ArrowRight')
  const said = page.getByRole('region', { name: 'Blindfold' }).getByRole('status')
  await expect(said).toHaveText(
    /^good, step 1: f = [\d.]+, norm of the gradient = [\d.]+, uphill is down and left\.$/,
  )
  await page.getByRole('button', { name: 'Why a blindfold?' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('never where a minimum is')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('never where a minimum is')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(lift(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(etascope.drawn('cover')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeFocused()
  await expect(page.getByRole('img', { name: /^Contours of Himmelblau/ })).toHaveCount(3)
})

for (const [name, address] of [
  ['the page', `${oneRun}&t=3`],
  ['an embedded figure', './#show=blindfold&embed=1&t=3'],
] as const)
  test(`axe finds nothing on ${name}`, async ({ page, etascope }) => {
    await page.goto(address)
    await expect(etascope.drawn('cover').first()).toBeVisible()
    await page.getByRole('button', { name: 'Why a blindfold?' }).click()
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    await expectNoViolationsInEitherTheme(page)
  })

test('on the narrowest phone the way out is on the screen, and nothing sticks out', async ({
  page,
  etascope,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await etascope.open('#show=blindfold')
  await expect(lift(page)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Why a blindfold?' }).click()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
