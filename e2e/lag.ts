import type { Page } from '@playwright/test'

declare global {
  /** Lag of each frame of a drag behind the pointer, in milliseconds. */
  var lags: number[]
}

/**
 * The part that follows the pointer: paths, or the spectra of a start, of which there are several.
 */
type Followed =
  | { readonly kind: 'descend' }
  | { readonly kind: 'spectrum'; readonly spectra: number }

/** A call of the engine, as far as it tells what it is about. */
interface Asked {
  readonly kind?: string
  readonly id: number
  readonly request?: { readonly request?: { readonly start: readonly number[] } }
}

/**
 * Has every frame note how far what is on show is behind the pointer: since when there has been a pointer position newer
 * than the one for which the paths on show were descended, or all the spectra on show were made. To be called before
 * the page is opened.
 */
export async function watchLag(
  page: Page,
  followed: Followed = { kind: 'descend' },
): Promise<void> {
  await page.addInitScript((followed: Followed) => {
    globalThis.lags = []
    const moves: number[] = []
    const asked: Map<number, number>[] = []
    /**
     * Moves made and spectra missing by start, the spectra of which are made one after the other.
     */
    const begun = new Map<string, { readonly moves: number; missing: number }>()
    let answered = 0
    let shown = 0

    globalThis.Worker = class extends Worker {
      /** Moves made when a call was asked, by its id, of which every worker has its own. */
      readonly movesWhenAsked = new Map<number, number>()
      readonly startWhenAsked = new Map<number, string>()

      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        asked.push(this.movesWhenAsked)
        this.addEventListener('message', ({ data }) => {
          if (data.type !== 'result') return
          const start = this.startWhenAsked.get(data.id)
          const spectra = start === undefined ? undefined : begun.get(start)
          if (spectra) {
            spectra.missing -= 1
            if (spectra.missing === 0) answered = Math.max(answered, spectra.moves)
          } else answered = Math.max(answered, this.movesWhenAsked.get(data.id) ?? 0)
        })
      }

      override postMessage(message: Asked, ...rest: []): void {
        if (message.kind === followed.kind) {
          if (followed.kind === 'descend') this.movesWhenAsked.set(message.id, moves.length)
          else {
            const start = String(message.request?.request?.start)
            this.startWhenAsked.set(message.id, start)
            if (!begun.has(start))
              begun.set(start, { moves: moves.length, missing: followed.spectra })
          }
        }
        super.postMessage(message, ...rest)
      }
    }
    addEventListener('pointermove', ({ buttons, timeStamp }) => buttons && moves.push(timeStamp), {
      capture: true,
    })
    addEventListener('pointerup', () => {
      moves.length = 0
      for (const moves of asked) moves.clear()
      begun.clear()
      answered = 0
      shown = 0
    })
    requestAnimationFrame(function frame() {
      // An answer that was there when a frame began is on show in the next.
      const now = performance.now()
      const newer = moves[shown]
      if (moves.length > 0) globalThis.lags.push(newer === undefined ? 0 : now - newer)
      shown = answered
      requestAnimationFrame(frame)
    })
  }, followed)
}

/** The frames noted so far; forgets them. */
export function takeLags(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => globalThis.lags.splice(0))
}
