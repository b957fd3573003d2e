import type { Etascope } from '../page'
import { drawings } from '../parts'
import { expect, test } from '../test'

test.use({ onePage: true })

/** How wide the view of a link is. */
function widthIn(link: string): number {
  const [, x0, x1] = /view=([^,]+),([^,]+),/.exec(link) ?? []
  return Number(x1) - Number(x0)
}

for (const [name, view] of [
  ['a millionth of the domain', '2.999995,3.000005,1.999995,2.000005'],
  ['a millionth at a place that is no minimum', '1.234567,1.234579,0.765432,0.765444'],
  ['a thousand times the domain', '-5000,5000,-5000,5000'],
] as const)
  test(`contours and ticks are crisp at ${name}`, async ({ page, etascope }) => {
    await etascope.openStill(`#t=7&view=${view}`)
    await expect.poll(() => etascope.drawn('band', 0).count()).toBeGreaterThan(15)
    // Most contours are smooth: a band's outline has few turns back, which those of a rounding's noise have at every step.
    const turns = await etascope
      .drawn('band', 0)
      .evaluateAll((paths) =>
        paths.map((path) => (path.getAttribute('d')?.match(/M/g) ?? []).length),
      )
    expect(Math.max(...turns)).toBeLessThan(6)
    const ticks = await etascope
      .drawn('axes')
      .first()
      .evaluate(
        (svg, tick) =>
          [...svg.querySelectorAll(tick)].map((node) => ({
            text: node.textContent ?? '',
            isAcross: node.getAttribute('text-anchor') === 'middle',
          })),
        drawings['axis tick'],
      )
    for (const isAcross of [true, false]) {
      const texts = ticks.filter((tick) => tick.isAcross === isAcross).map(({ text }) => text)
      expect(texts.length).toBeGreaterThan(1)
      expect(new Set(texts).size).toBe(texts.length)
      expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(9)
    }
    const place = await etascope.placeOnPlot(0.5, 0.5)
    await page.mouse.move(place.x, place.y)
    await expect(etascope.drawn('readout')).toBeVisible()
    const [x = Number.NaN] = await etascope.placeRead()
    const [x0 = 0, x1 = 0] = view.split(',').map(Number)
    expect(Math.abs(x - (x0 + x1) / 2)).toBeLessThan((x1 - x0) / 100)
  })

for (const [way, view, delta, end] of [
  ['in', '2.9999999999,3.0000000001,1.9999999999,2.0000000001', -2000, 'As far in as'],
  ['out', '-1e297,1e297,-1e297,1e297', 2000, 'As far out as'],
] as const)
  test(`zooming ${way} ends where double precision does, and says so`, async ({
    page,
    etascope,
  }) => {
    await etascope.openStill(`#t=7&view=${view}`)
    const place = await etascope.placeOnPlot(0.5, 0.5)
    await page.mouse.move(place.x, place.y)
    for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, delta)
    await expect(etascope.told(end)).toBeVisible()
    const width = await etascope.width()
    // The link of the last view, which follows the wheel by a moment, is read back without a complaint.
    await expect.poll(async () => widthIn(await etascope.link()) / width).toBeCloseTo(1, 6)
    const link = await etascope.link()
    await page.goto('about:blank')
    await etascope.openStill(link)
    await expect(etascope.notices).toHaveCount(0)
    expect(await etascope.width()).toBe(width)
  })

test('zooming in ends where f differs by no more than its rounding', async ({ page, etascope }) => {
  await etascope.openStill(
    '#f=(x-1)^2%2By^2%2B1000&start=0.5,0.5&run=gd,0.1&t=0&view=0.999999,1.000001,-0.000001,0.000001',
  )
  const place = await etascope.placeOnPlot(0.5, 0.5)
  await page.mouse.move(place.x, place.y)
  await page.mouse.wheel(0, -240)
  await expect(etascope.told('no more than its rounding')).toBeVisible()
})

test('a surface that is finite nowhere can be zoomed, and has no scale', async ({
  page,
  etascope,
}) => {
  await etascope.open('#f=log(-1-x^2-y^2)&start=1,1&run=gd,0.1&t=0')
  await expect(etascope.zoom.first()).toBeAttached()
  const place = await etascope.placeOnPlot(0.5, 0.5)
  await page.mouse.move(place.x, place.y)
  await page.mouse.wheel(0, -240)
  await expect.poll(() => etascope.width()).toBeLessThan(8)
  await expect(etascope.drawn('readout')).toContainText('not finite')
  await expect(etascope.scale.first()).toBeHidden()
})

test.describe('the scale', () => {
  const labels = ({ scale }: Etascope) => scale.first().locator('text')

  test('tells from which value to which, with thresholds between', async ({ page, etascope }) => {
    await etascope.openStill('#f=x^2%2By^2&view=-5,5,-5,5&start=1,1&run=gd,0.1&t=0')
    await expect.poll(() => labels(etascope).count()).toBeGreaterThan(2)
    await expect(labels(etascope).first()).toHaveText(/^0(\.0\d+)?$/)
    // 50 in the corners, and more where the view is widened to the plot.
    expect(Number(await labels(etascope).last().textContent())).toBeGreaterThan(45)
    await expect(etascope.drawn('scale bar').first().locator('rect')).toHaveCount(
      (await etascope.drawn('band', 0).count()) + 1,
    )
    await expect(page.getByRole('img', { name: /Colours stand for f from/ })).toBeVisible()
  })

  test('is spaced as chosen, in the link too, and labels fit beside each other', async ({
    page,
    etascope,
  }) => {
    await etascope.openStill('#t=7')
    await page.getByRole('button', { name: 'Contour levels: adaptive' }).click()
    for (const [name, id] of [
      ['linear', 'linear'],
      ['log', 'log'],
      ['equal area', 'area'],
      ['adaptive', null],
    ] as const) {
      const before = await etascope.drawn('band', 0).nth(3).getAttribute('d')
      await page.getByRole('radio', { name }).check()
      await expect.poll(() => etascope.drawn('band', 0).nth(3).getAttribute('d')).not.toBe(before)
      if (id) await expect.poll(() => etascope.link()).toContain(`scale=${id}`)
      else await expect.poll(() => etascope.link()).not.toContain('scale=')
      for (const bar of await etascope.scale.all()) {
        const boxes = await bar
          .locator('text')
          .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()))
        // The scale beside the plots is upright, that in the menu is not.
        const isUpright = new Set(boxes.map(({ top }) => Math.round(top))).size > 1
        const [from, to] = isUpright ? ['top', 'bottom'] : ['left', 'right']
        boxes.sort((a, b) => a[from] - b[from])
        for (const [k, box] of boxes.slice(1).entries())
          expect(box[from]).toBeGreaterThan(boxes[k][to])
      }
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Contour levels' })).toBeFocused()
  })
})
