import type { Locator, Page } from '@playwright/test'
import { fingers } from './fingers'
import { idle } from './frames'
import { etascopeOn } from './page'
import { drawings } from './parts'
import { expect, test } from './test'

test.use({ onePage: true })

/** A place within `target`, once it is in the middle of the screen. */
async function placeIn(target: Locator, across = 0.5, down = 0.5) {
  await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await target.boundingBox()
  if (!box) throw new Error('There is nothing to touch.')
  return { x: box.x + across * box.width, y: box.y + down * box.height }
}

/** All that a gesture could change. */
async function experiment(page: Page) {
  const { step, player } = etascopeOn(page)
  const written = await page.evaluate(() => ({
    address: location.href,
    entries: history.length,
    numbers: [...document.querySelectorAll<HTMLInputElement>('#app input')].map(
      ({ value }) => value,
    ),
  }))
  const isPaused = await player.getByRole('button', { name: 'Play', exact: true }).isVisible()
  return { ...written, isPaused, step: await step.textContent() }
}

test.beforeEach(async ({ page, etascope }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await etascope.open('#t=7')
  await expect(etascope.run('good')).toContainText('Converged in 31 steps')
  await expect(etascope.chart.getByRole('slider')).toBeVisible()
})

test('a swipe up or down scrolls the page over whatever it is, and changes nothing', async ({
  page,
  etascope,
}) => {
  // Ten swipes, after each of which the page is waited for.
  test.slow()
  const hand = await fingers(page)
  const before = await experiment(page)
  const { drawn, piece, player } = etascope
  for (const [name, part] of [
    ['a plot', drawn('area')],
    ['a learning rate', page.getByRole('slider', { name: /^Learning rate of/ })],
    ['the loss chart', drawn('chart')],
    ['the iteration', piece('scrubber')],
    ['the speed', player.getByRole('slider', { name: 'Speed' })],
  ] as const)
    await test.step(name, async () => {
      for (const way of [-1, 1]) {
        const place = await placeIn(part.first(), 0.8, 0.6)
        const [scroll = 0, room = 0] = await page.evaluate(() => [
          scrollY,
          document.documentElement.scrollHeight - innerHeight - scrollY,
        ])
        await hand.swipe(place, { x: place.x + 8, y: place.y + way * 120 })
        // Towards its end the page has nowhere to go.
        if ((way < 0 ? room : scroll) > 60)
          await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scroll)
      }
      await idle(page)
      expect(await experiment(page)).toEqual(before)
    })
  await test.step('two fingers that do not part are no tap', async () => {
    await hand.pinch(await placeIn(etascope.drawn('area'), 0.6, 0.7), 20)
    await idle(page)
    expect(await experiment(page)).toEqual(before)
  })
})

test('a finger that rests on a track learns what a rate would do, and sets none', async ({
  page,
  etascope,
}) => {
  const hand = await fingers(page)
  const before = await experiment(page)
  const track = page.getByRole('slider', { name: 'Learning rate of good' })
  const told = etascope.run('good').locator(drawings['track readout'])
  const near = await placeIn(track, 0.95)
  await hand.press(near)
  await expect(told).toContainText('diverges')
  const far = { x: near.x - 0.8 * ((await track.boundingBox())?.width ?? 0), y: near.y }
  await hand.move(near, far)
  await expect(told).toContainText('still going down')
  await hand.lift()
  await expect(told).toBeHidden()
  expect(await experiment(page)).toEqual(before)
  await page.touchscreen.tap(near.x, near.y)
  await expect(etascope.run('run 2')).toContainText('Diverged')
})

test('a tap on the limit sets that rate, and a finger that rests on it learns what it means', async ({
  page,
  etascope,
}) => {
  const hand = await fingers(page)
  const before = await experiment(page)
  const limit = etascope.run('good').getByRole('button', { name: /^limit \d/ })
  const tip = etascope.run('good').getByRole('tooltip').filter({ visible: true })
  const place = await placeIn(limit)
  await hand.press(place)
  await expect(tip).toContainText('With a fixed rate above it')
  await hand.lift()
  await idle(page)
  expect(await experiment(page)).toEqual(before)
  // It stays to be read, until something else is touched.
  await expect(tip).toHaveCount(1)
  await page.touchscreen.tap(place.x, place.y)
  await expect(etascope.rate('run 2')).toHaveValue('0.0243')
  await expect(tip).toHaveCount(0)
})

