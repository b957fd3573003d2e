import { expect, test } from './test'

test.use({ onePage: true })

/** f = x² + 2y² from (0, 1) with ∇f = (0, 4): the floor lies at 1/4 exactly, and f is back at 1/2. */
const bowl = '#f=x^2%2B2*y^2&start=0,1&run=gd,0.05&run=gd,0.3&t=0&steps=50'

test('the rate is dragged along the step, by pointer and by keys, and the run follows', async ({
  page,
  etascope,
}) => {
  await etascope.open(bowl)
  await page.getByRole('button', { name: 'f along the step' }).click()
  const needle = page.getByRole('slider', { name: /along its step/ })
  await expect(needle).toHaveAttribute('aria-valuetext', /^0\.3\. At η = 0\.3 the step goes past/)
  await expect(needle).toHaveAttribute('aria-valuetext', /2\/c = 0\.5/)

  // A phone shows the chart below its first screen.
  await needle.scrollIntoViewIfNeeded()
  const box = (await needle.boundingBox())!
  const span = Number(await needle.getAttribute('aria-valuemax'))
  const left = box.x + 46
  const width = box.width - 66
  const at = (s: number) => left + (s / span) * width
  await page.mouse.move(at(0.3), box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(at(0.56), box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  // A pixel is about 0.001.
  await expect(needle).toHaveAttribute(
    'aria-valuetext',
    /η = 0\.5[56]\d* the step goes past .* higher/,
  )
  await expect(page).toHaveURL(/run=gd,0\.05&run=gd,0\.5[56]/)

  await needle.focus()
  const before = Number(await needle.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowLeft')
  await expect(async () => {
    expect(Number(await needle.getAttribute('aria-valuenow'))).toBeLessThan(before)
  }).toPass()
})

test('the line of the step is drawn on the plot of the run in hand alone', async ({
  page,
  etascope,
}) => {
  await etascope.open(bowl)
  await page.getByRole('button', { name: 'f along the step' }).click()
  await expect(etascope.drawn('ray of the step')).toHaveCount(1)
  // Here −∇f points straight at the minimum (0, 0).
  await page.getByRole('button', { name: 'What if it pointed there?' }).click()
  await expect(page.getByText(/straight way to the minimum \(0, 0\) is 0°/)).toBeVisible()
  await expect(etascope.drawn('pointed paths').first()).toBeAttached()
  await page.getByRole('button', { name: 'loss', exact: true }).click()
  await expect(etascope.drawn('ray')).toHaveCount(0)
})
