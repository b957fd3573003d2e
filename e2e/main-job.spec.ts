import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.describe('by mouse', { tag: '@desk' }, () => {
  test('pick a surface, click a start, drag a rate, and watch three fates', async ({
    page,
    etascope,
  }) => {
    await etascope.open()
    await expect(etascope.run('small')).toContainText('Crawling. Still going down after 200 steps')
    await expect(etascope.run('good')).toContainText('Converged in 31 steps. It ends at (3, 2)')
    await expect(etascope.run('large')).toContainText('Diverged at step 7')

    await page.getByLabel('Surface').selectOption({ label: 'Booth' })
    await expect(etascope.run('good')).toContainText('Converged')
    await expect(page).toHaveURL(/surface=booth/)

    const box = await etascope.drawn('area').first().boundingBox()
    if (!box) throw new Error('There is no picture.')
    const [x, y] = [box.x + box.width * 0.7, box.y + box.height * 0.3]
    await page.mouse.click(x, y, { delay: 90 })
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
    const start = etascope.startX
    await expect(start).not.toHaveValue('-8')

    const slider = etascope.slider('good')
    const track = await slider.boundingBox()
    if (!track) throw new Error('There is no slider.')
    await page.mouse.move(track.x + track.width * 0.6, track.y + track.height / 2)
    await page.mouse.down()
    await page.mouse.move(track.x + track.width * 0.98, track.y + track.height / 2, { steps: 8 })
    await expect(etascope.run('run 2')).toContainText('Diverged')
    await page.mouse.up()
    const link = await page.evaluate(() => location.href)
    await page.goBack()
    await expect(etascope.run('good')).toContainText('Converged')
    await page.goto(link)
    await expect(etascope.run('run 2')).toContainText('Diverged')
  })
})

test.describe('by touch', { tag: '@phone' }, () => {
  test('tap a start and a rate, with the overlay first', async ({ page, etascope }) => {
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    await expect(etascope.drawn('area')).toHaveCount(1)
    const box = await etascope.drawn('area').first().boundingBox()
    if (!box) throw new Error('There is no picture.')
    await page.touchscreen.tap(box.x + box.width * 0.4, box.y + box.height * 0.3)
    await expect(page).toHaveURL(/start=/)
    const slider = etascope.slider('good')
    await slider.scrollIntoViewIfNeeded()
    const track = await slider.boundingBox()
    if (!track) throw new Error('There is no slider.')
    await page.touchscreen.tap(track.x + track.width * 0.97, track.y + track.height / 2)
    await expect(etascope.run('run 2')).toContainText('Diverged')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
  })
})

test.describe('by keyboard alone', { tag: '@desk' }, () => {
  test('pick a surface, move the start, change a rate, play and step', async ({
    page,
    etascope,
  }) => {
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged')
    await tabTo(page, 'Surface')
    await page.keyboard.type('Booth')
    await expect(page).toHaveURL(/surface=booth/)
    await expect(etascope.run('good')).toContainText('Converged')

    await tabTo(page, 'Start point')
    const before = await etascope.startX.inputValue()
    await page.keyboard.press('ArrowRight')
    await expect(etascope.startX).not.toHaveValue(before)

    await tabTo(page, 'Learning rate of')
    for (let i = 0; i < 12; i++) await page.keyboard.press('PageUp')
    await expect(etascope.run('run 1')).toContainText('Diverged')

    await tabTo(page, 'To start')
    await page.keyboard.press('Enter')
    await expect(etascope.step).toContainText('step 0 of')
    await tabTo(page, 'Step forward')
    await page.keyboard.press('Space')
    await expect(etascope.step).toContainText('step 1 of')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('ArrowRight')
    await expect(etascope.step).toContainText('step 2 of')
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  })
})

/** Presses Tab until the control whose accessible name starts so has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent
      return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? ''
    })
    if (focused.trim().startsWith(name)) return
  }
  throw new Error(`No amount of Tab reaches ${name}.`)
}
