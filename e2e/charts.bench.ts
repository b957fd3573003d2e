import { idle, recordFrames, report } from './frames'
import { expect, test } from './test'

test('charting six runs of a million steps by one quantity after another', async ({
  page,
  etascope,
}) => {
  test.setTimeout(120_000)
  const runs = [1, 2, 3, 4, 5, 6].map((k) => `run=gd,${k}e-7`).join('&')
  await etascope.open(`#surface=bowl_k100&${runs}&steps=1000000&stop=gradient:0&t=10`)
  await expect(etascope.verdicts.nth(5)).toContainText('000 steps', { timeout: 90_000 })
  await idle(page)
  const frames = await recordFrames(page, async () => {
    for (const name of ['‖∇f‖', 'step', 'distance', 'linear', 'log', 'loss']) {
      await etascope.chart.getByRole('button', { name, exact: true }).click()
      await idle(page)
    }
  })
  report('another quantity of six runs of a million steps', frames)
})
