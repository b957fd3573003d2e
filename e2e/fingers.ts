import type { Page } from '@playwright/test'
import { nextFrame } from './frames'

export interface Place {
  readonly x: number
  readonly y: number
}

type Touch = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel'

/** Fingers on the screen of a phone, as the browser hears of them: it may scroll or zoom instead of the page. */
export async function fingers(page: Page) {
  const session = await page.context().newCDPSession(page)

  async function send(type: Touch, points: readonly Place[]): Promise<void> {
    const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }))
    await session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  async function move(from: readonly Place[], to: readonly Place[]): Promise<void> {
    const steps = 10
    for (let k = 1; k <= steps; k++) {
      const points = from.map(({ x, y }, i) => ({
        x: x + ((to[i]!.x - x) * k) / steps,
        y: y + ((to[i]!.y - y) * k) / steps,
      }))
      await send('touchMove', points)
      await nextFrame(page)
    }
  }

  return {
    /** Presses at `from`, and moves without letting go. */
    async drag(from: Place, to: Place): Promise<void> {
      await send('touchStart', [from])
      await move([from], [to])
    },
    press: (at: Place) => send('touchStart', [at]),
    /** Moves a finger that is down already. */
    move: (from: Place, to: Place) => move([from], [to]),
    lift: () => send('touchEnd', []),
    /** Cancels the touch, as when the system takes it away. */
    cancel: () => send('touchCancel', []),
    async swipe(from: Place, to: Place): Promise<void> {
      await send('touchStart', [from])
      await move([from], [to])
      await send('touchEnd', [])
    },
    /** Two fingers, one after the other, that part. */
    async pinch(middle: Place, reach: number): Promise<void> {
      const apart = (by: number) => [
        { x: middle.x - by, y: middle.y },
        { x: middle.x + by, y: middle.y },
      ]
      await send('touchStart', apart(20).slice(0, 1))
      await send('touchStart', apart(20))
      await move(apart(20), apart(reach))
      await send('touchEnd', [])
    },
  }
}
