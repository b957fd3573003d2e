import { expectNoViolations } from './axe'
import { expect, test } from './test'

test.use({ onePage: true })

/** f = 2x², so that f″ = 4 and the limit is 2/4. */
const bowl = '#f=2*x^2&start=-3,1&run=gd,0.1&run=gd,0.4&t=0&steps=40'

test('a formula in one variable offers its curve, and its start is dragged along it', async ({
  page,
  etascope,
}) => {
  await etascope.open(bowl)
  await expect(page.getByText('f is a function of x alone.')).toBeVisible()
  await etascope.button('Show its curve').click()
  await expect(page).toHaveURL(/show=curve/)
  const curve = page.getByRole('slider', { name: /^Start along the curve/ })
  await expect(curve).toHaveAttribute('aria-valuetext', 'x = minus 3, f = 18')
  // The contours have made room.
  await expect(etascope.drawn('area')).toHaveCount(0)

  const place = page.getByRole('region', { name: 'Curve and cobweb' })
  const cobweb = place.getByRole('img', { name: /^Cobweb of run 2/ })
  await expect(cobweb).toHaveAttribute(
    'aria-label',
    /slope of the map is 1 minus eta f double prime = minus 0\.6/,
  )
  await expect(place).toContainText('leads to x = 1.8')
  await expectNoViolations(page, { include: ['curve'], rules: 'all' })

  await curve.scrollIntoViewIfNeeded()
  const box = (await curve.boundingBox())!
  const [low, high] = [-5, 5]
  const at = (x: number) => box.x + 52 + ((x - low) / (high - low)) * (box.width - 52 - 22)
  await page.mouse.move(at(-3), box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(at(2), box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
  // A pixel is about 0.02.
  await expect(curve).toHaveAttribute('aria-valuetext', /^x = (1\.9|2|2\.0)\d*, f = /)
  await curve.focus()
  const before = Number(await curve.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowRight')
  await expect(curve).not.toHaveAttribute('aria-valuenow', String(before))
  expect(Number(await curve.getAttribute('aria-valuenow'))).toBeGreaterThan(before)

  // η changes the slope of the map as it is set.
  await etascope
    .run('run 2')
    .getByRole('textbox', { name: /learning rate/i })
    .fill('0.5')
  await page.keyboard.press('Enter')
  await expect(cobweb).toHaveAttribute('aria-label', /right at the limit, 2\/f double prime = 0\.5/)

  // About where the run is, which is where the start was dragged to.
  await etascope.button('Zoom in along the curve').click()
  await expect(curve).not.toHaveAttribute('aria-valuemax', '5')
  await page.keyboard.press('0')
  await expect(curve).toHaveAttribute('aria-valuemax', '5')

  await etascope.button('Download').click()
  const [figure] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Figure (SVG) of curve and cobweb' }).click(),
  ])
  expect(figure.suggestedFilename()).toMatch(/^etascope-.*-curve-step-0\.svg$/)

  await etascope.button('Close the curve').click()
  await expect(etascope.drawn('area').first()).toBeVisible()
  await expect(etascope.button('Landscape')).toBeFocused()
})

test('a formula in both variables has no curve, whatever the link shows', async ({
  page,
  etascope,
}) => {
  await etascope.open('#f=x^2%2By^2&show=curve&t=0')
  await expect(etascope.drawn('area').first()).toBeVisible()
  await etascope.button('Landscape').click()
  await expect(etascope.checkbox(/^3-D view/)).toBeVisible()
  await expect(etascope.checkbox(/^Curve/)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Curve and cobweb' })).toHaveCount(0)
})
