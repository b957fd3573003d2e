import { expect, test } from './test'

/** A formula whose every step takes about a microsecond. */
const costly = Array.from({ length: 60 }, (_, k) => `sin(${k + 1}*x)*cos(y/${k + 1})`).join(' + ')

test('a million steps show progress, leave the page responsive, and can be cancelled', async ({
  page,
}) => {
  const link = `./#f=${encodeURIComponent(costly)}&start=1,1&run=gd,0.000001&run=gd,0.000002&steps=100`
  await page.goto(link)
  const verdict = page.locator('#app .verdict').first()
  await expect(verdict).toContainText('100 steps')
  const steps = page.getByRole('textbox', { name: 'Maximum number of steps' })
  await steps.fill('1000000')
  await steps.press('Enter')
  const progress = page.getByRole('progressbar', { name: 'Descending' })
  await expect(progress).toBeVisible()
  const done = () => progress.evaluate((bar: HTMLProgressElement) => bar.value)
  await expect.poll(done).toBeGreaterThan(0.1)
  await page.getByRole('button', { name: 'Overlay' }).click()
  await expect(page.locator('#app .plots-overlay')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toBeHidden()
  await expect(page.locator('#app .notice')).toContainText('Cancelled')
  await expect(steps).toHaveValue('100')
  await expect(verdict).toContainText('100 steps')
})

test('a worker that falls silent is ended, and nothing is lost', async ({ page }) => {
  // A formula that really takes seconds cannot be written within the limits, so the worker is made to hang on one.
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch()
    const hang = `self.addEventListener('message', ({ data }) => {
      if (data.kind === 'field' && data.request.objective.text === 'x^2 + 7*y^2') for (;;);
    });`
    await route.fulfill({ response, body: hang + (await response.text()) })
  })
  await page.goto('./')
  const good = page.getByRole('region', { name: 'Run: good' })
  await expect(good).toContainText('Converged in 31 steps')
  await page.getByRole('button', { name: 'Type a formula' }).click()
  const field = page.locator('#formula-field')
  await field.fill('x^2 + 7*y^2')
  await expect(page.getByText(/too slow/).first()).toBeVisible({ timeout: 10_000 })
  await expect(page.getByText(/x\^2 \+ 7\*y\^2/).first()).toBeVisible()
  await expect(good).toContainText('Converged in 31 steps')
  await expect(field).toHaveValue('x^2 + 7*y^2')
  await field.fill('x^2 + 8*y^2')
  await expect(page).toHaveURL(/8\*y/)
  await expect(good).toContainText('Converged')
})
