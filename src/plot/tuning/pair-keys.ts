import type { Pair } from '../scene/tuning/tuning-content'

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
}

/** A press of a key goes so far: a share of the width of the picture, and of the hyperparameter. */
const step = 0.01

/** The hyperparameter rounded to a thousandth and below 1, where no method has it. */
export function usable(value: number): number {
  return Math.min(0.999, Math.max(0, Math.round(1000 * value) / 1000))
}

/**
 * Lets the arrow keys move the pair while `element` has the focus: with Shift ten times as far, with Alt or Control a tenth; letting go
 * of them ends the move.
 *
 * @param rateBeside the rate so much of the picture's width away
 */
export function pairKeys(
  element: HTMLElement,
  current: () => Pair,
  rateBeside: (rate: number, share: number) => number,
  onPair: (pair: Pair, phase: 'move' | 'end') => void,
): void {
  // Keys may repeat faster than what they change comes back.
  let moved: Pair | null = null

  const end = () => {
    if (moved) onPair(moved, 'end')
    moved = null
  }
  element.addEventListener('keydown', (event) => {
    const direction = directions[event.key]
    if (!direction || event.metaKey) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    const factor = (event.shiftKey ? 10 : 1) / (event.altKey || event.ctrlKey ? 10 : 1)
    const [across, up] = direction
    const [rate, value] = moved ?? current()
    moved = [
      across === 0 ? rate : rateBeside(rate, across * factor * step),
      up === 0 ? value : usable(value + up * factor * step),
    ]
    onPair(moved, 'move')
  })
  element.addEventListener('keyup', (event) => {
    if (directions[event.key]) end()
  })
  element.addEventListener('blur', end)
}
