import type { Etascope } from './page'
import { expect, test } from './test'

test.use({ onePage: true })

const choose = ({ chart }: Etascope, name: string) =>
  chart.getByRole('button', { name, exact: true }).click()
const row = ({ drawn }: Etascope, run: string) => drawn('tooltip row').filter({ hasText: run })

test('every quantity is charted, and what is predicted of it', { tag: '@own-page' }, async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7')
  const title = etascope.chart.getByRole('heading')
  await expect(title).toContainText('Loss f − f*')
  await expect(title).toContainText('0.275 (good)')
  await choose(etascope, '‖∇f‖')
  await expect(title).toContainText('Length of the gradient')
  await choose(etascope, 'step')
  await expect(title).toContainText('Length of each step')
  await choose(etascope, 'distance')
  await expect(title).toContainText('from the minimum w* = (3, 2)')
  await expect(title).toContainText('each step multiplies it by ρ = 0.524 (good)')
  await choose(etascope, 'λmax')
  await expect(title).toContainText('108 (good), 40 (large)')
  await expect(etascope.chart.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /step 7, lambda max: small (minus )?[\d.]+, good [\d.]+, along gradient of f/,
  )
  await choose(etascope, 'distance')
  await choose(etascope, 'linear')
  await expect(title).not.toContainText('predicts')
  // The choice is the page's own, and no part of the link.
  await expect(page).toHaveURL(/#t=7$/)
})

test('the pointer reads values, and a click moves the playhead', async ({ page, etascope }) => {
  await etascope.open('#surface=sphere&start=3,4&run=gd,0.25&stop=gradient:0&steps=10&t=0')
  await expect(etascope.verdicts.first()).toContainText('10 steps')
  await choose(etascope, 'distance')
  const box = (await etascope.chart.getByRole('slider').boundingBox())!
  await page.mouse.move(box.x + 47, box.y + 60)
  // From (3, 4) w halves at every step: 5, 2½, 1¼.
  await expect(row(etascope, 'run 1')).toContainText('5')
  await choose(etascope, 'step')
  await page.mouse.move(box.x + 47, box.y + 61)
  await expect(row(etascope, 'run 1')).toContainText('2.5')
  await page.mouse.click(box.x + box.width / 2, box.y + 60)
  await expect(etascope.step).toContainText(/step [456] of 10/)
})

test('the keys read values, and Enter moves the playhead', async ({ page, etascope }) => {
  await etascope.open('#surface=sphere&start=3,4&run=gd,0.25&stop=gradient:0&steps=10&t=0')
  await expect(etascope.verdicts.first()).toContainText('10 steps')
  await choose(etascope, 'distance')
  await expect(etascope.chart.getByRole('slider')).toHaveAttribute('aria-valuetext', /distance/)
  await etascope.chart.getByRole('slider').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(etascope.chart.getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    'step 2, distance from the minimum: run 1 1.25',
  )
  await expect(row(etascope, 'run 1')).toContainText('1.25')
  await expect(etascope.step).toContainText('step 0 of 10')
  await page.keyboard.press('Enter')
  await expect(etascope.step).toContainText('step 2 of 10')
  await page.keyboard.press('End')
  await expect(etascope.chart.getByRole('slider')).toHaveAttribute('aria-valuenow', '10')
  await etascope.chart.getByRole('slider').blur()
  await expect(etascope.drawn('tooltip')).toBeHidden()
})

test('six runs of a million steps are charted by every quantity', { tag: '@desk' }, async ({
  etascope,
}) => {
  const runs = [1, 2, 3, 4, 5, 6].map((k) => `run=gd,${k}e-7`).join('&')
  await etascope.open(`#surface=bowl_k100&${runs}&steps=1000000&stop=gradient:0&t=10`)
  await expect(etascope.verdicts.nth(5)).toContainText(/1.000.000 steps/, { timeout: 90_000 })
  for (const [quantity, title] of [
    ['‖∇f‖', 'Length of the gradient'],
    ['step', 'Length of each step'],
    ['loss', 'Loss f'],
  ] as const) {
    await choose(etascope, quantity)
    await expect(etascope.chartTitle).toContainText(title)
    await expect(etascope.chart.getByRole('slider')).toHaveAttribute('aria-valuemax', '1000000')
  }
})
