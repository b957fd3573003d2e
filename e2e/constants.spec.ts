import { expect, test } from './test'

test.use({ onePage: true })

/** Gradient descent on a·x² + y² has its limit at 2/λmax = 1/max(a, 1). */
const bowl = '#f=a*x^2%2By^2&let=a:2&start=3,1&run=gd,0.3&t=0'

test('a constant of a formula has a slider, and contours, paths and the link follow it', async ({
  page,
  etascope,
}) => {
  await etascope.open(bowl)
  await expect(etascope.verdicts.first()).toContainText('Converged')
  await expect(etascope.verdicts.first()).toContainText('= 0.5')
  const slider = page.getByRole('slider', { name: 'a, a constant of the formula' })
  await expect(slider).toHaveAttribute('aria-valuetext', '2')
  const field = page.getByRole('textbox', { name: 'Value of a' })
  await field.fill('5')
  await field.press('Enter')
  await expect(page).toHaveURL(/let=a:5/)
  // 2/λmax is 0.2 now, and the rate is beyond it.
  await expect(etascope.verdicts.first()).toContainText(/Diverged/)
  await page.goBack()
  await expect(slider).toHaveAttribute('aria-valuetext', '2')
  await expect(etascope.verdicts.first()).toContainText('Converged')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/let=a:2\.05/)
})

test('a Greek letter by its name is written as in the formula', async ({ page, etascope }) => {
  await etascope.open('#f=alpha*x^2%2By^2&let=alpha:2&start=3,1&run=gd,0.3&t=0')
  const constants = page.getByRole('group', { name: 'Constants of the formula' })
  await expect(constants).toContainText('α =')
  await expect(page.getByRole('textbox', { name: 'Value of alpha' })).toHaveValue('2')
})

test('the range and the step of a slider are set beside it', { tag: '@own-page' }, async ({
  page,
  etascope,
}) => {
  await etascope.open(bowl)
  await page.getByRole('button', { name: 'range and step of a' }).click()
  const low = page.getByRole('textbox', { name: 'a: from' })
  await low.fill('1')
  await low.press('Enter')
  const step = page.getByRole('textbox', { name: 'a: by' })
  await step.fill('0.5')
  await step.press('Enter')
  const slider = page.getByRole('slider', { name: 'a, a constant of the formula' })
  await expect(slider).toHaveAttribute('max', '8')
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/let=a:2\.5/)
})

test('a formula that is typed with a letter gets its slider, and keeps the value while it is changed', async ({
  page,
  etascope,
}) => {
  await etascope.open(bowl)
  await page.getByRole('button', { name: 'Type a formula' }).click()
  await page.getByRole('textbox', { name: /f\(x, y\)/ }).fill('a*x^2 + c*y^2')
  await expect(page.getByRole('slider', { name: 'c, a constant of the formula' })).toBeVisible()
  await expect(page).toHaveURL(/let=a:2,c:1/)
})

test('a surface of the catalogue varies a number of its formula', async ({ page, etascope }) => {
  await etascope.open('#surface=rosenbrock&run=gd,0.02&t=0')
  await page.getByRole('button', { name: 'vary b' }).click()
  const slider = page.getByRole('slider', { name: 'b, a constant of the formula' })
  await expect(slider).toHaveAttribute('aria-valuetext', '100')
  await expect(page).toHaveURL(/surface=rosenbrock&let=b:100/)
  await expect(page.getByRole('region', { name: 'Formula' })).toContainText('b')
  const field = page.getByRole('textbox', { name: 'Value of b' })
  await field.fill('5')
  await field.press('Enter')
  await expect(page).toHaveURL(/let=b:5/)
  await expect(etascope.verdicts.first()).toContainText('global minimum')
})

test('constants of a link are those of its surface, and play over their range until something is touched', async ({
  etascope,
  page,
}) => {
  await etascope.open('#surface=double_well&let=t:0.2,q:1&run=gd,0.1&t=0')
  await expect(page.getByText('There is no constant “q” in the formula.')).toBeVisible()
  const slider = page.getByRole('slider', { name: 't, a constant of the formula' })
  await expect(slider).toHaveAttribute('aria-valuetext', '0.2')
  const play = page.getByRole('button', { name: 'Play t over its range' })
  await play.click()
  await expect(slider).not.toHaveAttribute('aria-valuetext', '0.2')
  await page.keyboard.press('Shift')
  await expect(play).toBeVisible()
  await expect(page).not.toHaveURL(/let=t:0\.2&/)
  await page.goBack()
  await expect(slider).toHaveAttribute('aria-valuetext', '0.2')
})
