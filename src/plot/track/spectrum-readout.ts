import { placeAbove } from './place-above'
import { rateAsked } from './rate-asked'

/** The words for a place in [0, 1] along a track, and for all of it; '' where there is nothing to say. */
export interface AskedOf {
  readonly here: (fraction: number) => string
  readonly all: () => string
}

interface SpectrumReadout {
  /** Says again what is below the pointer, as the answer may have changed. */
  refresh(): void
  destroy(): void
}

/** Says above the track what the rate below the pointer would do, before it is chosen, and what all of them would. */
export function spectrumReadout(
  track: HTMLElement,
  slider: HTMLElement,
  { here, all }: AskedOf,
): SpectrumReadout {
  const box = document.createElement('div')
  box.className = 'spectrum-tooltip spectrum-readout'
  const [first, second] = ['strong', 'span'].map((name) =>
    box.appendChild(document.createElement(name)),
  )
  // The slider itself says what its rate does.
  box.setAttribute('aria-hidden', 'true')
  box.hidden = true
  track.append(box)
  const listener = new AbortController()
  const { signal } = listener
  let fraction: number | null = null

  function refresh(): void {
    const text = fraction === null ? '' : here(fraction)
    box.hidden = text === ''
    if (fraction === null || text === '') return
    write(first, text)
    write(second, all())
    placeAbove(box, track, fraction)
  }

  /** @param x the place asked about, in the window; null for none */
  function ask(x: number | null): void {
    const { left, width } = track.getBoundingClientRect()
    fraction = x !== null && width > 0 ? Math.min(1, Math.max(0, (x - left) / width)) : null
    refresh()
  }

  function follow({ pointerType, buttons, clientX, target }: PointerEvent): void {
    // A finger that moves sets the rate: the slider tells where one asks.
    if (pointerType === 'touch') return
    // A drag shows what its rate does for real.
    ask(buttons === 0 && !isOnMark(target) ? clientX : null)
  }

  const leave = () => ask(null)
  const hear = (event: Event) => ask((event as CustomEvent<number | null>).detail)

  function destroy(): void {
    listener.abort()
    box.remove()
  }

  slider.addEventListener('pointermove', follow, { signal })
  slider.addEventListener('pointerdown', leave, { signal })
  slider.addEventListener('pointerleave', leave, { signal })
  slider.addEventListener(rateAsked, hear, { signal })
  return { refresh, destroy }
}

function write(node: HTMLElement | undefined, text: string): void {
  if (node && node.textContent !== text) node.textContent = text
}

/** Whether the pointer is on a mark, which has something to say of its own. */
function isOnMark(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.spectrum-mark') !== null
}
