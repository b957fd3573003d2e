import type { Page } from '@playwright/test'
import { expectNoViolationsInEitherTheme } from './axe'
import { boxOf, etascopeOn } from './page'
import { pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

const grid = (page: Page) => page.getByRole('grid')
const row = (page: Page, step: number) =>
  grid(page)
    .getByRole('row')
    .and(page.locator(`[aria-rowindex="${step + 2}"]`))
const cells = (page: Page, step: number) => row(page, step).getByRole('gridcell')
const active = (page: Page) => grid(page).locator(pieces['active row'])

async function open(page: Page, link: string): Promise<void> {
  const { button, verdicts } = etascopeOn(page)
  await page.goto(link)
  await expect(verdicts.first()).toContainText(/step/, {
    timeout: 60_000,
  })
  await button('Table').click()
  await expect(grid(page)).toBeFocused()
}

test('shows the iterates, follows the playhead, and moves it', async ({ page, etascope }) => {
  await open(page, './#t=7')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '33')
  await expect(grid(page).getByRole('columnheader')).toHaveText([
    'step',
    'x',
    'y',
    'f',
    '∂f/∂x',
    '∂f/∂y',
    '‖∇f‖',
    'η',
  ])
  await expect(active(page)).toHaveAttribute('aria-rowindex', '9')
  // w₇ is on the screen of the design's mock as well.
  await expect(cells(page, 7).nth(1)).toHaveText('2.92749')
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(active(page)).toHaveAttribute('aria-rowindex', '10')
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(etascope.step).toContainText('step 9 of 200')
  // Where it stands: drivers that scroll ahead of a click have rows take each other's places.
  const eighth = await boxOf(row(page, 8))
  await page.mouse.click(eighth.x + eighth.width / 2, eighth.y + eighth.height / 2)
  await expect(etascope.step).toContainText('step 8 of 200')
  await page.keyboard.press('Home')
  await expect(etascope.step).toContainText('step 0 of 200')
  await page.keyboard.press('End')
  // The run has ended by then; the small rate has not.
  await expect(etascope.step).toContainText('step 31 of 200')
  await page.getByRole('button', { name: 'small', exact: true }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '202')
  await page.keyboard.press('Tab')
  await grid(page).focus()
  await page.keyboard.press('Escape')
  await expect(grid(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Table' })).toBeFocused()
})

test('reaches every one of a million rows by keys, by wheel and by the scroll bar', async ({
  page,
  etascope,
}) => {
  test.setTimeout(90_000)
  await open(page, './#surface=sphere&start=4,2&run=gd,1e-7&steps=1000000&stop=gradient:0&t=0')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '1000002')
  await page.keyboard.press('End')
  await expect(cells(page, 1_000_000).first()).toHaveText('1\u202f000\u202f000')
  await page.keyboard.press('ArrowUp')
  await expect(active(page)).toHaveAttribute('aria-rowindex', '1000001')
  await page.keyboard.press('PageUp')
  await expect(etascope.step).not.toContainText('999 999')
  expect(await grid(page).getByRole('row').count()).toBeLessThan(40)

  // No row is leapt over: a turn of three rows shows the next three.
  const first = async () =>
    Number(await grid(page).locator(pieces['row of the table']).first().getAttribute('data-t'))
  await page.keyboard.press('Home')
  await expect.poll(first).toBe(0)
  await grid(page).hover()
  await page.mouse.wheel(0, 3 * 28)
  await expect.poll(first).toBe(3)

  await grid(page).evaluate((node) => {
    node.scrollTop = (node.scrollHeight - node.clientHeight) / 2
  })
  await expect.poll(first).toBeGreaterThan(499_000)
  expect(await first()).toBeLessThan(501_000)
  const tops = await grid(page)
    .locator(pieces['row of the table'])
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)))
  for (const [k, top] of tops.entries()) if (k > 0) expect(top - tops[k - 1]!).toBe(28)
})

// Chromium alone lets a test read what was copied.
test('copies the selected rows, or all up to a limit, as tab-separated values', {
  tag: '@chromium',
}, async ({ page, etascope, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await open(page, './#surface=sphere&start=4,2&run=gd,0.25&steps=20000&stop=gradient:0&t=0')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText('Copied 2 rows.')).toBeVisible()
  expect(await copied()).toBe(
    'step\tx\ty\tf\tdfdx\tdfdy\tgradientNorm\tstepLength\n' +
      '0\t4\t2\t20\t8\t4\t8.94427190999916\t0.25\n' +
      '1\t2\t1\t5\t4\t2\t4.47213595499958\t0.25\n',
  )
  // Selecting has not moved the playhead.
  await expect(etascope.step).toContainText('step 0 of')
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText(/Copied the first 10.000 of 20.001 rows/)).toBeVisible()
  expect((await copied()).trimEnd().split('\n').length).toBe(10_001)
})

test("with a method's numbers, another chart and the table open axe finds nothing", {
  tag: '@chromium',
}, async ({ page, etascope }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page, './#run=adam,0.5&run=momentum,0.01&run=newton,1&t=5')
  await etascope.chart.getByRole('button', { name: 'distance' }).click()
  await expect(etascope.stepNumbers.getByRole('math').first()).toBeVisible()
  await page.waitForFunction(() => document.fonts.status === 'loaded')
  await expectNoViolationsInEitherTheme(page)
})

test('below a blindfold it has no rows of what is still ahead', async ({
  page,
  etascope,
  context,
  browserName,
}) => {
  // Firefox knows no such permission, and lets a press copy without one.
  if (browserName !== 'firefox')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, './#t=7&show=blindfold')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '9')
  await page.keyboard.press('End')
  await expect(etascope.step).toContainText('step 7 of 200')
  await expect(row(page, 8)).toHaveCount(0)
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByText('Copied 8 rows.')).toBeVisible()
  await page.getByRole('button', { name: 'Step forward' }).click()
  await expect(row(page, 8)).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '10')
  await page.getByRole('button', { name: 'Step back' }).click()
  await expect(row(page, 8)).toHaveCount(0)
  await page.getByRole('button', { name: 'Lift the blindfold' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '33')
})
