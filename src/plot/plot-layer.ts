import type { PlotGestures } from './gestures/plot-gestures'
import type { Around } from './scene/around'
import type { Rectangle } from './scene/clip'
import { indexIn, type Place } from './scene/layers/pile'
import type { Projection } from './scene/projection'
import { withdraw } from './withdraw'

export interface PlotLayer {
  /** Returns true when it has more to do, and is then called in the next frame again. */
  draw(projection: Projection, around: Around): boolean
  /** Boxes that the layer's texts cover, for others to keep clear of. */
  readonly covered?: readonly Rectangle[]
  destroy(): void
}

/** The surroundings with more to keep clear of; `before` where that is the same still. */
export function withCovered(
  around: Around,
  more: readonly Rectangle[],
  before: Around | null,
): Around {
  if (more.length === 0) return around
  const covered = [...around.covered, ...more]
  const isSame =
    before?.clutter === around.clutter &&
    before.covered.length === covered.length &&
    covered.every((rectangle, k) => rectangle === before.covered[k])
  return isSame ? before : { ...around, covered }
}

/** Fills `node`, an empty element that covers the plot and lets it be pressed; `request` asks for a frame. */
export type MakeLayer = (
  node: HTMLElement,
  request: () => void,
  gestures: PlotGestures,
) => PlotLayer

interface Stacked {
  readonly place: Place
  readonly node: HTMLElement
  readonly layer: PlotLayer
}

/** The layers that come and go at one level of the pile, each in an element of its own. */
export function layersAt(area: HTMLElement, gestures: PlotGestures) {
  const end = document.createComment('')
  area.append(end)
  /** The layers from below upwards. */
  const stack: Stacked[] = []

  function remove(stacked: Stacked): void {
    const index = stack.indexOf(stacked)
    if (index === -1) return
    stack.splice(index, 1)
    stacked.layer.destroy()
    withdraw(stacked.node)
  }

  return {
    add(place: Place, make: MakeLayer, request: () => void): () => void {
      const index = indexIn(stack, place)
      const node = document.createElement('div')
      node.className = 'plot-layer'
      node.dataset['place'] = place
      const above: ChildNode = stack[index]?.node ?? end
      above.before(node)
      const stacked = { place, node, layer: make(node, request, gestures) }
      stack.splice(index, 0, stacked)
      request()
      return () => remove(stacked)
    },
    draw(projection: Projection, around: Around): boolean {
      let unfinished = false
      for (const { layer } of stack) unfinished = layer.draw(projection, around) || unfinished
      return unfinished
    },
    covered(): readonly Rectangle[] {
      return stack.flatMap(({ layer }) => layer.covered ?? [])
    },
    clear(): void {
      for (const stacked of [...stack]) remove(stacked)
    },
  }
}
