import { select } from 'd3'
import { startKeys } from '../gestures/start-keys'
import type { PlotChosen } from '../scene/data/data-content'
import type { Projection } from '../scene/projection'
import type { DataPlotOptions } from './data-plot'

export interface PointHandle {
  readonly element: HTMLElement
  /** Null where no point is worked on: the handle is then reached by keys alone. */
  setChosen(chosen: PlotChosen | null): void
  draw(projection: Projection): void
}

/** The point that is worked on, to be dragged, and to be moved, taken away and changed for another one by keys. */
export function pointHandle(
  area: HTMLElement,
  { onChoose, onMove, onRemove }: Pick<DataPlotOptions, 'onChoose' | 'onMove' | 'onRemove'>,
  rows: () => number,
): PointHandle {
  const handle = select(area)
    .append('div')
    .attr('class', 'data-handle')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr(
      'aria-description',
      'The arrow keys move it, Page Up and Page Down go to another point, Delete takes it away.',
    )
  const element = handle.node()!
  let chosen: PlotChosen | null = null
  let shown: Projection | null = null

  const go = (by: number) => {
    const count = rows()
    const from = chosen?.row ?? (by > 0 ? -1 : count)
    onChoose((from + by + count) % count)
  }
  function actOf(key: string): (() => void) | null {
    switch (key) {
      case 'PageUp':
        return () => go(-1)
      case 'PageDown':
        return () => go(1)
      case 'Home':
        return () => onChoose(0)
      case 'End':
        return () => onChoose(rows() - 1)
      case 'Delete':
      case 'Backspace':
        return () => chosen && onRemove(chosen.row)
      default:
        return null
    }
  }
  element.addEventListener('focus', () => {
    // A press has chosen one already.
    if (!chosen && element.matches(':focus-visible')) onChoose(0)
  })
  element.addEventListener('keydown', (event) => {
    const act = actOf(event.key)
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    act()
  })
  startKeys(
    element,
    () => chosen && shown && { start: chosen.at, view: shown.view },
    (at, phase) => chosen && onMove(chosen.row, at, phase),
  )

  return {
    element,
    setChosen(next) {
      chosen = next
      handle
        .classed('data-handle-idle', next === null)
        .attr('aria-label', next?.name ?? 'Points of the data')
        .attr('aria-valuemin', 1)
        .attr('aria-valuemax', rows())
        .attr('aria-valuenow', (next?.row ?? 0) + 1)
        .attr('aria-valuetext', next?.value ?? 'none is chosen')
    },
    draw(projection) {
      shown = projection
      const [x, y] = chosen
        ? [projection.x(chosen.at[0]), projection.y(chosen.at[1])]
        : [projection.width / 2, projection.height / 2]
      handle.style('transform', `translate(${x}px, ${y}px)`)
    },
  }
}
