import { select } from 'd3'
import type { Point } from '../../core/records/experiment'
import type { PlotLayer } from '../plot-layer'
import type { Projection } from '../scene/projection'
import { crosshair } from './crosshair'
import type { PlotGestures } from './plot-gestures'
import { type Reading, readingText } from './reading-format'

export type { Reading } from './reading-format'

export interface ReadoutOptions {
  /** The latest question is answered; null in place of an answer that nobody waits for any more. */
  ask(at: Point): Promise<Reading | null>
  /** Enter was pressed on the crosshair. */
  onStart(at: Point): void
  /** The crosshair has moved, or with null is left. */
  onCross(at: Point | null): void
}

export interface Readout extends PlotLayer {
  setParameters(names: readonly [string, string]): void
  /** Says on which plot it is, as a name goes on: “, on the plot of good”. */
  setWhere(where: string): void
  /** Sets the difference between the lowest and the highest f on show. */
  setRange(range: number): void
  /** Asks for the value under the pointer again, as it may be another now. */
  askAgain(): void
  /** Puts the focus on the crosshair. */
  focus(): void
}

/** Room around the card that the pointer is not let into, in pixels. */
const clearance = 28
/** Size of the card, in pixels, told from its text: to measure it would have the browser lay it out at every move. */
const card = { height: 76, margins: 48, character: 7 } as const

/**
 * x, y, f and ∇f at the pointer, at a finger that presses for long, or at a crosshair with the focus. They are in a
 * corner that the pointer is not in, and stay there for as long as they can.
 */
export function readout(
  node: HTMLElement,
  gestures: PlotGestures,
  request: () => void,
  options: ReadoutOptions,
): Readout {
  const element = select(node).append('div').attr('class', 'plot-readout').attr('hidden', '')
  const rows = (['x', 'y', 'f', '∇f'] as const).map((name) => {
    element.append('span').attr('class', 'plot-readout-name').text(name)
    return element.append('span').attr('class', 'plot-readout-value')
  })
  let names: readonly [string, string] = ['x', 'y']
  let range = Number.NaN
  let projection: Projection | null = null
  /** In pixels of the area; null where nothing is read. */
  let place: readonly [x: number, y: number] | null = null
  let asked: Point | null = null
  let corner: 'left' | 'right' = 'left'

  const cross = crosshair(node, {
    onMove: (next) => {
      read(next)
      options.onCross(next && (projection?.pointAt(...next) ?? null))
    },
    onStart: (next) => projection && options.onStart(projection.pointAt(...next)),
  })

  function read(next: readonly [x: number, y: number] | null): void {
    place = next
    if (!next) {
      asked = null
      element.attr('hidden', '')
    } else request()
  }

  async function ask(at: Point): Promise<void> {
    asked = at
    const reading = await options.ask(at)
    if (reading && asked === at) show(reading)
  }

  function show(reading: Reading): void {
    if (!projection) return
    const { unitsX, unitsY } = projection
    const { x, y, f, gradient } = readingText(reading, { unitsX, unitsY, range })
    const texts = [x, y, f, gradient]
    for (const [index, text] of texts.entries()) rows[index]!.text(text)
    element.attr('hidden', null)
    cross.describe(`${names[0]} = ${x}, ${names[1]} = ${y}, f = ${f}, gradient ${gradient}`)
    keepClear(Math.max(...texts.map(({ length }) => length)))
  }

  /** The card is at the bottom; it changes sides when what is read comes near it. */
  function keepClear(characters: number): void {
    if (!place || !projection) return
    const width = card.margins + card.character * characters
    const isLow = place[1] > projection.height - card.height - clearance
    const isNear = {
      left: isLow && place[0] < width + clearance,
      right: isLow && place[0] > projection.width - width - clearance,
    }
    if (isNear[corner]) corner = corner === 'left' ? 'right' : 'left'
    // A readout that has no room in either corner at the bottom goes to the top.
    element
      .classed('plot-readout-right', corner === 'right')
      .classed('plot-readout-top', isNear[corner])
  }

  const stopListening = gestures.listen({
    hover: ({ at }) => read(at),
    leave: () => read(cross.place()),
    read({ at }) {
      cross.mark(at)
      read(at)
    },
  })

  return {
    setParameters(next) {
      names = next
      element.selectAll('.plot-readout-name').text((_, k) => [...next, 'f', '∇f'][k] ?? '')
    },
    setWhere: cross.setWhere,
    setRange(next) {
      range = next
    },
    askAgain() {
      asked = null
      request()
    },
    focus: cross.focus,
    draw(next) {
      projection = next
      cross.draw(next)
      if (!place) return false
      const at = next.pointAt(...place)
      if (at[0] !== asked?.[0] || at[1] !== asked[1]) void ask(at)
      return false
    },
    destroy: stopListening,
  }
}
