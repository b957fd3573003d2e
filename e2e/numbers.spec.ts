import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.use({ onePage: true })

/** Pastes as a person does, by an event that carries the text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const init = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init))
  }, text)
}

test.beforeEach(async ({ page, etascope }) => {
  await etascope.openStill('#t=7')
  await expect(etascope.run('good')).toContainText('Converged')
  // The reader of numbers of every kind comes once the page is alive.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/numbers-[^/]*\.js/.test(name)),
  )
})

test('fields read numbers as people write them', async ({ etascope, page }) => {
  const start = etascope.startX
  for (const [text, value] of [
    ['0,5', '0.5'],
    ['1/4', '0.25'],
    ['−2,5', '-2.5'],
    ['3.28·10⁻¹⁴', '3.28e-14'],
    ['pi', String(Math.PI)],
  ] as const) {
    await etascope.enter('Start x', text)
    await expect(start).toHaveValue(value)
  }
  await etascope.enter('Maximum number of steps', '1 000')
  await expect(etascope.field('Maximum number of steps')).toHaveValue('1000')
  await etascope.enter('Maximum number of steps', '1,500')
  await expect(etascope.field('Maximum number of steps')).toHaveValue('1500')
  await expect(etascope.told('“1,500” was read as 1500.')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a pair fills both fields, typed or pasted into either', async ({ etascope, page }) => {
  const [x, y] = [etascope.startX, etascope.field('Start y')]
  await etascope.enter('Start x', '1.5, 2')
  await expect(x).toHaveValue('1.5')
  await expect(y).toHaveValue('2')
  await y.focus()
  await paste(page, '(−2.805, 3.131)')
  await expect(x).toHaveValue('-2.805')
  await expect(y).toHaveValue('3.131')
  await paste(page, '1\n2')
  await expect(x).toHaveValue('1')
  await etascope.field('View y from').focus()
  await paste(page, '−3, 4')
  await expect(page).toHaveURL(/view=-6,6,-3,4/)
  await paste(page, '-1,1,-2,2')
  await expect(page).toHaveURL(/view=-1,1,-2,2/)
  await etascope.enter('View x from', '2, 1')
  await expect(etascope.alert).toContainText('smaller end')
  await etascope.field('View x from').press('Escape')
  await etascope.enter('Maximum number of steps', '1; 2')
  await expect(etascope.alert).toContainText('takes one number')
})

test('arrow keys move a number, and a double click on a slider brings the suggested rate back', async ({
  etascope,
  page,
}) => {
  const rate = etascope.rate('good')
  await rate.press('ArrowUp')
  const moved = etascope.rate('run 2')
  await expect(moved).toHaveValue('0.019')
  await expect(moved).toBeFocused()
  await moved.press('Shift+ArrowUp')
  await expect(moved).toHaveValue('0.02')
  await moved.press('ArrowDown')
  await expect(moved).toHaveValue('0.019')
  await etascope.field('View x to').press('ArrowDown')
  await expect(etascope.field('View x to')).toHaveValue('5.9')
  await etascope.slider('run 2').dblclick({ position: { x: 20, y: 8 } })
  await expect(etascope.rate('good')).toHaveValue('0.0185')
  await page.goBack()
  await expect(etascope.run('good')).toHaveCount(0)
})
