import { expect, test } from './test'

test.use({ onePage: true })

/** A surface whose descent is the logistic map: cycles of 2 from η = 2, of 4 from √6. */
const logistic = '#f=x^3/3-x^2/2&start=0.3,0&run=gd,2.2&run=gd,2.5&t=0&view=-1,2,-1,1'

test('where every rate ends up unfolds below a slider, and tells what its needle comes to', async ({
  page,
  etascope,
}) => {
  await etascope.open(logistic)
  const toggle = page.getByRole('button', { name: 'Where every rate of run 1 ends up' })
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  const panel = page.getByRole('region', { name: /at the last 64 of 2000 steps/ })
  await expect(panel.getByRole('status')).toHaveText('At η = 2.2 it settles into 2 values.')
  const picture = panel.getByRole('img')
  await expect(picture).toHaveAttribute('aria-label', /it comes to rest, from η = /)
  // The picture is as wide as the track above it.
  const track = (await etascope.drawn('track').first().boundingBox())!
  const box = (await picture.boundingBox())!
  expect(Math.abs(box.x - track.x)).toBeLessThan(1)
  expect(Math.abs(box.width - track.width)).toBeLessThan(1)

  await panel.getByRole('button', { name: 'Fewer rates, around η' }).click()
  await expect(panel.getByRole('status')).toHaveText('At η = 2.2 it settles into 2 values.')
  await panel.getByRole('button', { name: 'All' }).click()
  await toggle.click()
  await expect(panel).toHaveCount(0)
})

// On the page of the test before, its runs would be taken for those of the link.
test('its key opens that of the run in hand', { tag: '@own-page' }, async ({ page, etascope }) => {
  await etascope.open(logistic)
  await expect(etascope.told(/run 2: Oscillating/)).toHaveCount(1)
  await page.keyboard.press('1')
  await expect(etascope.stepNumbers).toContainText('of run 1')
  await page.keyboard.press('2')
  await expect(etascope.stepNumbers).toContainText('of run 2')
  await page.keyboard.press('u')
  await expect(
    page.getByRole('status').filter({ hasText: 'At η = 2.5 it settles into 4 values.' }),
  ).toBeVisible()
})
