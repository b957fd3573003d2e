import type { Page } from '@playwright/test'
import { expect, test } from './test'

/** A formula whose every step takes about a microsecond. */
const costly = Array.from({ length: 60 }, (_, k) => `sin(${k + 1}*x)*cos(y/${k + 1})`).join(' + ')

test('a million steps show progress, leave the page responsive, and can be cancelled', async ({
  page,
  etascope,
}) => {
  const link = `./#f=${encodeURIComponent(costly)}&start=1,1&run=gd,0.000001&run=gd,0.000002&steps=100`
  await page.goto(link)
  const verdict = etascope.verdicts.first()
  await expect(verdict).toContainText('100 steps')
  const steps = page.getByRole('textbox', { name: 'Maximum number of steps' })
  await steps.fill('1000000')
  await steps.press('Enter')
  const progress = page.getByRole('progressbar', { name: 'Descending' })
  await expect(progress).toBeVisible()
  const done = () => progress.evaluate((bar: HTMLProgressElement) => bar.value)
  await expect.poll(done).toBeGreaterThan(0.1)
  await page.getByRole('button', { name: 'Overlay' }).click()
  await expect(page.getByRole('region', { name: 'All runs on one plot' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(progress).toBeHidden()
  await expect(etascope.notices).toContainText('Cancelled')
  await expect(steps).toHaveValue('100')
  await expect(verdict).toContainText('100 steps')
  await expect(page).toHaveURL(/&steps=100&/)
})

/** Milliseconds to evaluate with its second derivatives: an evaluation is the least that a slice can be. */
const slow = `hypot(${Array.from({ length: 330 }, (_, i) => (i % 2 ? 'x^2' : 'y*x')).join()})`

test('a formula of hundreds of arguments in a link comes alive', async ({ etascope }) => {
  await etascope.open(`#surface=booth&f=${slow}&run=gd,0.01&run=gd,0.02`)
  await expect(etascope.verdicts.first()).toContainText(/500 steps|Crawling|Oscillating/, {
    timeout: 20_000,
  })
  await expect(etascope.notices).toHaveCount(0)
})

test.afterEach(async ({ page }) => {
  // A worker of the survey's pool may still be on its way.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

/**
 * No formula within the limits takes seconds for one evaluation, and slices are no longer than that or a few milliseconds.
 * So the worker is made to hang in a slice: where the text of one formula is looked up among those that are compiled.
 */
async function hangOn(page: Page, formula: string): Promise<void> {
  await page.route('**/worker-*.js', async (route) => {
    const response = await route.fetch()
    const hang = `const get = Map.prototype.get; Map.prototype.get = function (key) {
      if (key === ${JSON.stringify(`f ${formula}`)}) for (;;);
      return get.call(this, key);
    };`
    await route.fulfill({ response, body: hang + (await response.text()) })
  })
}

test('a link whose formula hangs the worker shows the surface that it names beside it', async ({
  page,
  etascope,
}) => {
  await hangOn(page, 'x^2 + 7*y^2')
  await etascope.open(`#surface=booth&f=${encodeURIComponent('x^2 + 7*y^2')}`)
  const notice = etascope.notices
  await expect(notice).toContainText(/the formula x\^2 \+ 7\*y\^2.*too slow.*Booth/, {
    timeout: 10_000,
  })
  await expect(notice).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Run: good' })).toContainText('Converged')
  await expect(etascope.verdicts.filter({ hasText: 'Descending…' })).toHaveCount(0)
  await expect(etascope.formulaField).toHaveValue('x^2 + 7*y^2')
})

test('a worker that falls silent is ended, and nothing is lost', async ({ page, etascope }) => {
  await hangOn(page, 'x^2 + 7*y^2')
  await etascope.open()
  const good = page.getByRole('region', { name: 'Run: good' })
  await expect(good).toContainText('Converged in 31 steps')
  await page.getByRole('button', { name: 'Type a formula' }).click()
  const field = etascope.formulaField
  await field.fill('x^2 + 7*y^2')
  await expect(page.getByText(/too slow/).first()).toBeVisible({ timeout: 10_000 })
  await expect(page.getByText(/x\^2 \+ 7\*y\^2/).first()).toBeVisible()
  await expect(good).toContainText('Converged in 31 steps')
  await expect(field).toHaveValue('x^2 + 7*y^2')
  await field.fill('x^2 + 8*y^2')
  await expect(page).toHaveURL(/8\*y/)
  await expect(good).toContainText('Converged')
})
