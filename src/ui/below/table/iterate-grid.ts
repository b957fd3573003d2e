import type { Columns } from '../../../core/records/columns'
import { grouped, readable } from '../../../core/records/number-format'
import type { IterateColumn } from './iterate-columns'
import {
  clampTop,
  type RowList,
  scrolledHeight,
  scrollTopOf,
  topRow,
  topShowing,
} from './row-window'

/** In pixels, as the style sheet has them. */
const rowHeight = 28
const headHeight = 30

export interface IterateGrid {
  setTrajectory(trajectory: Columns, columns: readonly IterateColumn[]): void
  /** Shows this row and marks it. */
  setPlayhead(t: number): void
  /** The rows selected, or all where there is but the one at the playhead. */
  selection(): { readonly from: number; readonly to: number }
  setDescription(text: string): void
  destroy(): void
}

export interface IterateGridOptions {
  /** One that nothing else on the page has: the ids of the rows begin with it. */
  readonly id: string
  onSeek(t: number): void
  onCopy(): void
}

/** A table of up to a million rows in `node`, of which those in sight exist. */
export function iterateGrid(
  node: HTMLElement,
  { id, onSeek, onCopy }: IterateGridOptions,
): IterateGrid {
  const grid = element('div', 'grid', 'grid')
  grid.tabIndex = 0
  grid.setAttribute('aria-multiselectable', 'true')
  const head = element('div', 'grid-head', 'row')
  head.setAttribute('aria-rowindex', '1')
  const space = element('div', 'grid-space', 'rowgroup')
  const rows = element('div', 'grid-rows', 'presentation')
  space.append(rows)
  grid.append(head, space)
  node.append(grid)

  let trajectory: Columns | null = null
  let columns: readonly IterateColumn[] = []
  let list: RowList = { rows: 0, rowHeight, windowHeight: 0 }
  let top = 0
  let active = 0
  let anchor = 0
  let frame = 0
  let expectedScroll = 0

  function draw(): void {
    frame = 0
    if (!trajectory || list.windowHeight <= 0) return
    space.style.height = `${scrolledHeight(list)}px`
    rows.style.height = `${list.windowHeight}px`
    const first = Math.floor(top)
    const wanted = Math.min(list.rows - first, Math.ceil(list.windowHeight / rowHeight) + 1)
    while (rows.childElementCount > wanted) rows.lastElementChild?.remove()
    while (rows.childElementCount < wanted) rows.append(newRow(columns.length))
    const [from, to] = [Math.min(anchor, active), Math.max(anchor, active)]
    for (let k = 0; k < wanted; k++) {
      const t = first + k
      const row = rows.children[k] as HTMLElement
      row.style.transform = `translateY(${(t - top) * rowHeight}px)`
      row.classList.toggle('grid-active', t === active)
      row.setAttribute('aria-selected', String(t >= from && t <= to))
      if (row.dataset['t'] === String(t)) continue
      row.dataset['t'] = String(t)
      row.id = `${id}-${t}`
      // The head is row 1.
      row.setAttribute('aria-rowindex', String(t + 2))
      for (const [index, { value }] of columns.entries()) {
        const number = value(trajectory, t)
        const text = index === 0 ? grouped(number) : Number.isNaN(number) ? '' : readable(number, 6)
        row.children[index]!.textContent = text
      }
    }
    const isActiveShown = active >= first && active < first + wanted
    if (isActiveShown) grid.setAttribute('aria-activedescendant', `${id}-${active}`)
    else grid.removeAttribute('aria-activedescendant')
    const scroll = scrollTopOf(list, top)
    if (Math.abs(grid.scrollTop - scroll) >= 1) grid.scrollTop = scroll
    expectedScroll = grid.scrollTop
  }

  function request(): void {
    frame ||= requestAnimationFrame(draw)
  }

  function setRows(): void {
    const rows = trajectory?.f.length ?? 0
    if (rows === list.rows) return
    list = { ...list, rows }
    grid.setAttribute('aria-rowcount', String(rows + 1))
  }

  function show(row: number): void {
    top = topShowing(list, top, row)
    request()
  }

  function moveTo(t: number, extending: boolean): void {
    const to = Math.min(list.rows - 1, Math.max(0, t))
    active = to
    if (!extending) anchor = to
    show(to)
    if (!extending) onSeek(to)
  }

  grid.addEventListener('scroll', () => {
    if (Math.abs(grid.scrollTop - expectedScroll) < 1) return
    top = topRow(list, grid.scrollTop)
    request()
  })
  // Where a pixel of the scrolled element stands for several rows, a wheel would leap over them.
  grid.addEventListener(
    'wheel',
    (event) => {
      const isExact = list.rows * rowHeight <= scrolledHeight(list)
      if (isExact || event.deltaY === 0 || event.ctrlKey) return
      event.preventDefault()
      const unit = [1 / rowHeight, 1, list.windowHeight / rowHeight][event.deltaMode] ?? 1
      top = clampTop(list, top + event.deltaY * unit)
      request()
    },
    { passive: false },
  )
  rows.addEventListener('click', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-t]')
    if (row) moveTo(Number(row.dataset['t']), event.shiftKey)
  })
  grid.addEventListener('keydown', (event) => {
    const { key } = event
    if (event.ctrlKey || event.metaKey) {
      if (key === 'c' && String(getSelection()) === '') onCopy()
      else if (key === 'a') {
        anchor = 0
        active = list.rows - 1
        request()
      } else return
    } else {
      const to = rowAfter(key, active, list)
      if (to === null || event.altKey) return
      moveTo(to, event.shiftKey)
    }
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
  })
  const observer = new ResizeObserver(() => {
    list = { ...list, windowHeight: Math.max(0, grid.clientHeight - headHeight) }
    show(active)
  })
  observer.observe(grid)

  return {
    setTrajectory(next, nextColumns) {
      trajectory = next
      columns = nextColumns
      setRows()
      active = anchor = Math.max(0, Math.min(active, list.rows - 1))
      grid.setAttribute('aria-colcount', String(columns.length))
      head.replaceChildren(
        ...columns.map(({ title }) => {
          const cell = element('div', 'grid-cell', 'columnheader')
          cell.textContent = title
          return cell
        }),
      )
      rows.replaceChildren()
      show(active)
    },
    setPlayhead(t) {
      active = anchor = Math.max(0, Math.min(t, list.rows - 1))
      show(active)
    },
    selection() {
      const [from, to] = [Math.min(anchor, active), Math.max(anchor, active)]
      return from === to ? { from: 0, to: list.rows - 1 } : { from, to }
    },
    setDescription(text) {
      grid.setAttribute('aria-label', text)
    },
    destroy() {
      cancelAnimationFrame(frame)
      observer.disconnect()
      grid.remove()
    },
  }
}

/** Null for a key that moves nothing. */
function rowAfter(key: string, from: number, list: RowList): number | null {
  const page = Math.max(1, Math.floor(list.windowHeight / list.rowHeight) - 1)
  switch (key) {
    case 'ArrowUp':
      return from - 1
    case 'ArrowDown':
      return from + 1
    case 'PageUp':
      return from - page
    case 'PageDown':
      return from + page
    case 'Home':
      return 0
    case 'End':
      return list.rows - 1
    default:
      return null
  }
}

function newRow(cells: number): HTMLElement {
  const row = element('div', 'grid-row', 'row')
  for (let k = 0; k < cells; k++) row.append(element('div', 'grid-cell', 'gridcell'))
  return row
}

function element(tag: 'div', className: string, role: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.setAttribute('role', role)
  return made
}
