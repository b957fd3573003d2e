import { recordFrames } from './frames'
import { expect, test } from './test'

test('a page at rest leaves the main thread alone', async ({ page }) => {
  await page.goto('./#t=3')
  await expect(page.locator('.verdict').first()).toContainText('200 steps')
  await page.waitForLoadState('networkidle')
  const { frames, longTasks } = await recordFrames(page, () => page.waitForTimeout(500))
  expect(frames.length).toBeGreaterThan(20)
  expect(longTasks).toEqual([])
})

test('what blocks the main thread is seen', async ({ page }) => {
  await page.goto('./#t=3')
  await expect(page.locator('.verdict').first()).toContainText('200 steps')
  const { longTasks, longest, slow } = await recordFrames(page, () =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            const end = performance.now() + 120
            while (performance.now() < end);
            resolve()
          })
        }),
    ),
  )
  expect(Math.max(...longTasks)).toBeGreaterThanOrEqual(120)
  // A frame that was being drawn when the task began does not count against it.
  expect(longest).toBeGreaterThan(80)
  expect(slow).toBeGreaterThan(0)
})
