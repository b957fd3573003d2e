import type { Page } from '@playwright/test'
import { expectNoViolations } from './axe'
import { boxOf } from './page'
import { pieces, termOf } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

const term = (page: Page, id: string) =>
  page.locator('#app').locator(termOf(id)).filter({ visible: true })
const card = (page: Page, name: string) => page.getByRole('dialog', { name })

test('a press on a term opens its card, which leads to where the term is to be seen', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const limit = term(page, 'limit').first()
  await limit.click()
  const opened = card(page, 'limit of a minimum')
  await expect(opened).toContainText('How large η may be for a run to settle in a minimum')
  await expect(opened.getByRole('math').first()).toBeAttached()
  await expect(limit).toHaveAttribute('aria-expanded', 'true')
  // A card never leaves the window.
  const box = await boxOf(opened)
  const { width = 0, height = 0 } = page.viewportSize() ?? {}
  expect(
    Math.min(box.x, box.y, width - box.x - box.width, height - box.y - box.height),
  ).toBeGreaterThanOrEqual(0)
  await opened.getByRole('button', { name: 'See it at each minimum' }).click()
  await expect(opened).toHaveCount(0)
  await expect(page).toHaveURL(/show=critical/)
  await limit.click()
  await expect(opened).toBeVisible()
  await limit.click()
  await expect(opened).toHaveCount(0)
  await term(page, 'gradientNorm').first().click()
  await page.getByRole('button', { name: 'Chart it step by step' }).click()
  await expect(etascope.chartTitle).toContainText('Length of the gradient')
})

test('a card has no accessibility fault', async ({ page, etascope }) => {
  await etascope.openStill('#t=7')
  await term(page, 'greatestCurvature').first().click()
  await expect(page.getByRole('dialog').getByRole('math')).toBeAttached()
  await expectNoViolations(page, { rules: 'wcag' })
})

test.describe('on a desk', { tag: '@desk' }, () => {
  test('keys come to the terms of the run in hand, open a card, go into it and back', async ({
    page,
    etascope,
  }) => {
    await etascope.openStill('#t=7')
    const inReach = etascope.runs.locator(pieces.term).and(page.locator('[tabindex="0"]'))
    await expect(inReach.first()).toBeVisible()
    for (const one of await inReach.all())
      expect(await one.evaluate((node) => node.closest('[aria-label^="Run: "]')?.ariaLabel)).toBe(
        'Run: good',
      )
    const limit = etascope.run('good').locator(termOf('limit'))
    await limit.focus()
    await page.keyboard.press('Enter')
    await expect(card(page, 'limit of a minimum')).toBeFocused()
    // The keys of the page rest meanwhile.
    await page.keyboard.press('v')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name: 'See it at each minimum' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(limit).toBeFocused()
    expect(await etascope.link()).not.toContain('layout=overlay')
    await etascope.runName('large').click()
    await expect(etascope.run('large').locator(pieces.term).first()).toHaveAttribute(
      'tabindex',
      '0',
    )
    await expect(limit).toHaveAttribute('tabindex', '-1')
  })

  test('a term opens its card to a pointer that rests on it, stays in hand, and is there in menus', {
    tag: '@own-page',
  }, async ({ page, etascope }) => {
    await etascope.openStill('#t=7')
    await term(page, 'limit').first().hover()
    await expect(card(page, 'limit of a minimum')).toBeVisible()
    // On its way to the card, and on it, it stays open.
    await card(page, 'limit of a minimum').hover()
    await page.getByRole('button', { name: 'See it at each minimum' }).hover()
    await expect(card(page, 'limit of a minimum')).toBeVisible()
    await etascope.player.hover()
    await expect(card(page, 'limit of a minimum')).toHaveCount(0)

    await test.step('a term in hand stays there while the numbers around it change', async () => {
      const slope = etascope.momentOf('good').locator(pieces.term)
      await slope.focus()
      const forward = etascope.player.getByRole('button', { name: 'Step forward' })
      await forward.evaluate((button) => (button as HTMLElement).click())
      await expect(etascope.momentOf('good')).toContainText('step 8')
      await expect(slope).toBeFocused()
    })

    await test.step('a term in a menu has its card over the menu, which stays', async () => {
      await page.getByRole('button', { name: /^Method of good/ }).click()
      await etascope.piece('menu').locator(termOf('conditionNumber')).click()
      await expect(card(page, 'condition number')).toContainText('the more steps')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(etascope.piece('menu')).toBeVisible()
    })
  })

  test('an embedded figure has plain words', async ({ etascope }) => {
    await etascope.open('#embed=1&t=7')
    await expect(etascope.run('good')).toContainText('Converged')
    await expect(etascope.zoom.first()).toBeAttached()
    await expect(etascope.piece('term')).toHaveCount(0)
  })
})
