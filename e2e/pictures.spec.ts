import type { Locator, Page } from '@playwright/test'
import { etascopeOn } from './page'
import { drawings } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

/** The share of pixels painted on the layer of paths' ends within a strip, in CSS pixels of the plot. */
function painted(page: Page, strip: { left: number; width: number }) {
  return etascopeOn(page)
    .drawn('heads')
    .first()
    .evaluate((node, { left, width }) => {
      const canvas = node as HTMLCanvasElement
      const scale = canvas.width / canvas.clientWidth
      const from = left < 0 ? canvas.clientWidth + left : left
      const { data } = canvas
        .getContext('2d')!
        .getImageData(from * scale, 0, width * scale, canvas.height)
      let count = 0
      for (let i = 3; i < data.length; i += 4) if (data[i]! > 200) count++
      return count / scale ** 2
    }, strip)
}

test.describe('the contour plot', () => {
  test('marks where a path left it with an arrow at that edge', async ({ page, etascope }) => {
    // The view is as wide as high, so that the plot is not widened beyond the edge in question.
    await etascope.open(`#f=x^2%2By^2&start=2,0${'&run=gd,0.01'.repeat(3)}&view=1,5,-2,2&t=500`)
    await expect(etascope.verdicts.first()).toContainText('Crawling')
    await expect.poll(() => painted(page, { left: 0, width: 14 })).toBeGreaterThan(30)
    expect(await painted(page, { left: -30, width: 30 })).toBe(0)
    expect(await painted(page, { left: 40, width: 200 })).toBe(0)
  })

  test('marks the known minima where they are', async ({ etascope }) => {
    await etascope.open('#t=0&view=-6,6,-6,6')
    await expect(etascope.run('good')).toContainText('Converged')
    const plot = etascope.drawn('plot').first()
    const marks = plot.locator(drawings['minimum mark'])
    await expect(marks).toHaveCount(4)
    const area = await plot.locator(drawings.area).boundingBox()
    const start = await plot.locator(drawings.start).boundingBox()
    if (!area || !start) throw new Error('There is no plot.')
    // The view is 12 high, or 12 wide; the start is at (0, 0.5), and a minimum at (3, 2).
    const unit = Math.min(area.width, area.height) / 12
    const expected = {
      x: start.x + start.width / 2 - area.x + 3 * unit,
      y: start.y + start.height / 2 - area.y - 1.5 * unit,
    }
    const distances = await marks.evaluateAll(
      (nodes, { x, y }) =>
        nodes.map((node) => {
          const { e, f } = (node as SVGGElement).transform.baseVal.consolidate()!.matrix
          return Math.hypot(e - x, f - y)
        }),
      expected,
    )
    expect(Math.min(...distances)).toBeLessThan(1.5)
  })

  test('is hatched where f is not finite, and only there', async ({ etascope }) => {
    const hatch = etascope.drawn('hatch').first()
    await etascope.open('#f=log(x)%2By^2&start=2,1&run=gd,0.1')
    await expect(etascope.verdicts.first()).not.toContainText('Descending')
    await expect(hatch).toBeVisible()
    await expect(etascope.drawn('field pattern').first()).toHaveCSS('stroke-width', '1.25px')
    const floor = etascope.drawn('floor').first()
    const [whole, finite] = await Promise.all([hatch.boundingBox(), floor.boundingBox()])
    if (!whole || !finite) throw new Error('There are no contours.')
    expect(finite.x).toBeGreaterThan(whole.x + 0.4 * whole.width)
    await etascope.open('#t=3')
    await expect(etascope.run('good')).toContainText('Converged')
    await expect(hatch).toBeHidden()
  })
})

test.describe('on a screen of two pixels a pixel', () => {
  test('every canvas has the screen’s own pixels', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', deviceScaleFactor: 2 })
    const page = await context.newPage()
    const etascope = etascopeOn(page)
    await etascope.open('#t=7')
    await expect(etascope.run('good')).toContainText('Converged')
    await expect(etascope.drawn('chart canvas')).toBeVisible()
    const scales = await etascope.drawn('canvas').evaluateAll((nodes) =>
      nodes.map((node) => {
        const { width, height, clientWidth, clientHeight } = node as HTMLCanvasElement
        return [width / clientWidth, height / clientHeight]
      }),
    )
    expect(scales.length).toBeGreaterThan(3)
    for (const [across, down] of scales) {
      expect(across).toBeCloseTo(2, 1)
      expect(down).toBeCloseTo(2, 1)
    }
    await context.close()
  })
})

test.describe('the loss chart', () => {
  test('tells runs apart by the shapes of their cards', async ({ etascope }) => {
    await etascope.open('#t=3')
    await expect(etascope.run('good')).toContainText('Converged')
    const shapes = (marks: Locator) =>
      marks.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('d')))
    const kinds = (all: readonly (string | null)[]) =>
      all.map((d) => (d?.includes('A') ? 'round' : `${(d?.match(/[LHV]/gi) ?? []).length} sides`))
    await expect(etascope.drawn('chart dot')).toHaveCount(3)
    const dots = kinds(await shapes(etascope.drawn('chart dot'))).sort()
    expect(new Set(dots).size).toBe(3)
    expect(kinds(await shapes(etascope.piece('run mark'))).sort()).toEqual(dots)
  })

  test('tells the values of every run at the step under the pointer', { tag: '@desk' }, async ({
    page,
    etascope,
  }) => {
    // From (1, 0) a rate of 0.25 halves x at every step, so that f = 4⁻ᵗ.
    await etascope.open('#surface=sphere&start=1,0&run=gd,0.25&run=gd,0.0001&steps=4&t=0')
    await expect(etascope.verdicts.first()).toContainText('Crawling')
    const chart = await etascope.chart.getByRole('slider').boundingBox()
    if (!chart) throw new Error('There is no chart.')
    const tooltip = etascope.drawn('tooltip')
    await expect(tooltip).toBeHidden()
    await page.mouse.move(chart.x + 46 + (chart.width - 110) / 2, chart.y + chart.height / 2)
    await expect(tooltip).toContainText('step 2, f − f*')
    await expect(tooltip.locator(drawings['tooltip value']).first()).toHaveText('0.0625')
    await expect(tooltip.locator(drawings['tooltip value'])).toHaveCount(2)
    await page.mouse.move(chart.x + chart.width / 2, chart.y - 30)
    await expect(tooltip).toBeHidden()
  })

  test('says whether f* is known or was found, and has none where there is none', async ({
    etascope,
  }) => {
    const title = etascope.chartTitle
    await etascope.open('#t=7')
    await expect(title).toContainText('Loss f − f*, with f* = 0, the lowest value known.')
    await etascope.open('#f=x^2%2By^2%2B3&start=1,1&run=gd,0.4')
    await expect(title).toContainText('Loss f − f*, with f* = 3, the lowest value found.')
    await etascope.open('#f=x&start=1,1&run=gd,0.4')
    await expect(title).toContainText('Loss f.')
  })

  test('bears losses at the ends of the doubles', async ({ etascope }) => {
    for (const link of ['f=1e308*x', 'f=x&start=0,0&run=gd,1e-310', 'f=1e-320*x&run=gd,1']) {
      await etascope.open(`#${link}`)
      await expect(etascope.verdicts.first()).toContainText(/Runs off|ing\.|Flat here/)
      await expect(etascope.drawn('chart level').first()).toBeVisible()
    }
  })
})
