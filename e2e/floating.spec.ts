import type { Locator, Page } from '@playwright/test'
import { etascopeOn } from './page'
import { pieces } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

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

/** How a box lies: how far it leaves the window, and whether its content is to be seen as a whole, by scrolling at most up and down. */
interface Lie {
  readonly leavesWindowBy: number
  readonly isReadable: boolean
}

const lies: Lie = { leavesWindowBy: 0, isReadable: true }

function lieOf(node: Element): Lie {
  const { left, top, right, bottom } = node.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const outside = Math.max(-left, -top, right - clientWidth, bottom - clientHeight)
  const { overflowY } = getComputedStyle(node)
  const isWhole = node.scrollHeight <= node.clientHeight + 1 || overflowY === 'auto'
  const isReadable = isWhole && node.scrollWidth <= node.clientWidth + 1
  return { leavesWindowBy: Math.max(0, outside), isReadable }
}

const softly = expect.configure({ soft: true })

async function staysInside(name: string, box: Locator): Promise<void> {
  await expect(box).toBeVisible()
  // Whatever comes late into a box, as choices with pictures do, has it placed anew.
  await softly.poll(() => box.evaluate(lieOf), name).toEqual(lies)
}

interface Asked {
  readonly lieOf: (node: Element) => Lie
  /** The selector of the body of a menu. */
  readonly menu: string
}

/**
 * Opens and closes the menu of a button, as near to each edge of the window as it can be scrolled, and tells how its body comes to
 * lie. Within the page, as it is asked some two hundred times.
 */
async function lieAtEdges(button: Element): Promise<readonly (Lie | null)[]> {
  const { lieOf, menu } = globalThis as unknown as Asked
  const body = () => document.querySelector(menu)
  /** The first of `read` that is `wanted`, or the last within five seconds. */
  async function awaited<T>(read: () => T, wanted: (value: T) => boolean): Promise<T> {
    const end = performance.now() + 5000
    for (;;) {
      const value = read()
      if (wanted(value) || performance.now() > end) return value
      await new Promise(requestAnimationFrame)
    }
  }
  const tops = new Set<number>()
  const found: (Lie | null)[] = []
  for (const block of ['start', 'end'] as const) {
    button.scrollIntoView({ block })
    const { top } = button.getBoundingClientRect()
    // Once where it cannot be scrolled at all.
    if (tops.has(top)) continue
    tops.add(top)
    ;(button as HTMLElement).click()
    const read = () => {
      const open = body()
      return open?.checkVisibility() ? lieOf(open) : null
    }
    found.push(await awaited(read, (lie) => lie?.leavesWindowBy === 0 && lie.isReadable))
    ;(button as HTMLElement).click()
    if (await awaited(body, (open) => open === null)) found.push(null)
  }
  return found
}

async function open(page: Page, hash: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`./${hash}`)
  await expect(etascopeOn(page).scale.first()).toBeAttached()
  await expect(etascopeOn(page).convexity).toBeAttached()
}

test.describe('menus, cards and dialogs stay in the window:', { tag: '@desk' }, () => {
  test.slow()

  for (const viewport of windows)
    test(`${viewport.width} × ${viewport.height}`, async ({ page, etascope }) => {
      await page.setViewportSize(viewport)
      await open(page, '#show=critical&layout=overlay&t=7')
      const menus = etascope.piece('menu button').filter({ visible: true })
      const names = await menus.evaluateAll((all) => all.map((each) => each.ariaLabel ?? ''))
      await page.evaluate(`globalThis.lieOf = ${lieOf.toString()}`)
      await page.evaluate((menu) => Object.assign(globalThis, { menu }), pieces.menu)
      // Runs, landscape, share, download, convexity, contours; and method and actions of three runs.
      expect(names.length).toBeGreaterThanOrEqual(9)
      for (const [index, name] of names.entries()) {
        const found = await menus.nth(index).evaluate(lieAtEdges)
        softly(found, name).toEqual(found.map(() => lies))
        softly(found.length, name).toBeGreaterThan(0)
      }
      const rows = page
        .getByRole('region', { name: 'Critical points' })
        .getByRole('table')
        .getByRole('button')
      for (const index of [0, (await rows.count()) - 1]) {
        await rows.nth(index).click()
        await staysInside(`card ${index}`, page.getByRole('dialog'))
        await page.keyboard.press('Escape')
      }
      // The page scrolls to each field: a term that came below the pointer would open a card, whose the first Escape is.
      await page.mouse.move(0, 0)
      const fields = etascope.piece('number').locator('input').filter({ visible: true })
      // The fields themselves: one that comes late would take the place of another.
      for (const field of await fields.elementHandles()) {
        await field.fill('no')
        await field.press('Enter')
        await staysInside(`why a number is refused`, etascope.piece('number’s fault'))
        await field.press('Escape')
        await expect(etascope.piece('number’s fault')).toHaveCount(0)
      }
      for (const mark of await etascope.piece('rate mark').getByRole('button').all()) {
        await mark.focus()
        await staysInside(
          'what a mark means',
          etascope.piece('tip of a mark').filter({ visible: true }),
        )
      }
      await page.getByRole('button', { name: 'Help', exact: true }).click()
      await staysInside('help', page.getByRole('dialog'))
    })
})
