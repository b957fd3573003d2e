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
            const end = performance.now() + 200
            while (performance.now() < end);
            resolve()
          })
        }),
    ),
  )
  expect(Math.max(...longTasks)).toBeGreaterThanOrEqual(200)
  // A few frames that were being drawn when the task began do not count against it.
  expect(longest).toBeGreaterThan(100)
  expect(slow).toBeGreaterThan(0)
})
