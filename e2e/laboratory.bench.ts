import { nextFrame, recordFrames, report } from './frames'
import { takeLags, watchLag } from './lag'
import { etascopeOn } from './page'
import { expect, test } from './test'

// Six methods, so six spectra, and none of the runs comes to rest within its 10,000 steps.
const methods = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam']
const runs = methods.map((method) => `run=${method},0.0001`).join('&')
const link = `./#surface=himmelblau&start=0,0.5&${runs}&steps=10000&stop=gradient:0&view=-6,6,-6,6`

test.describe.configure({ mode: 'serial' })
test.setTimeout(60_000)

test('dragging the start of six runs with live spectra', async ({ page }) => {
  await watchLag(page, { kind: 'spectrum', spectra: methods.length })
  await page.goto(link)
  await expect(etascopeOn(page).step).toContainText('10 000')
  await page.getByRole('button', { name: 'To end' }).click()
  const box = await etascopeOn(page).piece('picture').first().boundingBox()
  if (!box) throw new Error('There is no picture.')
  report(
    'dragging the start of six runs',
    await recordFrames(page, async () => {
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4)
      await page.mouse.down()
      for (let i = 0; i < 240; i++) {
        const [x, y] = [0.5 + 0.25 * Math.cos(i / 20), 0.45 + 0.25 * Math.sin(i / 20)]
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y)
        await nextFrame(page)
      }
      await page.mouse.up()
    }),
    await takeLags(page),
  )
})

test('playing six runs at 1,000 steps a second', async ({ page }) => {
  await page.goto(link)
  await expect(etascopeOn(page).step).toContainText('10 000')
  await page.getByRole('slider', { name: 'Speed' }).focus()
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'To start' }).click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  report(
    'playing six runs at 1,000 steps/s',
    await recordFrames(page, async () => {
      for (let i = 0; i < 300; i++) await nextFrame(page)
    }),
  )
})
