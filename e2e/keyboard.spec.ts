import type { Page } from '@playwright/test'
import { expect, test } from './test'

const focused = (page: Page) => page.locator(':focus')

test.beforeEach(async ({ etascope }) => {
  await etascope.openStill('#t=7&layout=panels')
  await expect(etascope.run('good')).toContainText('Converged')
  // The keeper of the focus comes with the zoom buttons.
  await expect(etascope.zoom.first()).toBeAttached()
})

test('whatever takes away what has the focus, the focus goes to its like or its neighbour', async ({
  page,
  etascope,
}) => {
  const zoomIn = etascope.run('good').getByRole('button', { name: /^Zoom in/ })
  await zoomIn.focus()
  await page.keyboard.press('v')
  await expect(etascope.drawn('area')).toHaveCount(1)
  await expect(focused(page)).toHaveAccessibleName(/^(Zoom in|good)/)
  await etascope.zoom
    .first()
    .getByRole('button', { name: /^Zoom in/ })
    .focus()
  await page.keyboard.press('v')
  await expect(etascope.drawn('area')).toHaveCount(3)
  await expect(focused(page)).toHaveAccessibleName(/^(Zoom in|good|small)/)
})

test('the table makes room, Backspace removes no run, and Escape closes the table from anywhere', async ({
  page,
  etascope,
}) => {
  await page.keyboard.press('t')
  const grid = page.getByRole('grid')
  await expect(grid).toBeFocused()
  const drawer = page.getByRole('region', { name: /^Iterates of/ })
  for (const name of ['Maximum number of steps', 'View y to']) {
    await etascope.field(name).focus()
    const [{ y, height }, { y: top }] = await Promise.all([
      etascope.field(name).evaluate((node) => node.getBoundingClientRect().toJSON()),
      drawer.evaluate((node) => node.getBoundingClientRect().toJSON()),
    ])
    expect(y + height, name).toBeLessThanOrEqual(top)
  }
  await page.keyboard.press('Escape')
  await expect(grid).toHaveCount(0)
  await expect(etascope.field('View y to')).toBeFocused()
  await etascope.field('View y to').blur()
  await page.keyboard.press('Backspace')
  await expect(etascope.runs).toHaveCount(3)
})

test('the list of surfaces is gone through by arrows to its end, where Enter opens the field', async ({
  page,
  etascope,
}) => {
  const picker = page.getByRole('combobox', { name: 'Surface' })
  await picker.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowDown')
  await expect(picker).toBeFocused()
  await expect(etascope.formulaForm).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(etascope.formulaField).toBeFocused()
})

test('what is done is told, and of one changed run that run alone', async ({ page, etascope }) => {
  await expect(etascope.told(/small: Crawling\..*good: Converged/)).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(etascope.told(/^good, step 8: f = /)).toHaveCount(1)
  await etascope.enter('Learning rate η of good, as a number', '0.019')
  await expect(etascope.told(/^run 2: Converged in \d+ steps\./)).toHaveCount(1)
  await expect(etascope.told(/small: Crawling/)).toHaveCount(0)
  const said = page.locator('#app > .page > [role="status"]')
  const texts = said.evaluate(
    (node) =>
      new Promise<string>((resolve) => {
        const seen: string[] = []
        const observer = new MutationObserver(() => {
          seen.push(node.textContent ?? '')
          if (!node.textContent?.includes('good: Converged')) return
          observer.disconnect()
          resolve(seen.join(' '))
        })
        observer.observe(node, { childList: true, characterData: true, subtree: true })
      }),
  )
  await page.keyboard.press('Control+z')
  expect(await texts).toMatch(/^Undone\. .*good: Converged/)
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('v')
  await expect(etascope.told('Overlay: all runs on one plot.')).toHaveCount(1)
})
