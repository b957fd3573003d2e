import { nextFrame, recordFrames, report } from './frames'
import { boxOf, etascopeOn } from './page'
import { expect, test } from './test'

test.setTimeout(60_000)

test('dragging a data point', async ({ page }) => {
  const { open, verdicts, zoom } = etascopeOn(page)
  // 50 rows, three runs of 2,000 steps, contours and the spectra of three sliders.
  await open(
    '#loss=linear&data=line&run=gd,0.001&run=gd,0.05&run=gd,0.28&steps=2000&stop=gradient:0&layout=panels&t=2000',
  )
  await expect(zoom.first()).toBeAttached()
  await expect(verdicts.first()).toContainText('2')
  const picture = page.getByRole('img', { name: /^Data: 50 points/ })
  const handle = page.getByRole('slider', { name: /^Point/ })
  await handle.focus()
  await handle.press('PageDown')
  const { x, y, width, height } = await boxOf(handle)
  const area = await boxOf(picture)
  report(
    'dragging a data point',
    await recordFrames(page, async () => {
      await page.mouse.move(x + width / 2, y + height / 2)
      await page.mouse.down()
      for (let i = 0; i < 180; i++) {
        const [across, up] = [0.5 + 0.3 * Math.sin(i / 25), 0.5 + 0.3 * Math.cos(i / 20)]
        await page.mouse.move(area.x + area.width * across, area.y + area.height * up)
        await nextFrame(page)
      }
      await page.mouse.up()
    }),
  )
})
