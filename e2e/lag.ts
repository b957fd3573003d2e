import type { Page } from '@playwright/test'

declare global {
  /** How far behind the pointer each frame of a drag was, in milliseconds. */
  var lags: number[]
}

/**
 * Has every frame note how far what is on show is behind the pointer: since when there has been a pointer position newer
 * than the one for which the paths on show were descended. To be called before the page is opened.
 */
export async function watchLag(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.lags = []
    const moves: number[] = []
    const asked: Map<number, number>[] = []
    let answered = 0
    let shown = 0

    globalThis.Worker = class extends Worker {
      /** By id, of which every worker has its own. */
      readonly movesWhenAsked = new Map<number, number>()

      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        asked.push(this.movesWhenAsked)
        this.addEventListener('message', ({ data }) => {
          if (data.type === 'result')
            answered = Math.max(answered, this.movesWhenAsked.get(data.id) ?? 0)
        })
      }

      override postMessage(message: { kind?: string; id: number }, ...rest: []): void {
        if (message.kind === 'descend') this.movesWhenAsked.set(message.id, moves.length)
        super.postMessage(message, ...rest)
      }
    }
    addEventListener('pointermove', ({ buttons, timeStamp }) => buttons && moves.push(timeStamp), {
      capture: true,
    })
    addEventListener('pointerup', () => {
      moves.length = 0
      for (const moves of asked) moves.clear()
      answered = 0
      shown = 0
    })
    requestAnimationFrame(function frame() {
      // What had been answered when a frame began is on show in the next.
      const now = performance.now()
      const newer = moves[shown]
      if (moves.length > 0) globalThis.lags.push(newer === undefined ? 0 : now - newer)
      shown = answered
      requestAnimationFrame(frame)
    })
  })
}

/** The frames noted so far; forgets them. */
export function takeLags(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => globalThis.lags.splice(0))
}
