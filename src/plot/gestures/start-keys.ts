import type { Point, Viewport } from '../../core/records/experiment'
import { decimals } from '../scene/projection'

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
}

/** Lets the arrow keys move the start while `element` has the focus; letting go of them ends the move. */
export function startKeys(
  element: HTMLElement,
  current: () => { readonly start: Point; readonly view: Viewport } | null,
  onStart: (point: Point, phase: 'move' | 'end') => void,
): void {
  // Keys may repeat faster than frames, and faster than the start comes back from outside.
  let moved: Point | null = null

  const end = () => {
    if (moved) onStart(moved, 'end')
    moved = null
  }
  element.addEventListener('keydown', (event) => {
    const direction = directions[event.key]
    const from = current()
    if (!direction || !from || event.metaKey) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    const factor = (event.shiftKey ? 10 : 1) / (event.altKey || event.ctrlKey ? 10 : 1)
    moved = moveBy(moved ?? from.start, direction, factor, from.view)
    onStart(moved, 'move')
  })
  element.addEventListener('keyup', (event) => {
    if (directions[event.key]) end()
  })
  element.addEventListener('blur', end)
}

/** One key's move: `factor` times the round number (1, 2 or 5 times a power of ten) up to 1/100 of the view along that axis. */
export function moveBy(
  [x, y]: Point,
  [dx, dy]: readonly [number, number],
  factor: number,
  view: Viewport,
): Point {
  const step = (low: number, high: number) => roundBelow((high - low) / 100) * factor
  return [sum(x, dx * step(view.x0, view.x1)), sum(y, dy * step(view.y0, view.y1))]
}

function roundBelow(value: number): number {
  const power = 10 ** -decimals(value)
  const lead = value / power
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power
}

/** The sum without the last digits, in which 0.1 + 0.2 is not 0.3. */
function sum(a: number, b: number): number {
  const total = a + b
  const exact = Number(total.toPrecision(14))
  // A sum far smaller than either term is what rounding left of 0.
  return Math.abs(total) < 1e-12 * Math.abs(b) ? 0 : exact + 0
}
