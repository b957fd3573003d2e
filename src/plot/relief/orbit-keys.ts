import type { Orbit, Way } from './orbit'

const ways: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const degrees = Math.PI / 180

/** Lets keys orbit while `element` has the focus. */
export function orbitKeys(element: HTMLElement, orbit: Orbit): void {
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = ways[event.key]
    if (way) orbit.turn(way, (event.shiftKey ? 30 : 6) * degrees)
    else if (event.key === '+' || event.key === '=') orbit.zoom(1.15)
    else if (event.key === '-') orbit.zoom(1 / 1.15)
    else if (event.key === '0' || event.key === 'Home') orbit.reset()
    else return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
  })
}
