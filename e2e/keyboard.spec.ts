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

test('no two controls have one name, and what is seen of it is in it', {
  tag: '@chromium',
}, async ({ page, etascope }) => {
  const screens = [
    ['panels', '#t=7&layout=panels', () => expect(etascope.drawn('area')).toHaveCount(3)],
    ['overlay', '#t=7&layout=overlay', () => expect(etascope.drawn('area')).toHaveCount(1)],
    [
      'critical points',
      '#t=7&show=critical',
      // One on each of the three plots.
      () => expect(page.getByRole('button', { name: /lead to others$/ })).toHaveCount(3),
    ],
    [
      'relief',
      '#t=7&show=surface',
      () => expect(page.getByRole('button', { name: 'Close the 3-D view' })).toBeVisible(),
    ],
    ['embedded', '#t=7&embed=1', () => expect(page.getByRole('banner')).toHaveCount(0)],
  ] as const
  for (const [name, link, isThere] of screens)
    await test.step(name, async () => {
      await etascope.open(link)
      await isThere()
      await expect(etascope.run('good')).toContainText('Converged')
      const controls = await page
        .locator('#app :is(button, input, select, summary, [role="slider"]):visible')
        .evaluateAll((nodes) =>
          nodes.map((node) => {
            const { labels } = node as HTMLInputElement
            // biome-ignore lint/performance/useDomNodeTextContent: of what is seen, and not of what is hidden
            const text = node instanceof HTMLButtonElement ? node.innerText : ''
            const name =
              node.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? node.textContent ?? ''
            return { role: node.getAttribute('role') ?? node.tagName, name: name.trim(), text }
          }),
        )
      const names = controls.map(({ role, name }) => `${role} ${name}`)
      expect(names.filter((one, index) => names.indexOf(one) !== index)).toEqual([])
      // Dots and other signs that are no words have no place in a name.
      const seen = controls.filter(({ text }) => /\w/.test(text))
      for (const { name, text } of seen) expect(spaced(plain(name))).toContain(spaced(plain(text)))
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    })
})

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The text with the letters that are lowered on the screen as plain ones. */
function plain(text: string): string {
  return text.normalize('NFKC')
}
