import type { Page } from '@playwright/test'
import { chunkPath } from '../src/build/declared-chunks'
import { fingers } from './fingers'
import { expect, test } from './test'

const plot = (page: Page, index = 0) => page.locator('#app .plot-area').nth(index)
const readout = (page: Page) => page.locator('#app .plot-readout:not([hidden])')
const field = (page: Page, name: string) => page.getByRole('textbox', { name })

/** Opens a link, with reduced motion, and waits for what is loaded once the page is alive. */
async function open(page: Page, hash: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`./${hash}`)
  await expect(page.locator('#app .plot-zoom').first()).toBeAttached()
  await expect(page.locator('#app .plot-scale').first()).toBeAttached()
}

async function placeIn(page: Page, across: number, down: number, index = 0) {
  await plot(page, index).scrollIntoViewIfNeeded()
  const box = await plot(page, index).boundingBox()
  if (!box) throw new Error('There is no plot.')
  return { x: box.x + across * box.width, y: box.y + down * box.height }
}

/** The ends of the view, as the number fields have them. */
async function viewOf(page: Page): Promise<readonly number[]> {
  const names = ['View x from', 'View x to', 'View y from', 'View y to']
  return Promise.all(names.map(async (name) => Number(await field(page, name).inputValue())))
}

async function widthOf(page: Page): Promise<number> {
  const [x0 = 0, x1 = 0] = await viewOf(page)
  return x1 - x0
}

const linkOf = (page: Page) => page.evaluate(() => location.hash)
const entries = (page: Page) => page.evaluate(() => history.length)
/** x and y of the readout. */
async function placeRead(page: Page): Promise<readonly number[]> {
  const texts = await readout(page).locator('.plot-readout-value').allTextContents()
  return texts
    .slice(0, 2)
    .map((text) =>
      Number(
        text
          .replaceAll('−', '-')
          .replace(/·10(\S+)/, (_, power) => `e${power.normalize('NFKD').replace('−', '-')}`),
      ),
    )
}

/** A place on the way of the contours, in pixels of the page, as of now. */
const bands = (page: Page, index = 0) => plot(page, index).locator('.plot-band')

