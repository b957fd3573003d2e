import type { Browser } from '@playwright/test'
import { drawings } from './parts'
import { serveWithPeer } from './peer'
import { test } from './test'

/** Cold contexts of each page, in turns; the median is told. */
const times = 7

const pages = [
  ['default screen', './'],
  [
    'share link',
    './#surface=rosenbrock&start=-1.2,1&run=gd,0.001&run=gd,0.002&run=gd,0.003&steps=20000',
  ],
] as const

interface Marks {
  /** First paint, which is of contours on each of the pages; ms after navigation. */
  painted: number
  /** The first contour traced from the worker's field, and all alive; a page of d3 alone has none. */
  contour: number
  alive: number
}

declare global {
  var marks: Partial<Marks>
}

test('as soon on screen as a page of d3 alone', async ({ browser }) => {
  test.setTimeout(180_000)
  const { address: base, stop } = await serveWithPeer()
  const found = new Map<string, Marks[]>()
  for (let i = 0; i < times; i++)
    for (const [name, address] of [['d3 alone', './peer/'], ...pages] as const) {
      const marks = await cold(browser, new URL(address, base).href, name !== 'd3 alone')
      found.set(name, [...(found.get(name) ?? []), marks])
    }
  stop()
  const median = (name: string, key: keyof Marks) =>
    (found.get(name) ?? []).map((marks) => marks[key]).sort((a, b) => a - b)[times >> 1] ?? NaN
  const least = median('d3 alone', 'painted')
  process.stdout.write(`  d3 alone: painted ${least.toFixed(0)} ms\n`)
  for (const [name] of pages) {
    const painted = median(name, 'painted')
    process.stdout.write(
      `  ${name}: painted ${painted.toFixed(0)} ms (${(painted / least).toFixed(2)}×), contours of its own ${median(name, 'contour').toFixed(0)} ms, alive ${median(name, 'alive').toFixed(0)} ms\n`,
    )
  }
})

async function cold(browser: Browser, link: string, comesAlive: boolean): Promise<Marks> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript((band) => {
    globalThis.marks = {}
    requestAnimationFrame(function look() {
      const [paint] = performance.getEntriesByName('first-contentful-paint')
      if (paint) marks.painted = paint.startTime
      if (document.querySelector(`#app ${band}`)) marks.contour ??= performance.now()
      if (document.documentElement.classList.contains('alive')) marks.alive ??= performance.now()
      requestAnimationFrame(look)
    })
  }, drawings.band)
  await page.goto(link)
  await page.waitForFunction(
    (whole) => marks.painted !== undefined && (!whole || marks.alive !== undefined),
    comesAlive,
  )
  const found = await page.evaluate(() => globalThis.marks)
  await context.close()
  return found as Marks
}
