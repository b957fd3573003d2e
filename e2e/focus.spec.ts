import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.use({ onePage: true })

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.getAttribute('aria-label') ?? activeElement?.className
  })

test.beforeEach(async ({ etascope }) => {
  await etascope.open('#t=7')
  await expect(etascope.verdicts.nth(1)).toContainText('Converged')
})

test('leaving the formula field puts the focus on the button that opened it', async ({
  page,
  etascope,
}) => {
  const open = page.getByRole('button', { name: 'Type a formula' })
  for (const key of ['Escape', 'Enter']) {
    await open.press('Enter')
    await expect(etascope.formulaField).toBeFocused()
    await page.keyboard.press(key)
    await expect(open).toBeFocused()
  }
})

test('the formula field does not take the focus from where it has gone', async ({
  page,
  etascope,
}) => {
  await page.getByRole('button', { name: 'Type a formula' }).click()
  await expect(etascope.formulaField).toBeFocused()
  const surface = page.getByRole('combobox', { name: 'Surface' })
  await surface.focus()
  await surface.selectOption({ label: 'Booth' })
  await expect(page.getByRole('button', { name: 'Type a formula' })).toBeVisible()
  await expect(surface).toBeFocused()
})

test('dismissing a notice puts the focus on the next, and then where they were', async ({
  page,
  etascope,
}) => {
  // A link that cannot be read and a search for rates that finds none.
  await etascope.open('#f=abs(x)&layout=round')
  const dismiss = page.getByRole('button', { name: 'Dismiss this notice' })
  await expect(dismiss).toHaveCount(2)
  await dismiss.first().press('Enter')
  await expect(dismiss).toHaveCount(1)
  await expect(dismiss).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dismiss).toHaveCount(0)
  expect(await focused(page)).toBe('notices')
})

test('a menu closes by Escape, and gives the focus back', async ({ page }) => {
  for (const name of ['Share', 'Download', 'Method of good: Gradient descent']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.press('Enter')
    await expect(button).toHaveAttribute('aria-expanded', 'true')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(button).toBeFocused()
    await button.click()
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('Escape')
    await expect(button).toHaveAttribute('aria-expanded', 'false')
  }
})

test('a file that is ready closes its menu', async ({ page }) => {
  const menu = page.getByRole('button', { name: 'Download', exact: true })
  await menu.press('Enter')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).press('Enter')
  await file
  await expect(menu).toHaveAttribute('aria-expanded', 'false')
  await expect(menu).toBeFocused()
})

test('the share field has the whole link', async ({ page, etascope, baseURL }) => {
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByRole('textbox', { name: 'Share link' }).inputValue()
  expect(link).toMatch(/#v=1&surface=himmelblau&start=0,0\.5&run=gd,0\.0002,.*&t=7&/)
  expect(link.startsWith(baseURL ?? '?')).toBe(true)
  await page.goto(link)
  await expect(etascope.step).toHaveText('step 7 of 200')
})
