import type { Page } from '@playwright/test'

/**
 * Times that a person feels of a page which comes alive on a slow machine, in milliseconds after
 * navigation.
 */
export interface SlowStart {
  /** Time of main-thread tasks beyond 50 ms each, added up. */
  readonly blocked: number
  readonly longestTask: number
  readonly largestPaint: number
  /** Share of the window that was moved, by share of the way. */
  readonly layoutShift: number
}

interface Watched {
  readonly tasks: number[]
  largestPaint: number
  layoutShift: number
}

declare global {
  var watched: Watched
}

/** Slows the processor of the page's thread down, as DevTools does: 4 makes of a desk a phone of some years ago. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times })
}

/** Has the page note what is felt of its start; to be called before it is opened. */
export async function watchStart(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.watched = { tasks: [], largestPaint: 0, layoutShift: 0 }
    const observe = (type: string, hear: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({
        type,
        buffered: true,
      })
    observe('longtask', ({ duration }) => watched.tasks.push(duration))
    observe('largest-contentful-paint', ({ startTime }) => {
      watched.largestPaint = startTime
    })
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        readonly value: number
        readonly hadRecentInput: boolean
      }
      if (!hadRecentInput) watched.layoutShift += value
    })
  })
}

/** The report on a page that has come to rest, from its navigation on. */
export async function startFelt(page: Page): Promise<SlowStart> {
  const { tasks, largestPaint, layoutShift } = await page.evaluate(() => globalThis.watched)
  return {
    blocked: tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    longestTask: Math.max(0, ...tasks),
    largestPaint,
    layoutShift,
  }
}
