import type { Page } from '@playwright/test'

/** Frame times of a stretch of time, in milliseconds, as a person feels them. */
export interface FrameReport {
  /** Times from each frame to the next. */
  readonly frames: readonly number[]
  /** Main-thread tasks over 50 ms. */
  readonly longTasks: readonly number[]
  /** Share of frames over 20 ms, in [0, 1]. */
  readonly slow: number
  readonly longest: number
}

interface Recording {
  frames: number[]
  longTasks: number[]
  stop: () => void
}

declare global {
  var frameRecording: Recording | undefined
}

/** Runs `action` while the page's frames and long tasks are recorded. */
export async function recordFrames(
  page: Page,
  action: () => Promise<unknown>,
): Promise<FrameReport> {
  await page.evaluate(startRecording)
  await action()
  const { frames, longTasks } = await page.evaluate(stopRecording)
  const slow = frames.filter((frame) => frame > 20).length / Math.max(1, frames.length)
  return { frames, longTasks, slow, longest: Math.max(0, ...frames) }
}

/** Runs in the page, as does all that it calls. */
function startRecording(): Promise<void> {
  const frames: number[] = []
  const longTasks: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration)
  })
  observer.observe({ type: 'longtask' })
  return new Promise((started) => {
    let before = 0
    let running = true
    function frame(now: number): void {
      if (before === 0) started()
      else frames.push(now - before)
      before = now
      if (running) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const stop = () => {
      running = false
      for (const { duration } of observer.takeRecords()) longTasks.push(duration)
      observer.disconnect()
    }
    globalThis.frameRecording = { frames, longTasks, stop }
  })
}

/** Waits two frames more, so that a task still under way is seen to have been long. */
async function stopRecording(): Promise<Pick<Recording, 'frames' | 'longTasks'>> {
  const recording = globalThis.frameRecording
  if (!recording) throw new Error('No recording was started.')
  for (let i = 0; i < 2; i++) await new Promise((seen) => requestAnimationFrame(seen))
  recording.stop()
  globalThis.frameRecording = undefined
  return { frames: recording.frames, longTasks: recording.longTasks }
}

export function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise(requestAnimationFrame))
}

/** Waits until the page has nothing to do, and has shown what it did. */
export function idle(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((rest) => requestIdleCallback(() => requestAnimationFrame(() => rest()))),
  )
}

/** Prints what was recorded, and how far what was on show was behind the pointer, as one line. */
export function report(
  name: string,
  { frames, slow, longest, longTasks }: FrameReport,
  lags: readonly number[] = [],
): void {
  const most = [...frames].sort((a, b) => a - b)[Math.floor(0.95 * frames.length)] ?? 0
  const line = [
    `${name}: ${frames.length} frames, 95 % within ${most.toFixed(0)} ms`,
    `${(100 * slow).toFixed(1)} % over 20 ms`,
    `longest ${longest.toFixed(0)} ms`,
    `${longTasks.length} tasks over 50 ms`,
  ]
  if (lags.length > 0) {
    const median = [...lags].sort((a, b) => a - b)[lags.length >> 1] ?? 0
    line.push(
      `behind the pointer by ${median.toFixed(0)} ms, at most ${Math.max(...lags).toFixed(0)}`,
    )
  }
  process.stdout.write(`  ${line.join(', ')}\n`)
}
