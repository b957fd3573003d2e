import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { describeObjective } from '../../core/objectives/describe'
import { sameViewport } from '../../core/records/viewport'
import type { ZoomGesture } from '../../plot/gestures/zoom-gesture'
import type { Known } from '../../state/known'
import { useControl } from '../controls'
import { useKnown, useShared } from '../etascope'

const step = 2
const usual = 'Usual view'
/** The place of the one that is always to be seen first. */
const first = 1

interface Props {
  readonly zoom: Pick<ZoomGesture, 'zoomBy' | 'goTo'>
  /** The run on the plot, or null for all of them. */
  readonly run: number | null
  /** The plot that they are on, as a name goes on. */
  readonly where: string
  /** Other ways to zoom in, and out, than the wheel. */
  readonly ways?: readonly [inwards: string, outwards: string]
  /** One of them has been pressed. */
  onZoom?(): void
  /** The buttons have another place. */
  onPlace?(box: DOMRect): void
}

const waysOnPlot = [
  ', pinch, double click, or +; drag with Shift to pan',
  ', pinch, double click with Shift, or −; drag with Shift to pan',
] as const

/** The buttons of one plot. As a toolbar they are one stop of the Tab key; the arrows lead from one to the next. */
export function ZoomButtons({ zoom, run, where, ways = waysOnPlot, onZoom, onPlace }: Props) {
  const read = useKnown()
  const isAway = useShared(isZoomed)
  const embed = useShared((state) => state.embed)
  const [current, setCurrent] = useState(first)
  const toolbar = useRef<HTMLDivElement>(null)
  const wheel = embed ? 'Ctrl and the wheel' : 'wheel'
  const buttons = [
    {
      name: usual,
      hint: '0',
      icon: 'M5 9V5h4M15 5h4v4M19 15v4h-4M9 19H5v-4',
      act: () => isAway && zoom.goTo(describeObjective(read().experiment.objective).view),
    },
    {
      name: 'Zoom in',
      hint: wheel + ways[0],
      icon: 'M12 6v12M6 12h12',
      act: () => zoom.zoomBy(step, null),
    },
    {
      name: 'Zoom out',
      hint: wheel + ways[1],
      icon: 'M6 12h12',
      act: () => zoom.zoomBy(1 / step, null),
    },
  ] as const

  useLayoutEffect(() => {
    const node = toolbar.current
    if (!node || !onPlace) return
    const sizes = new ResizeObserver(() => onPlace(node.getBoundingClientRect()))
    sizes.observe(node)
    return () => sizes.disconnect()
  }, [onPlace])

  const focus = () => toolbar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  useControl('zoomIn', { focus, act: () => zoom.zoomBy(step, null) }, run)
  useControl('zoomOut', { focus, act: () => zoom.zoomBy(1 / step, null) }, run)

  function move(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!by) return
    event.preventDefault()
    // The player's shortcuts are arrow keys too.
    event.stopPropagation()
    const next = (current + by + buttons.length) % buttons.length
    setCurrent(next)
    toolbar.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div
      ref={toolbar}
      className="plot-zoom"
      role="toolbar"
      aria-label={`Zoom${where}`}
      data-away={isAway || undefined}
      onKeyDown={move}
      onBlur={() => setCurrent(first)}
    >
      {buttons.map(({ name, hint, icon, act }, index) => (
        <button
          key={name}
          type="button"
          aria-label={`${name}${where}`}
          aria-disabled={name === usual && !isAway}
          title={name === usual && !isAway ? 'This is the usual view' : `${name} (${hint})`}
          aria-description={name === usual && !isAway ? 'It is on show' : undefined}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onClick={() => {
            act()
            onZoom?.()
          }}
        >
          <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d={icon} />
          </svg>
        </button>
      ))}
    </div>
  )
}

function isZoomed({ view, experiment }: Known): boolean {
  return !sameViewport(view, describeObjective(experiment.objective).view)
}
