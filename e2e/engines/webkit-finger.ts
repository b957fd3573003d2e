import type { WebKitWindow } from './webkit-window'

interface Place {
  readonly x: number
  readonly y: number
}

/** Dispatches an event of a finger to what lies below the place where it came down, as touch is captured there. */
const dispatch = `
  const [type, x, y] = arguments
  if (type === 'pointerdown') globalThis.belowFinger = document.elementFromPoint(x, y)
  const place = { clientX: x, clientY: y, width: 30, height: 30, bubbles: true, cancelable: true, composed: true }
  // The number of the mouse, as no other pointer is there to be captured.
  const pointer = { pointerId: 1, pointerType: 'touch', isPrimary: true, buttons: type === 'pointerup' ? 0 : 1 }
  globalThis.belowFinger.dispatchEvent(new PointerEvent(type, { ...place, ...pointer }))`

/**
 * A finger as the page hears of it. WebKit's driver has none, and gives the page a mouse where it is asked for one: what the browser
 * makes of a finger by itself, a page that scrolls and a thumb that follows, is not tried so.
 */
export function fingerOf({ run }: WebKitWindow) {
  const send = (type: string, { x, y }: Place) => run(dispatch, type, x, y)
  return {
    press: (at: Place) => send('pointerdown', at),
    move: (to: Place) => send('pointermove', to),
    lift: (at: Place) => send('pointerup', at),
    async tap(at: Place): Promise<void> {
      await send('pointerdown', at)
      await send('pointerup', at)
    },
    /** The click that WebKit sends after a press of a finger, however long. */
    click: () =>
      run(
        'globalThis.belowFinger.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }))',
      ),
  }
}