test('a tap sets the start, beside the handle too', async ({ page, etascope }) => {
  const place = await placeIn(etascope.drawn('area'), 0.4, 0.3)
  await page.touchscreen.tap(place.x, place.y)
  await expect(etascope.startX).not.toHaveValue('0')
  const once = await etascope.startX.inputValue()
  await page.touchscreen.tap(place.x + 14, place.y)
  await expect(etascope.startX).not.toHaveValue(once)
})

test('the start is dragged by its handle, from within a finger’s breadth', async ({
  page,
  etascope,
}) => {
  const hand = await fingers(page)
  const handle = await placeIn(etascope.start)
  const scroll = await page.evaluate(() => scrollY)
  await hand.swipe({ x: handle.x + 18, y: handle.y }, { x: handle.x + 18, y: handle.y - 90 })
  await expect(page).toHaveURL(/start=0,[2-9]/)
  expect(await page.evaluate(() => scrollY)).toBe(scroll)
})

test('a drag of the start that is broken off puts it back', async ({ page, etascope }) => {
  const hand = await fingers(page)
  const { numbers } = await experiment(page)
  const handle = await placeIn(etascope.start)
  await hand.drag(handle, { x: handle.x - 80, y: handle.y })
  await expect(etascope.startX).not.toHaveValue('0')
  await hand.cancel()
  await expect(etascope.startX).toHaveValue('0')
  expect(await experiment(page)).toMatchObject({ numbers })
})

test('a swipe along a slider sets its rate, and along the chart the step', async ({
  page,
  etascope,
}) => {
  const hand = await fingers(page)
  const slider = etascope.slider('good')
  const thumb = await placeIn(slider, 0.6)
  await hand.swipe(thumb, { x: thumb.x + 100, y: thumb.y + 10 })
  await expect(etascope.run('run 2')).toContainText('Diverged')
  const chart = await placeIn(etascope.chart.getByRole('slider'), 0.3)
  await hand.swipe(chart, { x: chart.x + 100, y: chart.y + 10 })
  await expect(etascope.step).toContainText(/step 1[1-9]\d of 200/)
})

test('no name in a plot lies under its zoom buttons, nor over another name', async ({
  page,
  etascope,
}) => {
  const apart = (names: Locator) =>
    expect(async () => {
      const boxes = await names.evaluateAll((nodes) =>
        nodes.map((node) => {
          const { left, right, top, bottom } = node.getBoundingClientRect()
          return { name: node.textContent, left, right, top, bottom }
        }),
      )
      const [zoom] = await etascope.zoom.evaluateAll((nodes) =>
        nodes.map((node) => node.getBoundingClientRect().toJSON()),
      )
      const all = [...boxes, { ...zoom, name: 'zoom' }]
      expect(boxes.map(({ name }) => name)).toEqual(expect.arrayContaining(['small', 'good']))
      const overlapping = all.flatMap((a, k) =>
        all
          .slice(k + 1)
          // Boxes of lines are taller than their letters.
          .filter(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
              Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4,
          )
          .map((b) => `${a.name} | ${b.name}`),
      )
      expect(overlapping).toEqual([])
    }).toPass()
  for (const loss of ['linear', 'logistic'])
    await test.step(loss, async () => {
      await etascope.open(`#loss=${loss}&scaling=standard&layout=overlay`)
      await expect(etascope.run('good')).toContainText('Converged')
      await apart(etascope.drawn('name in a plot'))
      // The pull of a point has a name as well.
      const data = page.getByRole('img', { name: /^Data: / })
      const { x, y } = await placeIn(data, 0.5, 0.5)
      await page.touchscreen.tap(x, y)
      await apart(etascope.drawn('name in a plot'))
    })
})
