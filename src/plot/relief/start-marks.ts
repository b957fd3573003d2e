import { type StartHandle, type StartReport, startHandle } from '../gestures/start-handle'
import type { Rectangle } from '../scene/clip'
import type { PlotStart } from '../scene/starts/plot-start'
import type { Size } from '../watch-size'
import type { Ground, Space } from './ground'
import type { Orbit } from './orbit'
import { isHidden } from './ray'

/** The handle of every start on show, moved by the arrow keys as on a plot; the pointer sets a start by a click. */
export interface StartMarks {
  readonly first: PlotStart | null
  setStarts(starts: readonly PlotStart[]): void
  setParameters(names: readonly [string, string]): void
  /** Returns what the handles and their labels cover. */
  draw(
    orbit: Orbit,
    ground: Ground,
    size: Size,
    obstacles: readonly Rectangle[],
  ): readonly Rectangle[]
}

export function startMarks(node: HTMLElement, onStart: StartReport): StartMarks {
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
    get first() {
      return shown[0] ?? null
    },
    setStarts(starts) {
      shown = starts
      for (const [run, handle] of handles) {
        if (starts.some((start) => start.run === run)) continue
        handle.element.remove()
        handles.delete(run)
      }
      for (const start of starts) (handles.get(start.run) ?? made(start.run)).setStart(start)
    },
    setParameters(next) {
      names = next
      for (const handle of handles.values()) handle.setParameters(next)
    },
    draw(orbit, ground, { width, height }, obstacles) {
      const covered: Rectangle[] = []
      for (const { run, at } of shown) {
        const handle = handles.get(run)
        if (!handle) continue
        const x = within(ground.x(at[0]), ground.width / 2)
        const z = within(ground.z(at[1]), ground.depth / 2)
        const level = ground.heightAt(x, z)
        const place: Space = [x, Number.isNaN(level) ? 0 : level, z]
        const [px, py] = orbit.pixelOf(place)
        const taken = handle.draw(
          {
            view: ground.viewport,
            width,
            height,
            unitsPerPixel: 1,
            x: () => px,
            y: () => py,
            pointAt: () => at,
          },
          () => 0,
          true,
          [...obstacles, ...covered],
        )
        covered.push(...taken)
        handle.element.classList.toggle('relief-behind', isHidden(ground, place, orbit.eye))
      }
      return covered
    },
  }
}

function within(value: number, reach: number): number {
  return Math.min(reach, Math.max(-reach, value))
}
