import { moved } from '../chart/reading-keys'
import { seekGesture } from '../chart/seek-gesture'
import type { CurveContent } from '../scene/one-variable/curve-content'
import { curveGround, curvePlane, curveTrail } from '../scene/one-variable/curve-scene'
import { type PlanePlot, planePlot } from './plane-plot'

/** A curve along which the start is dragged. */
export interface CurvePlot extends PlanePlot<CurveContent> {
  /** The start now, which what is drawn may be a frame behind. */
  setStart(at: number): void
  setDescription(text: string): void
  /** Sets the words for where the start is, which the slider speaks as its value. */
  setValue(text: string): void
}

export interface CurveOptions {
  onStart(at: number, phase: 'move' | 'end'): void
  /** A drag was taken away: what was before is to be put back. */
  onCancel(): void
}

/** Places of the start along the picture, finer than any screen. */
const fine = 10_000
/** Steps of the arrow keys along it. */
const coarse = 200

export function curvePlot(node: HTMLElement, { onStart, onCancel }: CurveOptions): CurvePlot {
  const plot = planePlot<CurveContent>(node, 'plot-curve', {
    plane: curvePlane,
    ground: curveGround,
    trail: curveTrail,
  })
  const { element } = plot
  let start = Number.NaN
  let range: readonly [low: number, high: number] = [0, 0]
  element.setAttribute('role', 'slider')
  element.tabIndex = 0

  /** Two digits finer than the picture is, so that links stay short. */
  const placeAt = (share: number) => {
    const [low, high] = plot.plane?.across ?? [0, 0]
    const finest = 10 ** Math.floor(Math.log10((high - low) / 2000))
    const digits = Math.max(0, -Math.floor(Math.log10(finest)))
    const at = low + share * (high - low)
    return digits <= 100 ? Number(at.toFixed(digits)) : at
  }
  const gesture = seekGesture(element, {
    frame: () => plot.plane && { ...plot.plane, lastStep: fine },
    playhead: () => -1,
    onHover: () => {},
    onSeek: (place, phase) => (place === -1 ? onCancel() : onStart(placeAt(place / fine), phase)),
  })
  element.addEventListener('keydown', (event) => {
    const { plane } = plot
    // With Shift an arrow pans.
    if (!plane || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const [low, high] = plane.across
    const from = Math.min(coarse, Math.max(0, ((start - low) / (high - low)) * coarse))
    const to = moved(event.key, from, coarse)
    if (to === null) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    onStart(placeAt(to / coarse), 'end')
  })

  /** A start that is out of the picture is at its end, as far as a slider can tell. */
  function writeStart(): void {
    const [low, high] = range
    element.setAttribute('aria-valuenow', String(Math.min(high, Math.max(low, start))))
  }

  const own = {
    setStart(at: number) {
      start = at
      writeStart()
    },
    setDescription: (text: string) => element.setAttribute('aria-label', text),
    setValue: (text: string) => element.setAttribute('aria-valuetext', text),
    setContent(content: CurveContent | null) {
      setContent(content)
      range = [content?.low ?? 0, content?.high ?? 0]
      element.setAttribute('aria-valuemin', String(range[0]))
      element.setAttribute('aria-valuemax', String(range[1]))
      writeStart()
    },
    destroy() {
      gesture.cancel()
      destroy()
    },
  }
  const { setContent, destroy } = plot
  return Object.assign(plot, own)
}
