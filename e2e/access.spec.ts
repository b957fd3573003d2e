import { expectNoViolationsInEitherTheme } from './axe'
import { expect, test } from './test'

test.use({ onePage: true })

// A phone opens with the overlay.
const states = [
  ['first screen', './', ''],
  ['overlay', './#layout=overlay&t=7', '@desk'],
  ['embedded', './#embed=1', ''],
  ['with a notice', './#surface=nowhere', '@desk'],
] as const

for (const [name, address, tag] of states)
  test(`${name}: axe finds nothing`, { tag: tag || [] }, async ({ page, etascope }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(address)
    await expect(etascope.verdicts.first()).toContainText('200 steps')
    await page.waitForFunction(() => document.fonts.status === 'loaded')
    await expectNoViolationsInEitherTheme(page)
  })

test('with reduced motion nothing moves by itself', { tag: '@desk' }, async ({
  page,
  etascope,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open()
  await expect(etascope.step).toContainText('step 3 of 200')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('the theme is chosen, kept over a reload, and goes back to the system’s', async ({
  page,
  etascope,
}) => {
  await etascope.open()
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await paper()).toBe('rgb(20, 23, 26)')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('button', { name: 'Theme: dark' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})
