import type { Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

async function typeFormula(etascope: Etascope, text: string): Promise<void> {
  const open = etascope.button('Type a formula')
  if (await open.isVisible()) await open.click()
  await etascope.formulaField.fill(text)
}

test.describe('a wrong formula', () => {
  const wrong: readonly (readonly [text: string, said: string, character: number])[] = [
    ['(x + y', 'This “(” is never closed.', 1],
    ['x^2 + z', 'There is no “z” here, only x, y,', 7],
    ['', 'Write a formula, as in', 1],
    ['sin', 'A function needs brackets: write sin(x).', 1],
    ['xe', 'There is no “xe” here: write x*e.', 1],
    ['x/2 y', 'It is not clear what is divided by', 2],
    [`${'x+'.repeat(1000)}x`, 'at most 2000 characters; this one has 2001.', 2001],
    [`${'('.repeat(500)}x${')'.repeat(500)}`, 'nested more than 100 levels deep', 101],
    ['constructor', 'There is no “constructor” here', 1],
    ['__proto__', 'There is no “__proto__” here', 1],
    ['import("a")', 'only numbers, names and operators: leave quotes out.', 8],
    ['x = 3', 'A formula has no “=”', 3],
    ['"text"', 'only numbers, names and operators: leave quotes out.', 1],
    ['[1, 2]', 'A comma only separates the arguments', 3],
    ['3 cm', 'There is no “cm” here', 3],
    ['x > 2', 'A formula cannot only compare', 3],
    ['sqrt(-1) * i', 'Numbers are real: there is no “i”.', 12],
    ['sin^-1(x)', 'write asin(x) or 1/sin(x).', 1],
  ]
  test('says what is wrong and keeps the last good surface', async ({ page, etascope }) => {
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    for (const [text, said, character] of wrong) {
      await typeFormula(etascope, text)
      const fault = etascope.formulaForm
      await expect(fault, text.slice(0, 30)).toContainText(said)
      await expect(fault, text.slice(0, 30)).toContainText(`(character ${character})`)
      await expect(fault.locator('mark')).toHaveText(text[character - 1] ?? '␣')
      await expect(etascope.formulaField).toHaveAttribute('aria-invalid', 'true')
    }
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    await etascope.formulaField.fill('x^2 + 3*y^2')
    await expect(page).toHaveURL(/f=x\^2/)
    await expect(etascope.run('good')).toContainText('Converged')
  })

  test('in a link is named, and the default surface shown', async ({ etascope }) => {
    await etascope.open('#f=x%5E2%20%2B')
    await expect(etascope.notices).toContainText('f:')
    await expect(etascope.notices).toContainText('Himmelblau')
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    await expect(etascope.formulaField).toHaveValue('x^2 +')
  })
})

test.describe('a number field', () => {
  test('refuses what is no such number, names the range, and keeps the old value', async ({
    page,
    etascope,
  }) => {
    await etascope.open()
    await expect(etascope.run('good')).toContainText('Converged in 31 steps')
    const rate = etascope.rate('good')
    for (const text of ['', 'abc', 'NaN', '0', '-1', '1e999', 'Infinity', '0x10']) {
      await rate.fill(text)
      await rate.press('Enter')
      await expect(page.getByRole('alert'), text).toContainText(/greater than 0|above 0|> 0|\(0/i)
      await rate.press('Escape')
      await expect(rate).toHaveValue('0.0185')
    }
    const steps = page.getByRole('textbox', { name: 'Maximum number of steps' })
    for (const text of ['0', '1.5', '1000001', '']) {
      await steps.fill(text)
      await steps.press('Tab')
      await expect(steps).toHaveValue('200')
    }
    const from = page.getByRole('textbox', { name: 'View x from' })
    await from.fill('6')
    await from.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'below 6' })).toBeVisible()
    await from.press('Escape')
    await expect(from).toHaveValue('-6')
  })
})
