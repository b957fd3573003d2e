import type { Page } from '@playwright/test'
import { expect, test } from './test'

const field = (page: Page) => page.locator('#app .formula-field')
const help = (page: Page) => page.locator('#app .formula-help')

async function openField(page: Page): Promise<void> {
  await page.goto('./')
  await page.getByRole('button', { name: 'Type a formula' }).click()
}

test('shows what is typed as it is read, in print, while it is typed', async ({ page }) => {
  await openField(page)
  await field(page).pressSequentially('sin²(x) + |y|/2')
  await expect(help(page).locator('.katex')).toBeVisible()
  await expect(help(page).locator('annotation')).toHaveText(
    'f(x, y) = \\sin^2(x) + \\frac{\\lvert y\\rvert}{2}',
  )
  await field(page).fill('X^2 + x2')
  await expect(help(page).locator('.katex')).toHaveCount(0)
  await field(page).fill('X^2 + Y^2')
  await expect(help(page)).toContainText('“X” is read as x.')
  await expect(page).toHaveURL(/f=X\^2/)
})

test('offers both meanings where there are two, and takes the one that is clicked', async ({
  page,
}) => {
  await openField(page)
  await field(page).fill('(x − 3)2 + y2')
  await expect(help(page).getByRole('button')).toHaveText(['(x - 3)^2', '(x - 3)*2'])
  await help(page).getByRole('button').first().click()
  await expect(field(page)).toHaveValue('(x - 3)^2 + y^2')
  await expect(field(page)).toBeFocused()
  await expect(help(page).locator('annotation')).toHaveText('f(x, y) = (x - 3)^2 + y^2')
  await expect(page).toHaveURL(/f=\(x%20-%203\)\^2/)
})

test('speaks of a fault no sooner than a second after the last key', async ({ page }) => {
  await openField(page)
  const alert = page.getByRole('alert')
  await field(page).fill('x +')
  await expect(help(page)).toContainText('Something is missing')
  await expect(alert).toHaveText('')
  await field(page).fill('x + (')
  await expect(help(page)).toContainText('never closed')
  await expect(alert).toHaveText('')
  await expect(alert).toHaveText('This “(” is never closed. (character 5)')
})

// Fractions within fractions, which a browser lays out ever more slowly the deeper they are, and many signs.
for (const [name, formula] of [
  ['144 divisions', `x${'/y'.repeat(144)}`],
  ['999 divisions', `x${'/y'.repeat(999)}`],
  ['roots of reciprocals', `${'sqrt(1/'.repeat(49)}(1+x^2)${')'.repeat(49)}`],
  ['powers of powers', `1.01${'^(1+x^2/9)'.repeat(40)}`],
  ['a sum of 660 terms', Array(660).fill('x').join('+')],
  ['a sum of 300 products', Array(300).fill('x*y^2').join('+').slice(0, 1999)],
] as const)
  test(`stays alive with ${name}`, async ({ page }) => {
    await page.goto(`./#f=${encodeURIComponent(formula)}`)
    const shown = page.getByRole('region', { name: 'Formula', exact: true })
    await expect(shown).toHaveAttribute('title', `f(x, y) = ${formula}`, { timeout: 15_000 })
    await expect(shown.locator('.formula-plain')).toBeVisible()
    await expect(shown.locator('.katex')).toHaveCount(0)
    await page.getByRole('button', { name: 'Type a formula' }).click()
    await expect(field(page)).toHaveValue(formula)
    await field(page).fill('x^2 + y^2')
    await expect(help(page).locator('.katex')).toBeVisible()
  })
