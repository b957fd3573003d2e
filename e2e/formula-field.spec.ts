import type { Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

async function openField({ open, button }: Etascope): Promise<void> {
  await open('#t=7')
  await button('Type a formula').click()
}

test('shows what is typed as it is read, in print, while it is typed', async ({
  page,
  etascope,
}) => {
  await openField(etascope)
  await etascope.formulaField.pressSequentially('sin²(x) + |y|/2')
  await expect(etascope.formulaForm.getByRole('math')).toBeVisible()
  await expect(etascope.formulaForm.locator('annotation')).toHaveText(
    'f(x, y) = \\sin^2(x) + \\frac{\\lvert y\\rvert}{2}',
  )
  await etascope.formulaField.fill('X^2 + x2')
  await expect(etascope.formulaForm.getByRole('math')).toHaveCount(0)
  await etascope.formulaField.fill('X^2 + Y^2')
  await expect(etascope.formulaForm).toContainText('“X” is read as x.')
  await expect(page).toHaveURL(/f=X\^2/)
})

test('offers both meanings where there are two, and takes the one that is clicked', async ({
  page,
  etascope,
}) => {
  await openField(etascope)
  await etascope.formulaField.fill('(x − 3)2 + y2')
  const meanings = etascope.formulaForm.getByRole('button', { name: /^\(x/ })
  await expect(meanings).toHaveText(['(x - 3)^2', '(x - 3)*2'])
  await meanings.first().click()
  await expect(etascope.formulaField).toHaveValue('(x - 3)^2 + y^2')
  await expect(etascope.formulaField).toBeFocused()
  await expect(etascope.formulaForm.locator('annotation')).toHaveText('f(x, y) = (x - 3)^2 + y^2')
  await expect(page).toHaveURL(/f=\(x%20-%203\)\^2/)
})

test('speaks of a fault no sooner than a second after the last key', async ({ page, etascope }) => {
  await openField(etascope)
  const alert = page.getByRole('alert')
  await etascope.formulaField.fill('x +')
  await expect(etascope.formulaForm).toContainText('Something is missing')
  await expect(alert).toHaveText('')
  await etascope.formulaField.fill('x + (')
  await expect(etascope.formulaForm).toContainText('never closed')
  await expect(alert).toHaveText('')
  await expect(alert).toHaveText('This “(” is never closed. (character 5)')
})

// Fractions within fractions, which a browser lays out ever more slowly the deeper they are, and many signs.
const heavy = [
  ['144 divisions', `x${'/y'.repeat(144)}`],
  ['999 divisions', `x${'/y'.repeat(999)}`],
  ['roots of reciprocals', `${'sqrt(1/'.repeat(49)}(1+x^2)${')'.repeat(49)}`],
  ['powers of powers', `1.01${'^(1+x^2/9)'.repeat(40)}`],
  ['a sum of 660 terms', Array(660).fill('x').join('+')],
  ['a sum of 300 products', Array(300).fill('x*y^2').join('+').slice(0, 1999)],
] as const

test('stays alive with formulas that are hard to print', async ({ page, etascope }) => {
  const shown = page.getByRole('region', { name: 'Formula', exact: true })
  for (const [name, formula] of heavy)
    await test.step(name, async () => {
      await etascope.open(`#f=${encodeURIComponent(formula)}`)
      const head = formula.includes('y') ? 'f(x, y) = ' : 'f(x) = '
      await expect(shown).toHaveAttribute('title', head + formula, { timeout: 15_000 })
      await expect(shown).toContainText(head)
      await expect(shown.getByRole('math')).toHaveCount(0)
      await page.getByRole('button', { name: 'Type a formula' }).click()
      await expect(etascope.formulaField).toHaveValue(formula)
      await etascope.formulaField.fill('x^2 + y^2')
      await expect(etascope.formulaForm.getByRole('math')).toBeVisible()
      await etascope.formulaField.press('Enter')
      await expect(etascope.formulaForm).toHaveCount(0)
    })
})
