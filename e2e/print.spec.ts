import type { Page } from '@playwright/test'
import { etascopeOn } from './page'
import { drawings } from './parts'
import { expect, test } from './test'

/** Tells the page what a browser does that is about to print, and what it does afterwards. */
const tell = (page: Page, event: 'beforeprint' | 'afterprint') =>
  page.evaluate((name) => void dispatchEvent(new Event(name)), event)

/** The colour in which a page is light or dark: that of the paper beside the first plot. */
const paper = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement('p')
    probe.style.color = 'var(--paper)'
    document.body.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  })

/** The number of pixels of the first plot's paths that have this very colour. */
const pixelsOf = (page: Page, [r, g, b]: readonly number[]) =>
  etascopeOn(page)
    .piece('picture')
    .nth(1)
    .locator(drawings.canvas)
    .evaluateAll(
      (canvases, [r, g, b]) =>
        canvases.reduce((sum, canvas) => {
          const { width, height } = canvas as HTMLCanvasElement
          const context = (canvas as HTMLCanvasElement).getContext('2d')
          const { data } = context!.getImageData(0, 0, width, height)
          let count = 0
          for (let k = 0; k < data.length; k += 4)
            if (data[k] === r && data[k + 1] === g && data[k + 2] === b && data[k + 3] === 255)
              count++
          return sum + count
        }, 0),
      [r, g, b] as const,
    )

const greenOnLight = [0x00, 0x87, 0x5f]
const greenOnDark = [0x2f, 0xc7, 0x9a]

test('a dark page is printed in light colours, without controls, and in the shape it has', async ({
  page,
  etascope,
}) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await page.goto('./#t=7')
  await expect(etascope.verdicts.nth(1)).toContainText('Converged')
  await expect(etascope.zoom.first()).toBeAttached()
  await expect.poll(() => pixelsOf(page, greenOnDark)).toBeGreaterThan(20)
  const shapeOf = async () => {
    const box = await etascope.drawn('area').first().boundingBox()
    return (box?.width ?? Number.NaN) / (box?.height ?? Number.NaN)
  }
  const before = await shapeOf()

  await tell(page, 'beforeprint')
  // At once: a browser does not wait for another frame.
  expect(await pixelsOf(page, greenOnDark)).toBe(0)
  expect(await pixelsOf(page, greenOnLight)).toBeGreaterThan(20)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await paper(page)).toBe('rgb(250, 249, 246)')
  for (const control of ['actions', 'player buttons', 'zoom', 'run menu', 'scrubber'] as const)
    await expect(etascope.piece(control).first()).toBeHidden()
  for (const figure of ['area', 'chart', 'bars'] as const)
    await expect(etascope.drawn(figure).first()).toBeVisible()
  await expect(etascope.verdicts.first()).toBeVisible()
  await expect(etascope.piece('typeset').first()).toBeVisible()
  // To a pixel in some 300.
  expect(Math.abs((await shapeOf()) / before - 1)).toBeLessThan(0.005)

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await tell(page, 'afterprint')
  await expect.poll(() => pixelsOf(page, greenOnDark)).toBeGreaterThan(20)
  expect(await shapeOf()).toBe(before)
})

test('what is printed is as wide as the paper', async ({ page, etascope }) => {
  await page.goto('./#t=7')
  await expect(etascope.verdicts.nth(1)).toContainText('Converged')
  // With what prints, which is loaded once the page is alive.
  await expect(etascope.zoom.first()).toBeAttached()
  // A4 upright within its margins, in CSS pixels.
  await tell(page, 'beforeprint')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 703, height: 1030 })
  const { width, overflow } = await etascope.piece('page').evaluate((whole) => ({
    width: whole.getBoundingClientRect().width,
    overflow: document.documentElement.scrollWidth - innerWidth,
  }))
  expect(width).toBeGreaterThan(600)
  expect(width).toBeLessThanOrEqual(703)
  expect(overflow).toBeLessThanOrEqual(0)
  await expect(etascope.runs).toHaveCount(3)
  const tops = await etascope.runs.evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect().top),
  )
  expect(new Set(tops).size).toBe(1)
})
