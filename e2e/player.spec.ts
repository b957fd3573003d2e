import type { Page } from '@playwright/test'
import { expect, test } from './test'

const step = (page: Page) => page.locator('#app .player-step')

test.beforeEach(async ({ page, isMobile }) => {
  test.skip(isMobile, 'touch.spec.ts has the sliders by touch')
  await page.goto('./#t=7')
  await expect(step(page)).toHaveText('step 7 of 200')
  // The font comes last, and words of another width move the sliders between them.
  await page.waitForFunction(() => [...document.fonts].some(({ status }) => status === 'loaded'))
})

test('the iteration is scrubbed by mouse and by keys, and the link has it', async ({ page }) => {
  const scrubber = page.getByRole('slider', { name: 'Iteration' })
  const track = await scrubber.boundingBox()
  if (!track) throw new Error('There is no scrubber.')
  const y = track.y + track.height / 2
  await page.mouse.move(track.x + track.width / 4, y)
  await page.mouse.down()
  await page.mouse.move(track.x + track.width / 2, y, { steps: 4 })
  await expect(step(page)).toHaveText(/step (99|100|101) of 200/)
  await expect(page.locator('#app .step')).toContainText(/Last step 30 → 31 of good/)
  await page.mouse.up()
  await expect(page).toHaveURL(/&t=(99|100|101)&/)
  await scrubber.press('Home')
  await expect(step(page)).toHaveText('step 0 of 200')
  await scrubber.press('ArrowRight')
  await expect(step(page)).toHaveText('step 1 of 200')
  await expect(page).toHaveURL(/&t=1&/)
  await expect(scrubber).toHaveAttribute('aria-valuetext', 'step 1 of 200')
})

test('the speed goes from 1 to 1,000 steps a second, and is the speed', async ({ page }) => {
  const speed = page.getByRole('slider', { name: 'Speed in steps per second' })
  await expect(page.locator('#app .player-speed')).toContainText('20 steps/s')
  await speed.press('End')
  await expect(page.locator('#app .player-speed')).toContainText('1000 steps/s')
  await speed.press('Home')
  await expect(page.locator('#app .player-speed')).toContainText('1 step/s')
  await expect(speed).toHaveAttribute('aria-valuetext', '1 step per second')
  const play = async () => {
    await page.getByRole('button', { name: 'To start' }).click()
    await page.getByRole('button', { name: 'Play', exact: true }).click()
  }
  await play()
  await page.waitForTimeout(400)
  await expect(step(page)).toHaveText(/step [012] of 200/)
  await page.getByRole('button', { name: 'Pause' }).click()
  await speed.press('End')
  await play()
  await expect(step(page)).toHaveText('step 200 of 200', { timeout: 2000 })
})

test('what became of the runs is announced once they have come to rest', async ({ page }) => {
  const announcer = page.locator('#app .page > [role="status"]')
  await expect(announcer).toContainText('good: Converged in 31 steps to (3, 2)')
  await expect(announcer).toContainText('large: Oscillating. After 200 steps')
  const rate = page.getByRole('textbox', { name: 'Learning rate η of good' })
  await rate.fill('1')
  await rate.press('Enter')
  await expect(announcer).toContainText('run 2: Diverged')
})
