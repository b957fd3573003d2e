import { drawings } from '../parts'
import { expect, test } from '../test'

test('a wheel zooms all plots about the pointer, as one entry of the history', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const before = await etascope.entries()
  const place = await etascope.placeOnPlot(0.7, 0.3)
  await page.mouse.move(place.x, place.y)
  await expect(etascope.drawn('readout')).toBeVisible()
  const under = await etascope.placeRead()
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -240)
  // 2 to the power of 0.48 a turn.
  await expect.poll(() => etascope.width()).toBeLessThan(12 / 2 ** 2.5)
  await expect.poll(() => etascope.link()).toContain(`view=${(await etascope.view()).join(',')}`)
  expect(await etascope.entries()).toBe(before + 1)
  const now = await etascope.placeRead()
  const pixel = 12 / 300
  for (const [k, value] of now.entries())
    expect(Math.abs(value - (under[k] ?? Number.NaN))).toBeLessThan(2 * pixel)
  // The ticks of every plot are those of the new view.
  const ticks = await etascope
    .drawn('axes')
    .evaluateAll(
      (axes, tick) =>
        axes.map((svg) => [...svg.querySelectorAll(tick)].map(({ textContent }) => textContent)),
      drawings['axis tick'],
    )
  expect(ticks).toHaveLength(3)
  expect(ticks[1]).toEqual(ticks[0])
  expect(ticks[0]).not.toContain('−4')
  await page.goBack()
  await expect.poll(() => etascope.view()).toEqual([-6, 6, -6, 6])
})

test('a wheel that is scrolling the page goes on to do so over a plot', async ({
  page,
  etascope,
}) => {
  await page.setViewportSize({ width: 1440, height: 500 })
  await etascope.openStill('#t=7')
  await page.mouse.move(500, 20)
  await page.mouse.wheel(0, 40)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(40)
  const place = await etascope.placeOnPlot(0.5, 0.5)
  await page.evaluate(() => dispatchEvent(new Event('scroll')))
  await page.mouse.move(place.x, place.y)
  await page.mouse.wheel(0, 40)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(80)
  expect(await etascope.view()).toEqual([-6, 6, -6, 6])
})

test('a drag with Shift or the middle button pans; one without sets the start', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const [from, to] = [await etascope.placeOnPlot(0.4, 0.5), await etascope.placeOnPlot(0.6, 0.5)]
  const drag = async (button: 'left' | 'middle') => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down({ button })
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up({ button })
  }
  await page.keyboard.down('Shift')
  await drag('left')
  await page.keyboard.up('Shift')
  await expect.poll(async () => (await etascope.view())[0]).toBeLessThan(-8)
  expect(await etascope.width()).toBeCloseTo(12, 1)
  await expect(etascope.field('Start x')).toHaveValue('0')
  const [x0 = 0] = await etascope.view()
  await drag('middle')
  await expect.poll(async () => (await etascope.view())[0]).toBeLessThan(x0 - 2)
  await expect(etascope.field('Start x')).toHaveValue('0')
  const view = await etascope.view()
  await drag('left')
  await expect(etascope.field('Start x')).not.toHaveValue('0')
  expect(await etascope.view()).toEqual(view)
})

test('a double click zooms and leaves start, playhead and history as if it were one action', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#t=7')
  const before = await etascope.entries()
  const place = await etascope.placeOnPlot(0.25, 0.3)
  await page.mouse.dblclick(place.x, place.y)
  await expect.poll(() => etascope.width()).toBeCloseTo(6, 1)
  await expect(etascope.field('Start x')).toHaveValue('0')
  await expect.poll(() => etascope.link()).toContain('&start=0,0.5&')
  expect(await etascope.link()).toContain('&t=7&')
  expect(await etascope.link()).toContain(`view=${(await etascope.view()).join(',')}`)
  expect(await etascope.entries()).toBe(before + 1)
  await expect(etascope.step).toContainText('7 of 200')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.keyboard.down('Shift')
  await page.mouse.dblclick(place.x, place.y)
  await page.keyboard.up('Shift')
  await expect.poll(() => etascope.width()).toBeCloseTo(12, 1)
  await expect(etascope.field('Start x')).toHaveValue('0')
})

