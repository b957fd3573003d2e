import type { Page } from '@playwright/test'
import { expect, test } from './test'

const run = (page: Page, name: string) => page.getByRole('region', { name: `Run: ${name}` })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function middleOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox()
  if (!box) throw new Error(`There is no ${selector}.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.describe('on a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'the same by mouse')

  test('dragging the start moves the paths with it, as one action that Back undoes', async ({
    page,
  }) => {
    await page.goto('./')
    await expect(run(page, 'good')).toContainText('(3, 2)')
    const handle = await middleOf(page, '#app .plot-start')
    await page.mouse.move(handle.x, handle.y)
    await page.mouse.down()
    for (let i = 1; i <= 10; i++) await page.mouse.move(handle.x - 9 * i, handle.y)
    await expect(run(page, 'good')).toContainText('(−2.805, 3.131)')
    await page.mouse.up()
    await expect(page).toHaveURL(/start=-/)
    await page.goBack()
    await expect(field(page, 'Start x')).toHaveValue('0')
    await expect(run(page, 'good')).toContainText('(3, 2)')
  })

  test('a click beside the ring of the start sets it there; one on the ring does nothing', async ({
    page,
  }) => {
    await page.goto('./')
    await expect(run(page, 'good')).toContainText('(3, 2)')
    const ring = await middleOf(page, '#app .plot-start')
    await page.mouse.click(ring.x + 6, ring.y)
    await page.mouse.click(ring.x, ring.y - 12)
    await expect(page).toHaveURL(/start=0,0\.[7-9]/)
    await expect(field(page, 'Start x')).toHaveValue('0')
  })

  test('a drag of the start that is taken away leaves no trace', async ({ page }) => {
    await page.goto('./#steps=50000&stop=gradient:0')
    await expect(run(page, 'good')).toContainText(/by step 50.000/)
    const entries = await page.evaluate(() => history.length)
    const address = page.url()
    const handle = await middleOf(page, '#app .plot-start')
    await page.mouse.move(handle.x, handle.y)
    await page.mouse.down()
    for (let i = 1; i <= 5; i++) await page.mouse.move(handle.x - 9 * i, handle.y)
    await expect(field(page, 'Start x')).not.toHaveValue('0')
    await page.locator('#app .plot-start').first().dispatchEvent('pointercancel', { pointerId: 1 })
    await expect(field(page, 'Start x')).toHaveValue('0')
    await expect(run(page, 'good')).toContainText(/by step 50.000/)
    await page.mouse.up()
    await expect(field(page, 'Start x')).toHaveValue('0')
    expect(page.url()).toBe(address)
    expect(await page.evaluate(() => history.length)).toBe(entries)
  })

  test('a click on the loss chart moves the playhead', async ({ page }) => {
    await page.goto('./')
    await expect(run(page, 'good')).toContainText('Converged')
    const chart = await middleOf(page, '#app .chart')
    await page.mouse.click(chart.x, chart.y)
    await expect(page.locator('#app .player-step')).toContainText(/step (8|9|10|11|12)\d of 200/)
    await expect(page).toHaveURL(/&t=/)
  })

  test('the start handle moves by keys, and Back takes it back', async ({ page }) => {
    await page.goto('./')
    await expect(run(page, 'good')).toContainText('Converged')
    await page.getByRole('slider', { name: 'Start point' }).first().focus()
    await page.keyboard.press('ArrowRight')
    await expect(field(page, 'Start x')).not.toHaveValue('0')
    await page.goBack()
    await expect(field(page, 'Start x')).toHaveValue('0')
  })

  test('Ctrl+Z takes an action back, Ctrl+Shift+Z does it again, and neither leaves the page', async ({
    page,
  }) => {
    await page.goto('about:blank')
    await page.goto('./')
    await expect(run(page, 'good')).toContainText('Converged')
    const rate = page.getByRole('textbox', { name: 'Learning rate η of good' })
    await rate.fill('0.02')
    await rate.press('Enter')
    await expect(run(page, 'run 2')).toBeVisible()
    // In a field of text the keys take back letters.
    await page.keyboard.press('Control+z')
    await expect(run(page, 'run 2')).toBeVisible()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('Control+z')
    await expect(run(page, 'good')).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(run(page, 'run 2')).toBeVisible()
    // All before the browser has gone back by the first.
    await page.evaluate(() => {
      const init = { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true }
      for (let i = 0; i < 4; i++) document.body.dispatchEvent(new KeyboardEvent('keydown', init))
    })
    await expect(run(page, 'good')).toContainText('Converged in 31 steps')
  })

  test('the plots follow the window', async ({ page }) => {
    await page.goto('./')
    await expect(run(page, 'good')).toContainText('Converged')
    const width = async () => (await page.locator('#app .plot-area').first().boundingBox())?.width
    const before = (await width()) ?? 0
    await page.setViewportSize({ width: 1000, height: 800 })
    await expect.poll(width).toBeLessThan(before)
    await page.getByRole('button', { name: 'Overlay' }).click()
    await expect.poll(width).toBeGreaterThan(before)
  })
})

test('steps, start and view take what is typed, and the view can be reset', async ({ page }) => {
  await page.goto('./')
  await expect(run(page, 'good')).toContainText('Converged')
  await field(page, 'Maximum number of steps').fill('50')
  await field(page, 'Maximum number of steps').press('Enter')
  await expect(run(page, 'small')).toContainText('After 50 steps')
  await field(page, 'Start x').fill('-1')
  await field(page, 'Start x').press('Enter')
  await expect(page).toHaveURL(/start=-1,0.5&/)
  await field(page, 'View x to').fill('2')
  await field(page, 'View x to').press('Enter')
  await expect(page).toHaveURL(/view=-6,2,-6,6/)
  await field(page, 'View x from').fill('4')
  await field(page, 'View x from').press('Enter')
  await expect(page.getByRole('alert')).toContainText('below 2')
  await field(page, 'View x from').fill('-1e308')
  await field(page, 'View x from').press('Enter')
  await expect(page.getByRole('alert')).toContainText('too far apart')
  await field(page, 'View x from').press('Escape')
  await page.getByRole('button', { name: 'Reset view' }).click()
  await expect(page).toHaveURL(/view=-6,6,-6,6/)
})

test('any finite rate is allowed, and the page bears it', async ({ page }) => {
  await page.goto('./')
  const rate = page.getByRole('textbox', { name: /Learning rate η of (small|run 1)/ })
  for (const [text, verdict] of [
    ['1e308', 'Diverged'],
    ['5e-324', 'Hardly moves.'],
    ['0.01', 'Converged'],
  ] as const) {
    await rate.fill(text)
    await rate.press('Enter')
    await expect(page.locator('#app .verdict').first()).toContainText(verdict)
  }
})

test('suggested rates replace those set by hand, which gave up their names', async ({ page }) => {
  await page.goto('./')
  const rate = page.getByRole('textbox', { name: 'Learning rate η of good' })
  await rate.fill('0.02')
  await rate.press('Enter')
  await expect(run(page, 'run 2')).toBeVisible()
  await page.getByRole('button', { name: 'Suggest rates' }).click()
  await expect(run(page, 'good')).toContainText('Converged in 31 steps')
})

test('pressing the name of a run shows its numbers', async ({ page }) => {
  await page.goto('./#t=7')
  await expect(page.locator('#app .step')).toContainText('Step 7 → 8 of good')
  await expect(page.locator('#app .step')).toContainText('0.0185')
  await run(page, 'large').getByRole('button').first().click()
  await expect(page.locator('#app .step')).toContainText('Step 7 → 8 of large')
  await expect(page.locator('#app .step')).toContainText('0.03')
})

test('an embedded figure has plots, sliders and player, and nothing else', async ({ page }) => {
  await page.goto('./#embed=1')
  await expect(run(page, 'good')).toContainText('Converged')
  await expect(page.getByRole('region', { name: 'Player' })).toBeVisible()
  await expect(page.getByRole('slider', { name: 'Learning rate of good' })).toBeVisible()
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.locator('#app .charts')).toHaveCount(0)
  await expect(page.locator('#app .setup')).toHaveCount(0)
})
