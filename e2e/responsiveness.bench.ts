import { nextFrame, recordFrames, report } from './frames'
import { takeLags, watchLag } from './lag'
import { etascopeOn } from './page'
import { drawings } from './parts'
import { expect, test } from './test'

// Three runs of 10,000 steps: one crawls, one converges late, one never comes to rest.
const link =
  './#surface=himmelblau&start=0,0.5&run=gd,0.000001&run=gd,0.00001&run=gd,0.03&steps=10000&stop=gradient:0&view=-6,6,-6,6'

test.describe.configure({ mode: 'serial' })
test.setTimeout(60_000)

test.beforeEach(async ({ page }) => {
  await watchLag(page)
  await page.goto(link)
  await expect(etascopeOn(page).step).toContainText('10 000')
  await page.getByRole('button', { name: 'To end' }).click()
})

test('dragging the start', async ({ page }) => {
  const box = await etascopeOn(page).piece('picture').first().boundingBox()
  if (!box) throw new Error('There is no picture.')
  report(
    'dragging the start',
    await recordFrames(page, async () => {
      await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4)
      await page.mouse.down()
      for (let i = 0; i < 180; i++) {
        const [x, y] = [0.5 + 0.25 * Math.cos(i / 20), 0.45 + 0.25 * Math.sin(i / 20)]
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y)
        await nextFrame(page)
      }
      await page.mouse.up()
    }),
    await takeLags(page),
  )
})

test('dragging a learning rate', async ({ page }) => {
  const track = await page.getByRole('slider', { name: /Learning rate of run 3/ }).boundingBox()
  if (!track) throw new Error('There is no slider.')
  report(
    'dragging η',
    await recordFrames(page, async () => {
      await page.mouse.move(track.x + track.width * 0.5, track.y + track.height / 2)
      await page.mouse.down()
      for (let i = 0; i < 180; i++) {
        const u = 0.55 + 0.35 * Math.sin(i / 25)
        await page.mouse.move(track.x + track.width * u, track.y + track.height / 2)
        await nextFrame(page)
      }
      await page.mouse.up()
    }),
    await takeLags(page),
  )
})

test('thirty quick clicks', async ({ page }) => {
  const box = await etascopeOn(page).piece('picture').first().boundingBox()
  if (!box) throw new Error('There is no picture.')
  report(
    'thirty quick clicks',
    await recordFrames(page, async () => {
      // The moves are as quick as a hand can be: some fifteen a second.
      for (let i = 0; i < 30; i++) {
        await page.mouse.click(
          box.x + box.width * (0.25 + 0.017 * i),
          box.y + box.height * (0.3 + 0.012 * i),
        )
        for (let frame = 0; frame < 3; frame++) await nextFrame(page)
      }
    }),
  )
})

test('zooming by the wheel', async ({ page }) => {
  const box = await plotWithTools(page)
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4)
  report(
    'zooming by the wheel',
    await recordFrames(page, async () => {
      for (let i = 0; i < 180; i++) {
        await page.mouse.wheel(0, i % 90 < 60 ? -30 : 60)
        await nextFrame(page)
      }
    }),
  )
  await reportRefinement(page, 'the last turn of the wheel', () => page.mouse.wheel(0, -30))
})

test('panning while zoomed in', async ({ page }) => {
  const box = await plotWithTools(page)
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.4)
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, -120)
  await page.keyboard.down('Shift')
  await page.mouse.down()
  report(
    'panning while zoomed in',
    await recordFrames(page, async () => {
      for (let i = 0; i < 180; i++) {
        const [x, y] = [0.5 + 0.3 * Math.cos(i / 20), 0.5 + 0.3 * Math.sin(i / 20)]
        await page.mouse.move(box.x + box.width * x, box.y + box.height * y)
        await nextFrame(page)
      }
    }),
  )
  await reportRefinement(page, 'letting go of a pan', () => page.mouse.up())
})

/** The first plot, once it can be zoomed. */
async function plotWithTools(page: import('@playwright/test').Page) {
  await expect(etascopeOn(page).zoom.first()).toBeAttached()
  const box = await etascopeOn(page).drawn('area').first().boundingBox()
  if (!box) throw new Error('There is no plot.')
  return box
}

/**
 * The time from the last event of a gesture to the last change of the contours, a fine field, in a
 * frame.
 */
async function reportRefinement(
  page: import('@playwright/test').Page,
  name: string,
  act: () => Promise<void>,
): Promise<void> {
  const changed = page.evaluate(
    (selector) =>
      new Promise<readonly number[]>((settle) => {
        const field = document.querySelector(`#app ${selector}`)
        if (!field) throw new Error('There are no contours.')
        let last = 0
        let began = 0
        const heard = ({ timeStamp }: Event) => {
          began = timeStamp
        }
        for (const type of ['wheel', 'pointerup']) addEventListener(type, heard, { capture: true })
        new MutationObserver(() => {
          last = performance.now()
        }).observe(field, { subtree: true, attributeFilter: ['d'] })
        setTimeout(() => settle([began, last]), 1000)
      }),
    drawings.field,
  )
  await act()
  const [began = 0, last = 0] = await changed
  // A view that rested before the end is fine already.
  process.stdout.write(`  fine contours ${Math.max(0, last - began).toFixed(0)} ms after ${name}\n`)
}
