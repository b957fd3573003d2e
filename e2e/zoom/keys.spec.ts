import { expect, test } from '../test'

test('+ − and 0 zoom about the handle of the start, which stays where it is', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const handle = etascope.start.first()
  await handle.focus()
  const at = await handle.boundingBox()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect.poll(() => etascope.width()).toBeCloseTo(12 / 2.25, 1)
  await expect.poll(async () => Math.abs((await handle.boundingBox())!.x - at!.x)).toBeLessThan(2)
  await page.keyboard.press('-')
  await expect.poll(() => etascope.width()).toBeCloseTo(8, 1)
  await page.keyboard.press('0')
  await expect.poll(() => etascope.view()).toEqual([-6, 6, -6, 6])
  await expect(etascope.field('Start x')).toHaveValue('0')

  await test.step('the buttons zoom in and out and back', async () => {
    const tools = page.getByRole('toolbar', { name: 'Zoom' }).first()
    await tools.getByRole('button', { name: 'Zoom in' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => etascope.width()).toBeCloseTo(6, 1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => etascope.width()).toBeCloseTo(24, 1)
    await page.keyboard.press('ArrowRight')
    await expect(tools.getByRole('button', { name: 'Usual view' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => etascope.view()).toEqual([-6, 6, -6, 6])
    await expect(etascope.step).toContainText('7 of 200')
  })
})

test('a crosshair reads, pans, zooms and sets the start', async ({ page, etascope }) => {
  await etascope.openStill('#f=x^2%2B3*y^2&start=1,1&run=gd,0.1&t=0')
  const crosshair = page.getByRole('slider', { name: 'Reading point' }).first()
  await crosshair.focus()
  await page.keyboard.press('ArrowRight')
  await expect(etascope.drawn('readout')).toBeVisible()
  await expect(crosshair).toHaveAttribute(
    'aria-valuetext',
    /^x = [\d.]+, y = [\d.−]+, f = .*gradient \(/,
  )
  const step = etascope.step
  const shown = await step.textContent()
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await etascope.view())[0]).toBeGreaterThan(-4.5)
  expect(await step.textContent()).toBe(shown)
  await page.keyboard.press('Enter')
  await expect(etascope.field('Start x')).not.toHaveValue('1')
  await page.keyboard.press('Tab')
  await expect(etascope.drawn('readout')).toHaveCount(0)
})
