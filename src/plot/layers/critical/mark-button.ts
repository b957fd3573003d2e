import { select } from 'd3'
import type { Point } from '../../../core/records/experiment'
import { spoken } from '../../../core/records/spoken'
import { ownPress } from '../../gestures/plot-gestures'
import type { ShownMark } from '../../scene/layers/critical/plot-critical'
import { markTowards } from './nearest-mark'

const keys: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** A button on one of the marks, which the arrow keys move to another: hundreds are one stop of the tab key. */
export interface MarkButton {
  /** `where` tells on which plot they are, as a name goes on. */
  setMarks(marks: readonly ShownMark[], where: string): void
  goTo(index: number): void
}

export function markButton(node: HTMLElement, choose: (index: number) => void): MarkButton {
  const button = select(node)
    .append('button')
    .attr('type', 'button')
    .attr('class', 'plot-critical-button')
    .style('display', 'none')
    .attr(ownPress, '')
    .on('click', () => choose(current))
    .on('keydown', (event: KeyboardEvent) => {
      const next = indexAfter(event)
      if (next === null) return
      event.preventDefault()
      // The player's shortcuts are arrow keys too.
      event.stopPropagation()
      goTo(next)
    })
  let marks: readonly ShownMark[] = []
  let current = 0
  /** The point that the button stands on, which a search may find anew in other digits. */
  let stood: Point | null = null
  let where = ''

  function indexAfter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | null {
    if (ctrlKey || metaKey || altKey) return null
    if (key === 'Home') return 0
    if (key === 'End') return marks.length - 1
    const direction = keys[key]
    return direction ? markTowards(marks, current, direction) : null
  }

  function goTo(index: number): void {
    const mark = marks[index]
    button.style('display', mark ? '' : 'none')
    if (!mark) return
    current = index
    stood = mark.point.at
    const place = `${index + 1} of ${marks.length}`
    button
      .style('transform', `translate(${mark.x}px, ${mark.y}px)`)
      .attr(
        'aria-label',
        spoken(`${mark.point.name}${where}; ${place}, the arrow keys lead to others`),
      )
  }

  return {
    goTo,
    setMarks(next, nextWhere) {
      where = nextWhere
      marks = next
      goTo(stood ? nearestTo(stood, next) : 0)
    },
  }
}

/** The index of the mark of the nearest point; 0 where there are none. */
function nearestTo([x, y]: Point, marks: readonly ShownMark[]): number {
  const away = marks.map(({ point: { at } }) => Math.hypot(at[0] - x, at[1] - y))
  return Math.max(0, away.indexOf(Math.min(...away)))
}