test.describe('with a mouse', () => {
  test.skip(({ isMobile }) => isMobile, 'of a desk')

  test('a wheel zooms all plots about the pointer, as one entry of the history', async ({
    page,
  }) => {
    await open(page, '#t=7')
    const before = await entries(page)
    const place = await placeIn(page, 0.7, 0.3)
    await page.mouse.move(place.x, place.y)
    await expect(readout(page)).toBeVisible()
    const under = await placeRead(page)
    for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -240)
    // 2 to the power of 0.48 a turn.
    await expect.poll(() => widthOf(page)).toBeLessThan(12 / 2 ** 2.5)
    await expect.poll(() => linkOf(page)).toContain(`view=${(await viewOf(page)).join(',')}`)
    expect(await entries(page)).toBe(before + 1)
    const now = await placeRead(page)
    const pixel = 12 / 300
    for (const [k, value] of now.entries())
      expect(Math.abs(value - (under[k] ?? Number.NaN))).toBeLessThan(2 * pixel)
    // The ticks of every plot are those of the new view.
    const ticks = await page
      .locator('#app .plot-axes')
      .evaluateAll((axes) =>
        axes.map((svg) =>
          [...svg.querySelectorAll('.plot-tick')].map(({ textContent }) => textContent),
        ),
      )
    expect(ticks).toHaveLength(3)
    expect(ticks[1]).toEqual(ticks[0])
    expect(ticks[0]).not.toContain('−4')
    await page.goBack()
    await expect.poll(() => viewOf(page)).toEqual([-6, 6, -6, 6])
  })

  test('a wheel that is scrolling the page goes on to do so over a plot', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 500 })
    await open(page, '#t=7')
    await page.mouse.move(500, 20)
    await page.mouse.wheel(0, 40)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(40)
    const place = await placeIn(page, 0.5, 0.5)
    await page.evaluate(() => dispatchEvent(new Event('scroll')))
    await page.mouse.move(place.x, place.y)
    await page.mouse.wheel(0, 40)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(80)
    expect(await viewOf(page)).toEqual([-6, 6, -6, 6])
  })

  test('a drag with Shift or the middle button pans; one without sets the start', async ({
    page,
  }) => {
    await open(page, '#t=7')
    const [from, to] = [await placeIn(page, 0.4, 0.5), await placeIn(page, 0.6, 0.5)]
    const drag = async (button: 'left' | 'middle') => {
      await page.mouse.move(from.x, from.y)
      await page.mouse.down({ button })
      await page.mouse.move(to.x, to.y, { steps: 4 })
      await page.mouse.up({ button })
    }
    await page.keyboard.down('Shift')
    await drag('left')
    await page.keyboard.up('Shift')
    await expect.poll(async () => (await viewOf(page))[0]).toBeLessThan(-8)
    expect(await widthOf(page)).toBeCloseTo(12, 1)
    await expect(field(page, 'Start x')).toHaveValue('0')
    const [x0 = 0] = await viewOf(page)
    await drag('middle')
    await expect.poll(async () => (await viewOf(page))[0]).toBeLessThan(x0 - 2)
    await expect(field(page, 'Start x')).toHaveValue('0')
    const view = await viewOf(page)
    await drag('left')
    await expect(field(page, 'Start x')).not.toHaveValue('0')
    expect(await viewOf(page)).toEqual(view)
  })

  test('a double click zooms and leaves start, playhead and history as if it were one action', async ({
    page,
  }) => {
    await open(page, '#t=7')
    const before = await entries(page)
    const place = await placeIn(page, 0.25, 0.3)
    await page.mouse.dblclick(place.x, place.y)
    await expect.poll(() => widthOf(page)).toBeCloseTo(6, 1)
    await expect(field(page, 'Start x')).toHaveValue('0')
    await expect.poll(() => linkOf(page)).toContain('&start=0,0.5&')
    expect(await linkOf(page)).toContain('&t=7&')
    expect(await linkOf(page)).toContain(`view=${(await viewOf(page)).join(',')}`)
    expect(await entries(page)).toBe(before + 1)
    await expect(page.locator('#app .player-step')).toContainText('7 of 200')
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await page.keyboard.down('Shift')
    await page.mouse.dblclick(place.x, place.y)
    await page.keyboard.up('Shift')
    await expect.poll(() => widthOf(page)).toBeCloseTo(12, 1)
    await expect(field(page, 'Start x')).toHaveValue('0')
  })

  test('a double click that moves there in its time is one action too', async ({ page }) => {
    await page.goto('./#t=7')
    await expect(page.locator('#app .plot-zoom').first()).toBeAttached()
    const before = await entries(page)
    const place = await placeIn(page, 0.25, 0.3)
    await page.mouse.dblclick(place.x, place.y)
    await expect.poll(() => widthOf(page)).toBeCloseTo(6, 1)
    await expect.poll(() => linkOf(page)).toContain(`view=${(await viewOf(page)).join(',')}`)
    expect(await linkOf(page)).toContain('&start=0,0.5&')
    expect(await entries(page)).toBe(before + 1)
  })

  test('in a figure in another page a wheel scrolls that page, and zooms with Ctrl', async ({
    page,
  }) => {
    await page.goto('./#t=7&embed=1&view=-6,6,-6,6')
    await expect(page.locator('#app .plot-zoom').first()).toBeAttached()
    const place = await placeIn(page, 0.5, 0.5)
    const ticks = page.locator('#app .plot-axes').first()
    const before = await ticks.textContent()
    await page.mouse.move(place.x, place.y)
    await page.mouse.wheel(0, -240)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -24)
    await page.keyboard.up('Control')
    // By the second alone: 2 to the power of 0.48.
    await expect.poll(() => ticks.textContent()).not.toBe(before)
    await expect.poll(() => linkOf(page)).toContain('view=-4.3')
  })

  test('a click sets the start, and two slow ones two', async ({ page }) => {
    await open(page, '#t=7')
    const place = await placeIn(page, 0.25, 0.3)
    await page.mouse.click(place.x, place.y)
    await expect(field(page, 'Start x')).not.toHaveValue('0')
    const first = await field(page, 'Start x').inputValue()
    await page.mouse.click(place.x + 60, place.y)
    await expect(field(page, 'Start x')).not.toHaveValue(first)
    expect(await viewOf(page)).toEqual([-6, 6, -6, 6])
  })

  test('the readout tells f and its gradient under the pointer, out of the way of it', async ({
    page,
  }) => {
    await open(page, '#f=x^2%2B3*y^2&start=1,1&run=gd,0.1&t=0')
    for (const [across, down] of [
      [0.7, 0.3],
      [0.1, 0.9],
      [0.9, 0.95],
    ] as const) {
      const place = await placeIn(page, across, down)
      await page.mouse.move(place.x, place.y)
      await expect
        .poll(async () => {
          const [x = Number.NaN, y = Number.NaN] = await placeRead(page)
          const texts = await readout(page).locator('.plot-readout-value').allTextContents()
          const [f = '', gradient = ''] = texts.slice(2).map((text) => text.replaceAll('−', '-'))
          const [dx = Number.NaN, dy = Number.NaN] = gradient
            .replace(/[()]/g, '')
            .split(', ')
            .map(Number)
          // Four and five digits of them, at the place that was asked about, of which all digits are shown.
          const isRight = (told: number, right: number, digits: number) =>
            Math.abs(told - right) <=
            0.51 * 10 ** (1 - digits) * Math.max(1e-3, Math.abs(right)) * 10
          return (
            isRight(Number(f), x * x + 3 * y * y, 4) &&
            isRight(dx, 2 * x, 5) &&
            isRight(dy, 6 * y, 5)
          )
        })
        .toBe(true)
      const card = await readout(page).boundingBox()
      if (!card) throw new Error('There is no readout.')
      const isOver =
        place.x > card.x &&
        place.x < card.x + card.width &&
        place.y > card.y &&
        place.y < card.y + card.height
      expect(isOver).toBe(false)
    }
    await page.mouse.move(5, 5)
    await expect(readout(page)).toHaveCount(0)
  })

  test('where f is not finite the readout says so', async ({ page }) => {
    await open(page, '#f=log(x)%2By^2&start=2,1&run=gd,0.1&t=0')
    const place = await placeIn(page, 0.2, 0.5)
    await page.mouse.move(place.x, place.y)
    await expect(readout(page)).toContainText('not finite (undefined)')
    const right = await placeIn(page, 0.8, 0.5)
    await page.mouse.move(right.x, right.y)
    await expect(readout(page)).not.toContainText('not finite')
  })
})

