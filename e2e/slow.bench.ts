import type { Browser } from '@playwright/test'
import { nextFrame, recordFrames, report } from './frames'
import { etascopeOn } from './page'
import { type SlowStart, slowDown, startFelt, watchStart } from './slow-machine'
import { expect, test } from './test'

/** Factor by which the machine is slower than this one. */
const slowdown = 4

const times = 5

const pages = [
  ['default screen', './'],
  ['share link', './#surface=rosenbrock&start=-1.2,1&run=gd,0.001&run=gd,0.002&run=gd,0.003'],
] as const

test('the start on a slow machine', async ({ browser, baseURL }) => {
  test.setTimeout(240_000)
  for (const [name, link] of pages) {
    const felt: SlowStart[] = []
    for (let i = 0; i < times; i++) felt.push(await cold(browser, new URL(link, baseURL).href))
    const median = (key: keyof SlowStart) =>
      felt.map((one) => one[key]).sort((a, b) => a - b)[times >> 1] ?? Number.NaN
    const line = [
      `${name} at ${slowdown}× slowdown: blocked ${median('blocked').toFixed(0)} ms`,
      `longest task ${median('longestTask').toFixed(0)} ms`,
      `largest paint ${median('largestPaint').toFixed(0)} ms`,
      `layout shift ${median('layoutShift').toFixed(4)}`,
    ]
    process.stdout.write(`  ${line.join(', ')}\n`)
  }
})

test('dragging a rate on a slow machine, three runs of 1,000 steps', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(
    './#surface=himmelblau&start=0,0.5&run=gd,0.000001&run=gd,0.00001&run=gd,0.03&steps=1000&stop=gradient:0&t=1000',
  )
  await expect(etascopeOn(page).step).toContainText('1000 of 1000')
  const track = await page.getByRole('slider', { name: /Learning rate of run 3/ }).boundingBox()
  if (!track) throw new Error('There is no slider.')
  await slowDown(page, slowdown)
  const recorded = await recordFrames(page, async () => {
    await page.mouse.move(track.x + track.width * 0.5, track.y + track.height / 2)
    await page.mouse.down()
    for (let i = 0; i < 120; i++) {
      const u = 0.55 + 0.35 * Math.sin(i / 25)
      await page.mouse.move(track.x + track.width * u, track.y + track.height / 2)
      await nextFrame(page)
    }
    await page.mouse.up()
  })
  report(`dragging η at ${slowdown}× slowdown`, recorded)
  const seconds = recorded.frames.reduce((sum, frame) => sum + frame, 0) / 1000
  process.stdout.write(`  ${(recorded.frames.length / seconds).toFixed(0)} frames a second\n`)
})

async function cold(browser: Browser, link: string): Promise<SlowStart> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await slowDown(page, slowdown)
  await watchStart(page)
  await page.goto(link)
  // All that is loaded once the page is alive, the last of which are formulas set by KaTeX.
  await expect(etascopeOn(page).piece('typeset').first()).toBeAttached({ timeout: 30_000 })
  await expect(etascopeOn(page).zoom.first()).toBeAttached({ timeout: 30_000 })
  await page.waitForLoadState('networkidle')
  const felt = await startFelt(page)
  await context.close()
  return felt
}
