import type { Page } from '@playwright/test'
import { expectNoViolationsInEitherTheme } from './axe'
import { expect, test } from './test'

test.use({ onePage: true })

const help = (page: Page) => page.getByRole('dialog', { name: 'Help' })

const three = './#run=gd,0.0002,name=a&run=gd,0.0185,name=b&run=gd,0.03,name=c&steps=200&t=7'

test.beforeEach(async ({ page, etascope }) => {
  await page.goto(three)
  await expect(etascope.verdicts.nth(1)).toContainText('Converged')
})

test('the help opens by its key, keeps the focus, and gives it back', async ({ page }) => {
  const pause = page.getByRole('button', { name: 'Play', exact: true })
  await pause.focus()
  await page.keyboard.press('?')
  await expect(help(page)).toBeVisible()
  await expect(help(page)).toContainText('Panels or overlay')
  await page.keyboard.press('v')
  // In Firefox what scrolls within the dialog is a stop of its own, ahead of what it holds.
  const box = help(page).getByRole('checkbox')
  await page.keyboard.press('Tab')
  const isAround = await box.evaluate(
    (node) => document.activeElement !== node && document.activeElement?.contains(node),
  )
  if (isAround) await page.keyboard.press('Tab')
  await expect(box).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await expect(pause).toBeFocused()
  expect(page.url()).not.toContain('layout=overlay')
})

test('keys that are one character can be switched off, for good', async ({ page, etascope }) => {
  await page.keyboard.press('?')
  const single = help(page).getByRole('checkbox', { name: 'Single-key shortcuts' })
  await single.uncheck()
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await page.keyboard.press('v')
  await page.keyboard.press('ArrowRight')
  await expect(etascope.step).toHaveText('step 8 of 200')
  expect(page.url()).toContain('layout=panels')
  await page.reload()
  await expect(etascope.run('b')).toContainText('Converged')
  await page.keyboard.press('?')
  await page.keyboard.press('ArrowRight')
  await expect(etascope.step).toHaveText('step 9 of 200')
  await expect(help(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Help' }).click()
  await single.check()
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await page.keyboard.press('v')
  await expect(page).toHaveURL(/layout=overlay/)

  await test.step('a key that follows upon closing the help at once is heard', async () => {
    await page.keyboard.press('?')
    await help(page)
      .getByRole('button', { name: 'Close the help' })
      .evaluate(async (button: HTMLElement) => {
        button.click()
        await Promise.resolve()
        const press = { key: 'v', code: 'KeyV', bubbles: true }
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', press))
      })
    await expect(page).toHaveURL(/layout=panels/)
  })
})

test('the help fits the screen and has no accessibility fault', async ({ page, etascope }) => {
  await etascope.open('#t=7')
  await expect(etascope.run('good')).toContainText('Converged')
  await page.getByRole('button', { name: 'Help' }).click()
  await expect(help(page)).toContainText('Single-key shortcuts')
  await expectNoViolationsInEitherTheme(page, { include: ['dialog'], rules: 'all' })
  const [box, size] = [await help(page).boundingBox(), page.viewportSize()]
  expect(box!.x).toBeGreaterThanOrEqual(0)
  expect(box!.x + box!.width).toBeLessThanOrEqual(size!.width)
  expect(box!.y + box!.height).toBeLessThanOrEqual(size!.height)
  await page.getByRole('button', { name: 'Close the help' }).click()
  await expect(help(page)).toHaveCount(0)
})
