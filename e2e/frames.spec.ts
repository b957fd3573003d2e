import { recordFrames } from './frames'
import { expect, test } from './test'

test('what blocks the main thread is seen', async ({ page, etascope }) => {
  await etascope.open('#t=3')
  await expect(etascope.verdicts.first()).toContainText('200 steps')
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