test('a double click that moves there in its time is one action too', async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7')
  await expect(etascope.zoom.first()).toBeAttached()
  const before = await etascope.entries()
  const place = await etascope.placeOnPlot(0.25, 0.3)
  await page.mouse.dblclick(place.x, place.y)
  await expect.poll(() => etascope.width()).toBeCloseTo(6, 1)
  await expect.poll(() => etascope.link()).toContain(`view=${(await etascope.view()).join(',')}`)
  expect(await etascope.link()).toContain('&start=0,0.5&')
  expect(await etascope.entries()).toBe(before + 1)
})

test('in a figure in another page a wheel scrolls that page, and zooms with Ctrl', async ({
  page,
  etascope,
}) => {
  await etascope.open('#t=7&embed=1&view=-6,6,-6,6')
  await expect(etascope.zoom.first()).toBeAttached()
  const place = await etascope.placeOnPlot(0.5, 0.5)
  const ticks = etascope.drawn('axes').first()
  const before = await ticks.textContent()
  await page.mouse.move(place.x, place.y)
  await page.mouse.wheel(0, -240)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -24)
  await page.keyboard.up('Control')
  // By the second alone: 2 to the power of 0.48.
  await expect.poll(() => ticks.textContent()).not.toBe(before)
  await expect.poll(() => etascope.link()).toContain('view=-4.3')
})

test('a click sets the start, and two slow ones two', async ({ page, etascope }) => {
  await etascope.openStill('#t=7')
  const place = await etascope.placeOnPlot(0.25, 0.3)
  await page.mouse.click(place.x, place.y)
  await expect(etascope.field('Start x')).not.toHaveValue('0')
  const first = await etascope.field('Start x').inputValue()
  await page.mouse.click(place.x + 60, place.y)
  await expect(etascope.field('Start x')).not.toHaveValue(first)
  expect(await etascope.view()).toEqual([-6, 6, -6, 6])
})

test('the readout tells f and its gradient under the pointer, out of the way of it', async ({
  page,
  etascope,
}) => {
  await etascope.openStill('#f=x^2%2B3*y^2&start=1,1&run=gd,0.1&t=0')
  for (const [across, down] of [
    [0.7, 0.3],
    [0.1, 0.9],
    [0.9, 0.95],
  ] as const) {
    const place = await etascope.placeOnPlot(across, down)
    await page.mouse.move(place.x, place.y)
    await expect
      .poll(async () => {
        const [x = Number.NaN, y = Number.NaN] = await etascope.placeRead()
        const texts = await etascope.drawn('readout value').allTextContents()
        const [f = '', gradient = ''] = texts.slice(2).map((text) => text.replaceAll('−', '-'))
        const [dx = Number.NaN, dy = Number.NaN] = gradient
          .replace(/[()]/g, '')
          .split(', ')
          .map(Number)
        // Four and five digits of them, at the place that was asked about, of which all digits are shown.
        const isRight = (told: number, right: number, digits: number) =>
          Math.abs(told - right) <= 0.51 * 10 ** (1 - digits) * Math.max(1e-3, Math.abs(right)) * 10
        return (
          isRight(Number(f), x * x + 3 * y * y, 4) && isRight(dx, 2 * x, 5) && isRight(dy, 6 * y, 5)
        )
      })
      .toBe(true)
    const card = await etascope.drawn('readout').boundingBox()
    if (!card) throw new Error('There is no readout.')
    const isOver =
      place.x > card.x &&
      place.x < card.x + card.width &&
      place.y > card.y &&
      place.y < card.y + card.height
    expect(isOver).toBe(false)
  }
  await page.mouse.move(5, 5)
  await expect(etascope.drawn('readout')).toHaveCount(0)

  await test.step('where f is not finite it says so', async () => {
    await etascope.openStill('#f=log(x)%2By^2&start=2,1&run=gd,0.1&t=0')
    const place = await etascope.placeOnPlot(0.2, 0.5)
    await page.mouse.move(place.x, place.y)
    await expect(etascope.drawn('readout')).toContainText('not finite (undefined)')
    const right = await etascope.placeOnPlot(0.8, 0.5)
    await page.mouse.move(right.x, right.y)
    await expect(etascope.drawn('readout')).not.toContainText('not finite')
  })
})
