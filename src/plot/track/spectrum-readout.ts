import { placeAbove } from './place-above'

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

  function follow({ pointerType, buttons, clientX, target }: PointerEvent): void {
    const { left, width } = track.getBoundingClientRect()
    // A finger hides what is below it, and a drag shows what its rate does for real.
    const isAsking = pointerType !== 'touch' && buttons === 0 && width > 0 && !isOnMark(target)
    fraction = isAsking ? Math.min(1, Math.max(0, (clientX - left) / width)) : null
    refresh()
  }

  function leave(): void {
    fraction = null
    refresh()
  }

  function destroy(): void {
    listener.abort()
    box.remove()
  }

  slider.addEventListener('pointermove', follow, { signal })
  slider.addEventListener('pointerdown', leave, { signal })
  slider.addEventListener('pointerleave', leave, { signal })
  return { refresh, destroy }
}

function write(node: HTMLElement | undefined, text: string): void {
  if (node && node.textContent !== text) node.textContent = text
}

/** Whether the pointer is on a mark, which has something to say of its own. */
function isOnMark(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.spectrum-mark') !== null
}
