import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './test'

const states = [
  ['first screen', './'],
  ['overlay', './#layout=overlay&t=7'],
  ['embedded', './#embed=1'],
  ['with a notice', './#surface=nowhere'],
] as const

for (const theme of ['light', 'dark'] as const)
  for (const [name, address] of states)
    test(`${name}, ${theme}: axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.goto(address)
      await expect(page.locator('#app .verdict').first()).toContainText('200 steps')
      await page.waitForFunction(() => document.fonts.status === 'loaded')
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })

test('with reduced motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('./')
  await expect(page.locator('#app .player-step')).toContainText('step 200 of 200')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
})

test('the theme is chosen, kept over a reload, and goes back to the system’s', async ({ page }) => {
  await page.goto('./')
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
