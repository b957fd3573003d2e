import { nextFrame, recordFrames, report } from './frames'
import { etascopeOn } from './page'
import { expect, test } from './test'

// None of the runs comes to rest within its 1,000 steps, whatever b is, as nothing stops them.
const runs = [0.0002, 0.0005, 0.001].map((rate) => `run=gd,${rate}`).join('&')
const link = `./#surface=rosenbrock&let=b:100&${runs}&steps=1000&stop=gradient:0&view=-2,2,-1,3`

test.setTimeout(60_000)

async function dragConstant(page: import('@playwright/test').Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'b, a constant of the formula' })
  const box = await slider.boundingBox()
  if (!box) throw new Error('There is no slider.')
  const at = (share: number) => page.mouse.move(box.x + box.width * share, box.y + box.height / 2)
  await at(0.5)
  await page.mouse.down()
  for (let i = 0; i < 240; i++) {
    await at(0.5 + 0.3 * Math.sin(i / 20))
    await nextFrame(page)
  }
  await page.mouse.up()
}

test('dragging a constant with three runs and live spectra', async ({ page }) => {
  await page.goto(link)
  await expect(etascopeOn(page).step).toContainText('1000')
  await page.getByRole('button', { name: 'To end' }).click()
  report('dragging a constant', await recordFrames(page, () => dragConstant(page)))
})

test('the same with where every rate ends up on show', async ({ page }) => {
  await page.goto(link)
  await expect(etascopeOn(page).step).toContainText('1000')
  await page.getByRole('button', { name: 'To end' }).click()
  await page
    .getByRole('button', { name: /Where every rate/ })
    .first()
    .click()
  await expect(page.getByRole('status').filter({ hasText: /^(Near|At) η = / })).toBeVisible()
  report(
    'dragging a constant, limit set on show',
    await recordFrames(page, () => dragConstant(page)),
  )
})
