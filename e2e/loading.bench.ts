import type { Browser } from '@playwright/test'
import { drawings } from './parts'
import { test } from './test'

/** Cold contexts of each page; the median is told. */
const times = 5

const pages = [
  ['default screen', './'],
  [
    'share link',
    './#surface=rosenbrock&start=-1.2,1&run=gd,0.001&run=gd,0.002&run=gd,0.003&steps=20000',
  ],
] as const

interface Marks {
  /** First picture, first contour traced from the worker's field, and both alive; ms after navigation. */
  painted: number
  contour: number
  alive: number
}

declare global {
  var marks: Partial<Marks>
}

test('sooner on screen than any peer', async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  for (const [name, link] of pages) {
    const found: Marks[] = []
    for (let i = 0; i < times; i++) found.push(await cold(browser, new URL(link, baseURL).href))
    const median = (key: keyof Marks) =>
      found
        .map((marks) => marks[key])
        .sort((a, b) => a - b)
        [times >> 1]?.toFixed(0)
    process.stdout.write(
      `  ${name}: painted ${median('painted')} ms, first contour of its own ${median('contour')} ms, alive ${median('alive')} ms\n`,
    )
  }
})

async function cold(browser: Browser, link: string): Promise<Marks> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.addInitScript((band) => {
    globalThis.marks = {}
    requestAnimationFrame(function look() {
      if (document.querySelector(`#app ${band}`)) marks.contour ??= performance.now()
      if (document.documentElement.classList.contains('alive')) marks.alive ??= performance.now()
      if (marks.alive === undefined) requestAnimationFrame(look)
    })
  }, drawings.band)
  await page.goto(link)
  await page.waitForFunction(() => marks.alive !== undefined)
  const found = await page.evaluate(
    (): Partial<Marks> => ({
      ...globalThis.marks,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    }),
  )
  await context.close()
  return found as Marks
}
