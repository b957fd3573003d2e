import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test'

const windows = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 430, height: 932 },
  { width: 600, height: 400 },
  { width: 768, height: 1024 },
  { width: 820, height: 600 },
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
] as const

/**
 * How a box lies: whether it keeps within the window, and whether its content is to be seen as a whole, by scrolling at most up
 * and down.
 */
const lieOf = (box: Locator) =>
  box.evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const outside = Math.max(-left, -top, right - clientWidth, bottom - clientHeight)
    const { overflowY } = getComputedStyle(node)
    const isWhole = node.scrollHeight <= node.clientHeight + 1 || overflowY === 'auto'
    const isReadable = isWhole && node.scrollWidth <= node.clientWidth + 1
    return { leavesWindowBy: Math.max(0, outside), isReadable }
  })

const softly = expect.configure({ soft: true })

async function staysInside(name: string, box: Locator): Promise<void> {
  await expect(box).toBeVisible()
  // Whatever comes late into a box, as choices with pictures do, has it placed anew.
  await softly.poll(() => lieOf(box), name).toEqual({ leavesWindowBy: 0, isReadable: true })
}

async function open(page: Page, hash: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`./${hash}`)
  await expect(page.locator('#app .plot-scale').first()).toBeAttached()
  await expect(page.locator('#app .convexity')).toBeAttached()
}

test.describe('menus, cards and dialogs stay in the window:', { tag: '@desk' }, () => {
  test.slow()

  for (const viewport of windows)
    test(`${viewport.width} × ${viewport.height}`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await open(page, '#show=critical&layout=overlay&t=7')
      const menus = page.locator('#app .menu > button:visible')
      const names = await menus.evaluateAll((all) => all.map((each) => each.ariaLabel ?? ''))
      // Runs, landscape, share, download, convexity, contours; and method and actions of three runs.
      expect(names.length).toBeGreaterThanOrEqual(9)
      for (const [index, name] of names.entries()) {
        const menu = menus.nth(index)
        // As near to each edge of the window as it can be scrolled, once where it cannot be scrolled at all.
        const tops = new Set<number>()
        for (const block of ['start', 'end'] as const) {
          const top = await menu.evaluate((node, at) => {
            node.scrollIntoView({ block: at })
            return node.getBoundingClientRect().top
          }, block)
          if (tops.has(top)) continue
          tops.add(top)
          await menu.click()
          await staysInside(`${name} at the ${block}`, page.locator('#app .menu-body'))
          await page.keyboard.press('Escape')
          await expect(page.locator('#app .menu-body')).toHaveCount(0)
        }
      }
      const rows = page.locator('#app .critical-list button')
      for (const index of [0, (await rows.count()) - 1]) {
        await rows.nth(index).click()
        await staysInside(`card ${index}`, page.getByRole('dialog'))
        await page.keyboard.press('Escape')
      }
      for (const field of await page.locator('#app .number input:visible').all()) {
        await field.fill('no')
        await field.press('Enter')
        await staysInside(`why a number is refused`, page.locator('#app .number-fault'))
        await field.press('Escape')
      }
      for (const mark of await page.locator('#app .spectrum-mark button:visible').all()) {
        await mark.focus()
        await staysInside('what a mark means', page.locator('#app .spectrum-tooltip:visible'))
      }
      await page.getByRole('button', { name: 'Help', exact: true }).click()
      await staysInside('help', page.getByRole('dialog'))
    })
})
