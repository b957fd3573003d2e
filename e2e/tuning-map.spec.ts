import { expectNoViolations } from './axe'
import { fingers } from './fingers'
import { expect, test } from './test'

test.use({ onePage: true })

/** A bowl with κ = 25, of which heavy ball's best pair and border are known. */
const bowl =
  '#f=25*x^2/2+y^2/2&start=1,1&run=gd,0.5&run=momentum,0.02,momentum=0.5&t=0&view=-2,2,-2,2'

test('what every η and β does unfolds below a slider, and its ring sets both at once', {
  tag: '@desk',
}, async ({ page, etascope }) => {
  await etascope.open(bowl)
  await expect(page.getByRole('button', { name: /What every η/ })).toHaveCount(1)
  const toggle = page.getByRole('button', { name: 'What every η and β of Momentum does' })
  await toggle.click()
  const panel = page.getByRole('region', { name: /^What becomes of Momentum at every η and β/ })
  await expect(panel.getByText('On this tuning map the fewest steps to (0, 0) are')).toBeVisible()
  await expect(panel.getByText('Dashed: η = 2(1 + β)')).toBeVisible()
  await expect(panel.getByRole('status')).toContainText('reaches (0, 0) in')
  // Whoever hears it is told once it is worked out.
  await expect(panel.getByRole('status')).toHaveAttribute('aria-busy', 'false')
  const picture = panel.getByRole('img')
  await expect(picture).toHaveAttribute('aria-label', /reaches \(0, 0\).*diverges/)
  const ring = panel.getByRole('slider', { name: 'η and β of Momentum' })
  await expect(ring).toHaveAttribute('aria-valuetext', 'eta = 0.02, beta = 0.5')
  await expectNoViolations(page, { include: ['tuning'] })

  // A press of the mouse brings the ring there, and Back undoes both at once.
  const box = (await picture.boundingBox())!
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.3)
  await expect(panel.getByRole('status')).toContainText('diverges in')
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.25)
  await expect(ring).toHaveAttribute('aria-valuetext', /beta = 0\.75/)
  await page.mouse.up()
  await expect(etascope.told(/Momentum: Diverged/)).toHaveCount(1)
  await expect(page).toHaveURL(/run=momentum,[\d.]+,momentum%3D0\.75/)
  await page.goBack()
  await expect(ring).toHaveAttribute('aria-valuetext', 'eta = 0.02, beta = 0.5')

  await ring.focus()
  await page.keyboard.press('ArrowUp')
  await expect(ring).toHaveAttribute('aria-valuetext', 'eta = 0.02, beta = 0.51')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(ring).toHaveAttribute('aria-valuetext', /eta = 0\.0[01]\d*, beta = 0\.51/)

  await page.keyboard.press('2')
  await page.keyboard.press('Shift+U')
  await expect(panel).toHaveCount(0)
})

test('no pair is marked as the quickest where none reaches a minimum', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#f=x^2+y^2&start=1,0.7&run=lion,0.3&t=0&steps=50')
  await page.getByRole('button', { name: 'What every η and β₁ of Lion does' }).click()
  await expect(page.getByText('No pair of this tuning map reaches a minimum')).toBeVisible()
  await expect(page.getByText('fewest steps', { exact: true })).toBeHidden()
})

test('a finger drags the ring, taps the map, and scrolls the page elsewhere', {
  tag: '@phone',
}, async ({ page, etascope }) => {
  await etascope.open(bowl)
  await page.getByRole('button', { name: 'What every η and β of Momentum does' }).tap()
  const ring = page.getByRole('slider', { name: 'η and β of Momentum' })
  await expect(page.getByText('On this tuning map the fewest steps')).toBeVisible()
  await ring.scrollIntoViewIfNeeded()
  const box = (await ring.boundingBox())!
  const picture = (await etascope.drawn('tuning').boundingBox())!
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const finger = await fingers(page)
  await finger.drag(at, { x: at.x - 40, y: at.y - picture.height / 4 })
  await finger.lift()
  await expect(ring).toHaveAttribute('aria-valuetext', /beta = 0\.7[45]/)

  await page.touchscreen.tap(picture.x + picture.width / 2, picture.y + picture.height / 2)
  await expect(ring).toHaveAttribute('aria-valuetext', /beta = 0\.5$/)
})
