import type { Page } from '@playwright/test'
import { pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

const menu = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Method of ${name}:`) })

test('a run takes another method, with its rule, its hyperparameters and a schedule', async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7')
  await expect(etascope.run('good')).toContainText('Converged')
  await menu(page, 'good').click()
  await expect(etascope.run('good')).toContainText('A fixed η settles there only below 0.0243')
  await expect(etascope.run('good')).toContainText('its best fixed rate is 0.0185')

  await page.getByRole('combobox', { name: 'Method of good' }).selectOption('Momentum')
  await expect(page).toHaveURL(/&run=momentum,0\.0185&/)
  await expect(etascope.run('Momentum').getByRole('math').first()).toBeVisible()
  await etascope.enter('β of Momentum', '0.5')
  await expect(page).toHaveURL(/&run=momentum,0\.0185,momentum%3D0\.5&/)
  await expect(menu(page, 'Momentum')).toContainText('Momentum, β = 0.5')
  // Heavy ball bears 2(1 + β)/λmax = 3/82.284.
  await expect(etascope.run('Momentum')).toContainText('only below 0.0365')

  await page.getByRole('combobox', { name: 'Schedule of Momentum' }).selectOption('1/t decay')
  await expect(page).toHaveURL(/momentum%3D0\.5,schedule%3Dinverse,decay%3D0\.01,warmup%3D0&/)
  await expect(etascope.stepNumbers).toContainText('The step is Momentum’s')
  const address = page.url()
  await etascope.open()
  await page.goto(address)
  await expect(menu(page, 'Momentum')).toContainText('Momentum, β = 0.5, 1/t decay')
})

test('a hyperparameter out of range is refused where it is entered, naming the range', async ({
  page,
  etascope,
}) => {
  await etascope.open('#run=adam,0.1&t=3')
  await expect(etascope.verdicts.first()).toContainText('200 steps')
  await menu(page, 'Adam').click()
  for (const [name, text, range] of [
    ['β₁', '1', 'below 1'],
    ['β₂', '-0.1', 'at least 0'],
    ['ε', '-1e-8', 'above 0'],
  ] as const) {
    const box = etascope.field(`${name} of Adam`)
    const before = await box.inputValue()
    await box.fill(text)
    await box.press('Enter')
    await expect(page.getByRole('alert')).toContainText(range)
    await expect(page.getByRole('alert')).toContainText(`Kept ${before}.`)
    await box.press('Escape')
    await expect(box).toHaveValue(before)
  }
  await expect(page).toHaveURL(/#run=adam,0\.1&t=3$/)
  await page.keyboard.press('Escape')

  await test.step('and in a link falls back to its default and is named', async () => {
    await etascope.open('#run=momentum,0.01,momentum=1&run=rmsprop,0.01,alpha=2&run=newton,1&t=3')
    await expect(etascope.notices).toContainText('momentum: “1” is out of range')
    await expect(etascope.notices).toContainText('alpha: “2” is out of range')
    await expect(menu(page, 'Momentum')).toHaveText('Momentum')
    await expect(menu(page, 'RMSProp')).toHaveText('RMSProp')
  })
})

test('every method has a name, a rule and an end on the page', async ({ page, etascope }) => {
  const ids = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam', 'armijo', 'newton']
  for (const id of ids) {
    await etascope.open(`#surface=booth&start=-8,8&run=${id},0.05&steps=2000`)
    await expect(etascope.verdicts.first()).toContainText(/Converged|Crawling|Oscill/)
    // A run of another method is called by that.
    await page.getByRole('button', { name: /^Method of / }).click()
    await expect(etascope.runs.first().getByRole('math').first()).toBeVisible()
    await expect(etascope.runs.first().locator(pieces['method note']).last()).toContainText(
      'eigenvalues',
    )
    await page.keyboard.press('Escape')
  }

  await test.step('Newton is drawn to a saddle, and the page says so beforehand', async () => {
    await etascope.open('#surface=saddle&start=1,0.5&run=newton,1')
    await expect(etascope.verdicts.first()).toContainText('At a saddle')
    await menu(page, 'Newton').click()
    await expect(etascope.run('Newton')).toContainText('drawn to saddles and maxima')
  })
})
