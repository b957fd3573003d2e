import type { Page } from '@playwright/test'
import { expect, test } from './test'

test.use({ onePage: true })

const help = (page: Page) => page.getByRole('dialog', { name: 'Help' })

const three = './#run=gd,0.0002,name=a&run=gd,0.0185,name=b&run=gd,0.03,name=c&steps=200&t=7'

test.describe('by keys', () => {
  test.beforeEach(async ({ page, etascope }) => {
    await page.goto(three)
    await expect(etascope.verdicts.nth(1)).toContainText('Converged')
  })

  test('the player plays, steps, leaps and changes its speed', async ({ page, etascope }) => {
    const { keyboard } = page
    await keyboard.press('ArrowRight')
    await expect(etascope.step).toHaveText('step 8 of 200')
    await expect(page).toHaveURL(/&t=8&/)
    await keyboard.press('Shift+ArrowRight')
    await expect(etascope.step).toHaveText('step 18 of 200')
    await keyboard.press('End')
    await expect(etascope.step).toHaveText('step 200 of 200')
    await keyboard.press('Home')
    await expect(etascope.step).toHaveText('step 0 of 200')
    await keyboard.press('.')
    await expect(etascope.speed).toContainText('25 steps/s')
    await keyboard.press(',')
    await expect(etascope.speed).toContainText('20 steps/s')
    await keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
    await keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

    await test.step('the rate of the selected run goes down and up its slider', async () => {
      const rate = etascope.rate('b')
      await keyboard.press('k')
      await expect(rate).not.toHaveValue('0.0185')
      const up = Number(await rate.inputValue())
      expect(up).toBeGreaterThan(0.0185)
      expect(up).toBeLessThan(0.02)
      await keyboard.press('j')
      await keyboard.press('Shift+K')
      await expect.poll(async () => Number(await rate.inputValue())).toBeGreaterThan(0.021)
      await keyboard.press('e')
      await expect(rate).toBeFocused()
    })
  })

  test('runs are selected, added, doubled, moved, renamed and removed', async ({
    page,
    etascope,
  }) => {
    const { keyboard } = page
    // The verdicts are told a moment after they are there, in the place of anything else.
    await expect(etascope.told(/b: Converged/)).toHaveCount(1)
    await keyboard.press('3')
    await expect(etascope.stepNumbers).toContainText('of c')
    await expect(page.getByRole('status').filter({ hasText: 'c is selected.' })).toHaveCount(1)
    await keyboard.press('6')
    await expect(etascope.stepNumbers).toContainText('of c')
    await keyboard.press('h')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'c', 'b'])
    await keyboard.press('l')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c'])
    await keyboard.press('d')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c', 'run 4'])
    await keyboard.press('n')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c', 'run 4', 'run 5'])
    await keyboard.press('F2')
    await expect(etascope.field('Name of run 5')).toBeFocused()
    await keyboard.type('mine')
    await keyboard.press('Enter')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c', 'run 4', 'mine'])
    await keyboard.press('Delete')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c', 'run 4'])
    await expect(etascope.runName('run 4')).toBeFocused()
    await keyboard.press('Control+z')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c', 'run 4', 'mine'])
    await keyboard.press('Control+Shift+Z')
    await expect.poll(() => etascope.runNames()).toEqual(['a', 'b', 'c', 'run 4'])
  })

  test('what cannot be done is explained', async ({ page, etascope }) => {
    await etascope.open('#run=gd,0.0185,name=only')
    await expect(etascope.run('only')).toContainText('Converged')
    await page.keyboard.press('Delete')
    await expect(etascope.run('only')).toContainText('This is the only run')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+P')
    await expect.poll(() => etascope.runNames()).toHaveLength(6)
    await page.keyboard.press('d')
    await expect(etascope.piece('run menu')).toContainText([/Six runs are the most/])
    await page.keyboard.press('Escape')
    await page.keyboard.press('n')
    await expect(page.getByRole('button', { name: /^Add a run/ })).toContainText('remove one first')
  })

  test('every other control is reached', async ({ page, etascope }) => {
    const { keyboard } = page
    const focused = page.locator(':focus')
    await keyboard.press('m')
    await expect(page.getByRole('combobox', { name: 'Method of b' })).toBeFocused()
    await keyboard.press('Escape')
    await keyboard.press('r')
    await expect(page.getByRole('button', { name: /^Add a run/ })).toBeFocused()
    await keyboard.press('Escape')
    await keyboard.press('o')
    await expect(etascope.field('Start x of b')).toBeVisible()
    await keyboard.press('x')
    await expect(focused).toHaveAccessibleName('Start point of b')
    await keyboard.press('Shift+X')
    await expect(focused).toHaveAccessibleName('Start x of b')
    // A field keeps its letters.
    await keyboard.press('t')
    await expect(page.getByRole('grid')).toHaveCount(0)
    await keyboard.press('Escape')
    await focused.blur()
    await keyboard.press('i')
    await expect(focused).toHaveAccessibleName('Maximum number of steps')
    await focused.blur()
    await keyboard.press('Shift+I')
    await expect(focused).toHaveAccessibleName(/^Stop at a gradient/)
    await focused.blur()
    await keyboard.press('Shift+V')
    await expect(focused).toHaveAccessibleName('View x from')
    await focused.blur()
    await keyboard.press('p')
    await expect(focused).toHaveAccessibleName('Surface')
    await focused.blur()
    await keyboard.press('f')
    await expect(etascope.formulaField).toBeFocused()
    await keyboard.press('Escape')
    await keyboard.press('Shift+Q')
    await expect(focused).toHaveAccessibleName(/^Loss/)
  })

  test('picture, chart, table, theme, link and download have keys', { tag: '@own-page' }, async ({
    page,
    etascope,
  }) => {
    const { keyboard } = page
    await keyboard.press('v')
    await expect(page).toHaveURL(/layout=overlay/)
    await keyboard.press('a')
    const arrows = page.getByRole('button', { name: 'Arrows' })
    await expect(arrows).toHaveAttribute('aria-pressed', 'false')
    await keyboard.press('q')
    await expect(etascope.chartTitle).toContainText('‖∇f‖')
    await keyboard.press('y')
    const linear = page.getByRole('button', { name: 'linear' })
    await expect(linear).toHaveAttribute('aria-pressed', 'true')
    await keyboard.press('Shift+L')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
    await keyboard.press('t')
    await expect(page.getByRole('grid')).toBeFocused()
    await keyboard.press('Escape')
    await keyboard.press('c')
    await expect(page.getByRole('textbox', { name: 'Share link' })).toBeFocused()
    await keyboard.press('Escape')
    await keyboard.press('Shift+D')
    await expect(page.getByRole('button', { name: 'CSV' })).toBeFocused()
  })

  test('no key acts where a control, a menu or Alt wants it', { tag: '@own-page' }, async ({
    page,
    etascope,
  }) => {
    const { keyboard } = page
    // Where one key has done something, what the others do has been loaded too.
    await keyboard.press('.')
    await expect(etascope.speed).toContainText('25 steps/s')
    await page.getByRole('button', { name: 'Runs', exact: true }).click()
    await keyboard.press('v')
    await keyboard.press('Escape')
    await etascope.slider('b').focus()
    await keyboard.press('Home')
    await expect(etascope.step).toHaveText('step 7 of 200')
    // A letter means nothing to a slider.
    await keyboard.press('q')
    await expect(etascope.chartTitle).toContainText('‖∇f‖')
    await keyboard.press('Alt+v')
    await keyboard.press('Control+v')
    expect(page.url()).toContain('layout=panels')
  })

  test('an embedded figure has the keys of its player alone', async ({ page, etascope }) => {
    await etascope.open('#embed=1&t=7&layout=panels')
    await expect(etascope.run('good')).toContainText('Converged')
    for (const key of ['v', 'n', 'Delete', '?', 'ArrowRight']) await page.keyboard.press(key)
    await expect(etascope.step).toHaveText('step 8 of 200')
    await expect(etascope.runs).toHaveCount(3)
    await expect(help(page)).toHaveCount(0)
  })
})
