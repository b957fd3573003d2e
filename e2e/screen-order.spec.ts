import type { Page } from '@playwright/test'
import { drawings } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

interface Stop {
  readonly name: string
  readonly top: number
  readonly bottom: number
}

/** The stop that has the focus, on the whole page; null once the keys have left it. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const { activeElement, body } = document
    if (!activeElement || activeElement === body) return null
    const { top, bottom } = activeElement.getBoundingClientRect()
    const name = activeElement.getAttribute('aria-label') ?? activeElement.textContent ?? ''
    return { name, top: top + scrollY, bottom: bottom + scrollY }
  })

// A phone with a keyboard, half a desk's window at 200 %, and the narrowest box there is.
for (const [width, height, link] of [
  [390, 844, '#t=7'],
  [390, 844, '#t=7&layout=panels'],
  [720, 450, '#t=7'],
  [320, 640, '#t=7'],
] as const)
  test(`Tab goes down the screen, ${width} × ${height}, ${link}`, async ({ page, etascope }) => {
    await page.setViewportSize({ width, height })
    await etascope.openStill(link)
    await expect(etascope.stepNumbers).toBeVisible()
    await page.locator('#app').evaluate((app) => {
      app.tabIndex = -1
      app.focus()
    })
    const stops: Stop[] = []
    for (;;) {
      await page.keyboard.press('Tab')
      const stop = await focused(page)
      if (!stop) break
      stops.push(stop)
    }
    expect(stops.length).toBeGreaterThan(40)
    // In a row what is higher may come later by as little as its box is.
    const upwards = stops.flatMap((stop, index) => {
      const before = stops[index - 1]
      return before && stop.bottom < before.top ? [`${before.name} → ${stop.name}`] : []
    })
    expect(upwards).toEqual([])
  })

// The letters that the page makes of a browser's setting of 24 pixels.
for (const [width, height] of [
  [390, 844],
  [1024, 768],
  [1440, 900],
] as const)
  test(`letters half as large again have room, ${width} × ${height}`, { tag: '@own-page' }, async ({
    page,
    etascope,
  }) => {
    await page.addInitScript(() => {
      const set = () => document.documentElement?.style.setProperty('font-size', '22.5px')
      new MutationObserver(set).observe(document, { childList: true })
      set()
    })
    await page.setViewportSize({ width, height })
    await etascope.openStill('#t=7')
    await expect(etascope.stepNumbers).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    const cut = await etascope.drawn('text of plots').evaluateAll(
      (texts, plots) =>
        texts.flatMap((text) => {
          const [box, plot] = [text, text.closest(plots)!].map((node) =>
            node.getBoundingClientRect(),
          )
          const isCut = box!.left < plot!.left - 1 || box!.right > plot!.right + 1
          return box!.width > 0 && isCut ? [text.textContent] : []
        }),
      `${drawings.chart}, ${drawings.plot}`,
    )
    expect(cut).toEqual([])
  })
