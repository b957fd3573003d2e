import { fingers } from '../fingers'
import { expect, test } from '../test'

test('two zoom the plot, not the page, and leave the start where it is', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const hand = await fingers(page)
  const before = await etascope.entries()
  await hand.pinch(await etascope.placeOnPlot(0.5, 0.6), 80)
  await expect.poll(() => etascope.width()).toBeLessThan(5)
  await expect.poll(() => etascope.link()).toContain(`view=${(await etascope.view()).join(',')}`)
  expect(await etascope.entries()).toBe(before + 1)
  await expect(etascope.field('Start x')).toHaveValue('0')
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
})

test('a double tap zooms, and leaves the start where it is', async ({ page, etascope }) => {
  await etascope.openStill('#t=7')
  const before = await etascope.entries()
  const place = await etascope.placeOnPlot(0.3, 0.3)
  await page.touchscreen.tap(place.x, place.y)
  await page.touchscreen.tap(place.x + 2, place.y)
  await expect.poll(() => etascope.width()).toBeCloseTo(6, 1)
  await expect(etascope.field('Start x')).toHaveValue('0')
  expect(await etascope.entries()).toBe(before + 1)
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
})

test('a long press reads, and sets no start; the next tap does', async ({ page, etascope }) => {
  await etascope.openStill('#f=x^2%2B3*y^2&start=1,1&run=gd,0.1&t=0')
  const hand = await fingers(page)
  const place = await etascope.placeOnPlot(0.7, 0.4)
  await hand.press(place)
  await expect(etascope.drawn('readout')).toContainText('f')
  const [x = 0] = await etascope.placeRead()
  await hand.move(place, { x: place.x - 60, y: place.y + 20 })
  await expect.poll(async () => (await etascope.placeRead())[0]).toBeLessThan(x)
  await hand.lift()
  await expect(etascope.drawn('readout')).toBeVisible()
  await expect(etascope.field('Start x')).toHaveValue('1')
  await page.touchscreen.tap(place.x, place.y)
  await expect(etascope.drawn('readout')).toHaveCount(0)
  await expect(etascope.field('Start x')).not.toHaveValue('1')
})

test('the buttons are there to be tapped, large enough', async ({ page, etascope }) => {
  await etascope.openStill('#t=7')
  const zoomIn = page.getByRole('button', { name: 'Zoom in' })
  const box = await zoomIn.boundingBox()
  expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24)
  await zoomIn.tap()
  await expect.poll(() => etascope.width()).toBeCloseTo(6, 1)
  await page.getByRole('button', { name: 'Usual view' }).tap()
  await expect.poll(() => etascope.view()).toEqual([-6, 6, -6, 6])
  await expect(etascope.field('Start x')).toHaveValue('0')
})
