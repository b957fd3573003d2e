import type { Rectangle } from '../scene/clip'
import { isNamed } from '../scene/starts/place-starts'
import type { PlotStart } from '../scene/starts/plot-start'
import { withdraw } from '../withdraw'
import {
  type HandleFrame,
  type Pixel,
  type StartHandle,
  type StartReport,
  startHandle,
} from './start-handle'

/** A handle for every start on show. */
export interface StartHandles {
  setStarts(starts: readonly PlotStart[]): void
  setParameters(names: readonly [string, string]): void
  /** Puts the focus on the start of a run, or on the one it shares. */
  focus(run: number): void
  /** The one that is meant where none is named. */
  readonly first: PlotStart | null
  /** Puts each where `placeOf` says; returns what the handles and their labels cover. */
  draw(
    placeOf: (start: PlotStart, handle: HTMLElement) => Pixel,
    frame: HandleFrame,
    obstacles?: readonly Rectangle[],
  ): readonly Rectangle[]
  isHandle(target: Node): boolean
  /** The start whose handle `target` belongs to; otherwise the first, which a press anywhere else means. */
  pressed(target: EventTarget | null): { start: PlotStart; handle: HTMLElement | null } | null
}

export function startHandles(node: HTMLElement, onStart: StartReport): StartHandles {
  const handles = new Map<number | null, StartHandle>()
  let shown: readonly PlotStart[] = []
  let names: readonly [string, string] = ['x', 'y']

  function made(run: number | null): StartHandle {
    const handle = startHandle(node, (point, phase) => onStart(point, phase, run))
    handle.setParameters(names)
    handles.set(run, handle)
    return handle
  }

  return {
    setStarts(starts) {
      shown = starts
      for (const [run, handle] of handles) {
        if (starts.some((start) => start.run === run)) continue
        withdraw(handle.element)
        handles.delete(run)
      }
      for (const start of starts) (handles.get(start.run) ?? made(start.run)).setStart(start)
    },
    setParameters(next) {
      names = next
      for (const handle of handles.values()) handle.setParameters(next)
    },
    focus(run) {
      const handle = handles.get(run) ?? handles.get(null)
      handle?.element.focus()
    },
    get first() {
      return shown[0] ?? null
    },
    draw(placeOf, frame, obstacles = []) {
      const covered: Rectangle[] = []
      for (const [index, start] of shown.entries()) {
        const handle = handles.get(start.run)
        if (!handle) continue
        const place = placeOf(start, handle.element)
        covered.push(
          ...handle.draw(place, frame, isNamed(shown, index), [...obstacles, ...covered]),
        )
      }
      return covered
    },
    isHandle: (target) => [...handles.values()].some(({ element }) => element.contains(target)),
    pressed(target) {
      for (const start of shown) {
        const handle = handles.get(start.run)?.element
        if (handle && target instanceof Node && handle.contains(target)) return { start, handle }
      }
      const [first] = shown
      return first ? { start: first, handle: null } : null
    },
  }
}
