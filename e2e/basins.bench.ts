import type { Page } from '@playwright/test'
import { idle, recordFrames } from './frames'
import { etascopeOn } from './page'
import { drawings, pieces } from './parts'
import { expect, test } from './test'

// The overlay of this window is more than 512 pixels wide, so that its map has as many starts in a row as one can have.
test.use({ viewport: { width: 1000, height: 997 } })
test.describe.configure({ mode: 'serial' })
test.setTimeout(60_000)

const link = './#surface=himmelblau&run=gd,0.01&run=gd,0.003&steps=500&layout=overlay'
const bar = (page: Page) => page.getByRole('region', { name: 'Basin map' })
const rate = (page: Page) => page.getByRole('textbox', { name: /^Learning rate η of run 2/ })

declare global {
  /**
   * The texts of the map on show, with the time at which each frame began that showed something
   * new.
   */
  var basinsSeen: { readonly time: number; readonly title: string; readonly extent: string }[]
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(
    ([map, titleOf, extentOf]) => {
      globalThis.basinsSeen = []
      let before = ''
      requestAnimationFrame(function frame(time) {
        requestAnimationFrame(frame)
        const isDrawn = document.querySelector(map) !== null
        const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
        const [title, extent] = [text(titleOf), text(extentOf)]
        const seen = isDrawn ? `${title} ${extent}` : ''
        if (seen === before) return
        before = seen
        globalThis.basinsSeen.push({ time, title, extent: isDrawn ? extent : '' })
      })
    },
    [
      drawings['basins in place of contours'],
      pieces['basin title'],
      pieces['basin extent'],
    ] as const,
  )
  await page.goto(link)
  await expect(etascopeOn(page).verdicts.first()).toContainText('Converged')
  await page.getByRole('button', { name: 'To end' }).click()
})

test('showing the map for the first time, and again', async ({ page }) => {
  for (const time of ['first', 'second', 'third']) {
    await page.getByRole('button', { name: 'Landscape' }).click()
    // By the time that a hand is at the box what the menu calls for has been done.
    await idle(page)
    const began = await clickAt(page, 'Basin map')
    const frames = await recordFrames(page, () => complete(page))
    await tell(page, `shown for the ${time} time`, began, frames)
    await page.getByRole('checkbox', { name: /^Basin map/ }).click()
    await expect(bar(page)).toHaveCount(0)
    await page.keyboard.press('Escape')
  }
})

test('another rate while the map is being refined', async ({ page }) => {
  await page.goto(`${link}&show=basins`)
  await complete(page)
  for (const value of ['0.0001', '0.005', '0.0002', '0.006']) {
    await page.evaluate(() => globalThis.basinsSeen.splice(0))
    const began = await page.evaluate(() => performance.now())
    await rate(page).fill(value)
    await rate(page).press('Enter')
    const seen = await page.waitForFunction(
      (value) => globalThis.basinsSeen.find(({ title }) => title.endsWith(value))?.time,
      value,
    )
    const first = (await seen.jsonValue()) ?? Number.NaN
    process.stdout.write(`  η = ${value}: on show ${(first - began).toFixed(0)} ms later\n`)
  }
})

test('dragging a rate', async ({ page }) => {
  await page.goto(`${link}&show=basins`)
  await complete(page)
  const track = await page.getByRole('slider', { name: /Learning rate of run 2/ }).boundingBox()
  if (!track) throw new Error('There is no slider.')
  await page.evaluate(() => globalThis.basinsSeen.splice(0))
  const { frames, slow, longest, longTasks } = await recordFrames(page, async () => {
    await page.mouse.move(track.x + track.width * 0.5, track.y + track.height / 2)
    await page.mouse.down()
    for (let i = 0; i < 180; i++) {
      const u = 0.55 + 0.35 * Math.sin(i / 25)
      await page.mouse.move(track.x + track.width * u, track.y + track.height / 2)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    await page.mouse.up()
  })
  const maps = await page.evaluate(
    () => new Set(globalThis.basinsSeen.map(({ title }) => title)).size,
  )
  process.stdout.write(
    `  dragging η: ${maps} maps in ${frames.length} frames, ${(100 * slow).toFixed(1)} % over 20 ms, longest ${longest.toFixed(0)} ms, ${longTasks.length} tasks over 50 ms\n`,
  )
})

/** The extent of a map that has as many starts in a row as one can have. */
const whole = /(51\d × \d{3}) starts/

async function complete(page: Page): Promise<void> {
  await expect(bar(page)).toContainText(whole, { timeout: 30_000 })
  await expect(bar(page).getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 })
}

/** Clicks a box of the open menu, and returns when. */
async function clickAt(page: Page, name: string): Promise<number> {
  await page.evaluate(() => globalThis.basinsSeen.splice(0))
  return page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).evaluate((box) => {
    const now = performance.now()
    ;(box as HTMLInputElement).click()
    return now
  })
}

async function tell(
  page: Page,
  name: string,
  began: number,
  { frames, slow, longest, longTasks }: Awaited<ReturnType<typeof recordFrames>>,
): Promise<void> {
  const seen = await page.evaluate(() => globalThis.basinsSeen)
  const after = (time: number | undefined) => `${((time ?? Number.NaN) - began).toFixed(0)} ms`
  const first = seen.find(({ title }) => title !== '')?.time
  const last = seen.find(({ extent }) => whole.test(extent))
  process.stdout.write(
    `  ${name}: first picture after ${after(first)}, all of ${whole.exec(last?.extent ?? '')?.[1]} after ${after(last?.time)}; ${frames.length} frames, ${(100 * slow).toFixed(1)} % over 20 ms, longest ${longest.toFixed(0)} ms, ${longTasks.length} tasks over 50 ms\n`,
  )
}
