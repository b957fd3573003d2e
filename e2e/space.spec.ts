import type { Page } from '@playwright/test'
import { boxOf } from './page'
import { expect, test } from './test'

const six = ['0.0002', '0.001', '0.01', '0.0185', '0.02', '0.03'].map((eta) => `&run=gd,${eta}`)
const windows = [
  [390, 844],
  [768, 1024],
  [820, 1180],
  [1024, 768],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
  [3440, 1440],
] as const

/** Height of the largest stretch of the page, from its first line to its last, that shows nothing, in CSS pixels. */
function largestHole(page: Page): Promise<number> {
  return page.locator('#app').evaluate((app) => {
    const shown: DOMRect[] = []
    const nodes = document.createTreeWalker(app, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      shown.push(...range.getClientRects())
    }
    const drawn = app.querySelectorAll('canvas, svg, button, input, select')
    for (const element of drawn) shown.push(element.getBoundingClientRect())
    const spans = shown.filter(({ width, height }) => width > 2 && height > 2)
    spans.sort((a, b) => a.top - b.top)
    let [end, hole] = [spans[0]?.top ?? 0, 0]
    for (const { top, bottom } of spans) {
      hole = Math.max(hole, top - end)
      end = Math.max(end, bottom)
    }
    return hole
  })
}

test.slow()

test('plots have about the shape of what they show, and leave no gap', async ({
  page,
  etascope,
}) => {
  for (const [count, layout] of [
    [3, 'panels'],
    [6, 'panels'],
    [3, 'overlay'],
  ] as const) {
    await etascope.openStill(`#t=7&layout=${layout}${six.slice(0, count).join('')}`)
    for (const [width, height] of windows) {
      await page.setViewportSize({ width, height })
      const name = `${count} ${layout} at ${width}`
      // Until what came of the new size has come to rest.
      await expect(async () => {
        const area = await boxOf(etascope.drawn('area').first())
        expect(area.height / area.width, `${name}: taller than wide`).toBeLessThanOrEqual(4 / 3)
        if (count === 6 && width > 760)
          expect(area.width / area.height, `${name}: wider than high`).toBeLessThanOrEqual(4 / 3)
        const player = await boxOf(etascope.player)
        const chart = await boxOf(etascope.chart)
        const scale = await boxOf(etascope.scale.first())
        if (layout === 'overlay') {
          // A gap is less than a line of the headline and its margin.
          expect(player.y - area.y - area.height, `${name}: below the picture`).toBeLessThan(60)
          expect(scale.height, `${name}: the scale`).toBeCloseTo(area.height, 0)
        }
        // A line of text and the margins about it.
        expect(await largestHole(page), `${name}: a hole`).toBeLessThan(80)
        if (width <= 760) return
        expect(scale.x, `${name}: beside the plots`).toBeGreaterThan(area.x + area.width)
        const side = await boxOf(etascope.piece('side below'))
        const end = Math.max(chart.y + chart.height, side.y + side.height)
        expect(end - chart.y - chart.height, `${name}: below the chart`).toBeLessThan(10)
      }).toPass()
    }
    const { width } = await boxOf(etascope.drawn('area').first())
    expect(width, `${count} ${layout}: on a large screen`).toBeGreaterThan(count === 6 ? 300 : 700)
  }
})