test.describe('with keys', () => {
  test.skip(({ isMobile }) => isMobile, 'of a desk')

  test('+ − and 0 zoom about the handle of the start, which stays where it is', async ({
    page,
  }) => {
    await open(page, '#t=7')
    const handle = page.locator('#app .plot-start').first()
    await handle.focus()
    const at = await handle.boundingBox()
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect.poll(() => widthOf(page)).toBeCloseTo(12 / 2.25, 1)
    await expect.poll(async () => Math.abs((await handle.boundingBox())!.x - at!.x)).toBeLessThan(2)
    await page.keyboard.press('-')
    await expect.poll(() => widthOf(page)).toBeCloseTo(8, 1)
    await page.keyboard.press('0')
    await expect.poll(() => viewOf(page)).toEqual([-6, 6, -6, 6])
    await expect(field(page, 'Start x')).toHaveValue('0')
  })

  test('a crosshair reads, pans, zooms and sets the start', async ({ page }) => {
    await open(page, '#f=x^2%2B3*y^2&start=1,1&run=gd,0.1&t=0')
    const crosshair = page.getByRole('slider', { name: 'Reading point' }).first()
    await crosshair.focus()
    await page.keyboard.press('ArrowRight')
    await expect(readout(page)).toBeVisible()
    await expect(crosshair).toHaveAttribute(
      'aria-valuetext',
      /^x = [\d.]+, y = [\d.−]+, f = .*gradient \(/,
    )
    const step = page.locator('#app .player-step')
    const shown = await step.textContent()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await viewOf(page))[0]).toBeGreaterThan(-4.5)
    expect(await step.textContent()).toBe(shown)
    await page.keyboard.press('Enter')
    await expect(field(page, 'Start x')).not.toHaveValue('1')
    await page.keyboard.press('Tab')
    await expect(readout(page)).toHaveCount(0)
  })

  test('the buttons zoom in and out and back', async ({ page }) => {
    await open(page, '#t=7')
    const tools = page.getByRole('toolbar', { name: 'Zoom' }).first()
    await tools.getByRole('button', { name: 'Zoom in' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => widthOf(page)).toBeCloseTo(6, 1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => widthOf(page)).toBeCloseTo(24, 1)
    await page.keyboard.press('ArrowRight')
    await expect(tools.getByRole('button', { name: 'Usual view' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect.poll(() => viewOf(page)).toEqual([-6, 6, -6, 6])
    await expect(page.locator('#app .player-step')).toContainText('7 of 200')
  })
})

test.describe('far in and far out', () => {
  test.skip(({ isMobile }) => isMobile, 'of a desk')

  for (const [name, view] of [
    ['a millionth of the domain', '2.999995,3.000005,1.999995,2.000005'],
    ['a millionth at a place that is no minimum', '1.234567,1.234579,0.765432,0.765444'],
    ['a thousand times the domain', '-5000,5000,-5000,5000'],
  ] as const)
    test(`contours and ticks are crisp at ${name}`, async ({ page }) => {
      await open(page, `#t=7&view=${view}`)
      await expect.poll(() => bands(page).count()).toBeGreaterThan(15)
      // Most contours are smooth: a band's outline has few turns back, which those of a rounding's noise have at every step.
      const turns = await bands(page).evaluateAll((paths) =>
        paths.map((path) => (path.getAttribute('d')?.match(/M/g) ?? []).length),
      )
      expect(Math.max(...turns)).toBeLessThan(6)
      const ticks = await page
        .locator('#app .plot-axes')
        .first()
        .evaluate((svg) =>
          [...svg.querySelectorAll('.plot-tick')].map((node) => ({
            text: node.textContent ?? '',
            isAcross: node.getAttribute('text-anchor') === 'middle',
          })),
        )
      for (const isAcross of [true, false]) {
        const texts = ticks.filter((tick) => tick.isAcross === isAcross).map(({ text }) => text)
        expect(texts.length).toBeGreaterThan(1)
        expect(new Set(texts).size).toBe(texts.length)
        expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(9)
      }
      const place = await placeIn(page, 0.5, 0.5)
      await page.mouse.move(place.x, place.y)
      await expect(readout(page)).toBeVisible()
      const [x = Number.NaN] = await placeRead(page)
      const [x0 = 0, x1 = 0] = view.split(',').map(Number)
      expect(Math.abs(x - (x0 + x1) / 2)).toBeLessThan((x1 - x0) / 100)
    })

  for (const [way, view, delta, end] of [
    ['in', '2.9999999999,3.0000000001,1.9999999999,2.0000000001', -2000, 'As far in as'],
    ['out', '-1e297,1e297,-1e297,1e297', 2000, 'As far out as'],
  ] as const)
    test(`zooming ${way} ends where double precision does, and says so`, async ({ page }) => {
      await open(page, `#t=7&view=${view}`)
      const place = await placeIn(page, 0.5, 0.5)
      await page.mouse.move(place.x, place.y)
      for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, delta)
      await expect(page.locator('#app .plot-note').first()).toContainText(end)
      const width = await widthOf(page)
      await expect.poll(() => linkOf(page)).not.toContain(`view=${view}`)
      // The link of the last view is read back without a complaint.
      const link = await linkOf(page)
      await page.goto('about:blank')
      await open(page, link)
      await expect(page.locator('#app .notice')).toHaveCount(0)
      expect(await widthOf(page)).toBe(width)
    })

  test('zooming in ends where f differs by no more than its rounding', async ({ page }) => {
    await open(
      page,
      '#f=(x-1)^2%2By^2%2B1000&start=0.5,0.5&run=gd,0.1&t=0&view=0.999999,1.000001,-0.000001,0.000001',
    )
    const place = await placeIn(page, 0.5, 0.5)
    await page.mouse.move(place.x, place.y)
    await page.mouse.wheel(0, -240)
    await expect(page.locator('#app .plot-note').first()).toContainText('no more than its rounding')
  })

  for (const view of ['1,1,0,1', '2,1,0,1', '-1e308,1e308,0,1', '0,5e-324,0,1'])
    test(`a view ${view} of a link is refused and named`, async ({ page }) => {
      await open(page, `#t=7&view=${view}`)
      await expect(page.locator('#app .notice')).toContainText('no rectangle')
      expect(await viewOf(page)).toEqual([-6, 6, -6, 6])
    })

  test('a surface that is finite nowhere can be zoomed, and has no scale', async ({ page }) => {
    await page.goto('./#f=log(-1-x^2-y^2)&start=1,1&run=gd,0.1&t=0')
    await expect(page.locator('#app .plot-zoom').first()).toBeAttached()
    const place = await placeIn(page, 0.5, 0.5)
    await page.mouse.move(place.x, place.y)
    await page.mouse.wheel(0, -240)
    await expect.poll(() => widthOf(page)).toBeLessThan(8)
    await expect(readout(page)).toContainText('not finite')
    await expect(page.locator('#app .plot-scale').first()).toBeHidden()
  })
})

test.describe('the scale', () => {
  test.skip(({ isMobile }) => isMobile, 'of a desk')

  const labels = (page: Page) =>
    page.locator('#app .plot-scale').first().locator('.plot-scale-labels text')

  test('tells from which value to which, with thresholds between', async ({ page }) => {
    await open(page, '#f=x^2%2By^2&view=-5,5,-5,5&start=1,1&run=gd,0.1&t=0')
    await expect.poll(() => labels(page).count()).toBeGreaterThan(2)
    await expect(labels(page).first()).toHaveText(/^0(\.0\d+)?$/)
    // 50 in the corners, and more where the view is widened to the plot.
    expect(Number(await labels(page).last().textContent())).toBeGreaterThan(45)
    await expect(page.locator('#app .plot-scale-bar').first().locator('rect')).toHaveCount(
      (await bands(page).count()) + 1,
    )
    await expect(page.getByRole('img', { name: /Colours stand for f from/ })).toBeVisible()
  })

  test('is spaced as chosen, in the link too, and labels fit beside each other', async ({
    page,
  }) => {
    await open(page, '#t=7')
    await page.getByRole('button', { name: 'Contour spacing: fitted' }).click()
    for (const [name, id] of [
      ['linear', 'linear'],
      ['log', 'log'],
      ['equal area', 'area'],
      ['fitted', null],
    ] as const) {
      const before = await bands(page).nth(3).getAttribute('d')
      await page.getByRole('radio', { name }).check()
      await expect.poll(() => bands(page).nth(3).getAttribute('d')).not.toBe(before)
      if (id) await expect.poll(() => linkOf(page)).toContain(`scale=${id}`)
      else await expect.poll(() => linkOf(page)).not.toContain('scale=')
      for (const bar of await page.locator('#app .plot-scale-labels').all()) {
        const boxes = await bar
          .locator('text')
          .evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON()))
        boxes.sort((a, b) => a.left - b.left)
        for (const [k, box] of boxes.slice(1).entries())
          expect(box.left).toBeGreaterThan(boxes[k].right)
      }
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Contour spacing' })).toBeFocused()
  })

  test('of a link is taken, or refused and named', async ({ page }) => {
    await open(page, '#t=7&scale=area')
    await expect(page.getByRole('button', { name: 'Contour spacing: equal area' })).toBeVisible()
    await page.goto('about:blank')
    await open(page, '#t=7&scale=cubic')
    await expect(page.locator('#app .notice')).toContainText('scale: “cubic” is not fitted')
    await expect(page.getByRole('button', { name: 'Contour spacing: fitted' })).toBeVisible()
  })
})

test('a page whose zoom cannot be loaded does without', async ({ page, faults }) => {
  await page.route(`**/${chunkPath('tools')}`, (route) => route.abort())
  await page.goto('./#t=7')
  await expect.poll(() => faults.length).toBeGreaterThan(0)
  faults.length = 0
  await expect(page.locator('#app .verdict').first()).toContainText('200 steps')
  await expect(plot(page)).toBeVisible()
  await expect(field(page, 'View x to')).toBeVisible()
})

test.describe('with fingers', () => {
  test.skip(({ isMobile }) => !isMobile, 'a desk has no touch screen')

  test('two zoom the plot, not the page, and leave the start where it is', async ({ page }) => {
    await open(page, '#t=7')
    const hand = await fingers(page)
    const before = await entries(page)
    await hand.pinch(await placeIn(page, 0.5, 0.6), 80)
    await expect.poll(() => widthOf(page)).toBeLessThan(5)
    await expect.poll(() => linkOf(page)).toContain(`view=${(await viewOf(page)).join(',')}`)
    expect(await entries(page)).toBe(before + 1)
    await expect(field(page, 'Start x')).toHaveValue('0')
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  })

  test('a double tap zooms, and leaves the start where it is', async ({ page }) => {
    await open(page, '#t=7')
    const before = await entries(page)
    const place = await placeIn(page, 0.3, 0.3)
    await page.touchscreen.tap(place.x, place.y)
    await page.touchscreen.tap(place.x + 2, place.y)
    await expect.poll(() => widthOf(page)).toBeCloseTo(6, 1)
    await expect(field(page, 'Start x')).toHaveValue('0')
    expect(await entries(page)).toBe(before + 1)
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1)
  })

  test('a long press reads, and sets no start; the next tap does', async ({ page }) => {
    await open(page, '#f=x^2%2B3*y^2&start=1,1&run=gd,0.1&t=0')
    const hand = await fingers(page)
    const place = await placeIn(page, 0.7, 0.4)
    await hand.press(place)
    await expect(readout(page)).toContainText('f')
    const [x = 0] = await placeRead(page)
    await hand.move(place, { x: place.x - 60, y: place.y + 20 })
    await expect.poll(async () => (await placeRead(page))[0]).toBeLessThan(x)
    await hand.lift()
    await expect(readout(page)).toBeVisible()
    await expect(field(page, 'Start x')).toHaveValue('1')
    await page.touchscreen.tap(place.x, place.y)
    await expect(readout(page)).toHaveCount(0)
    await expect(field(page, 'Start x')).not.toHaveValue('1')
  })

  test('the buttons are there to be tapped, large enough', async ({ page }) => {
    await open(page, '#t=7')
    const zoomIn = page.getByRole('button', { name: 'Zoom in' })
    const box = await zoomIn.boundingBox()
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24)
    await zoomIn.tap()
    await expect.poll(() => widthOf(page)).toBeCloseTo(6, 1)
    await page.getByRole('button', { name: 'Usual view' }).tap()
    await expect.poll(() => viewOf(page)).toEqual([-6, 6, -6, 6])
    await expect(field(page, 'Start x')).toHaveValue('0')
  })
})
