import type { Rectangle } from './scene/clip'
import type { Clutter } from './scene/clutter'
import type { Projection } from './scene/projection'

/** Above the contours and below everything else, or above the paths. */
export type Place = 'ground' | 'marks'

/** What texts should keep clear of; another object whenever something of it has moved. */
export interface Around {
  readonly covered: readonly Rectangle[]
  readonly clutter: Clutter
}

export interface PlotLayer {
  /** Returns true when it has more to do, and is then called in the next frame again. */
  draw(projection: Projection, around: Around): boolean
  /** What its texts cover, for others to keep clear of. */
  readonly covered?: readonly Rectangle[]
  destroy(): void
}

/** More to keep clear of; `before` where that is the same still. */
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

/** Fills `node`, an empty element that covers the plot `area` and lets it be pressed; `request` asks for a frame. */
export type MakeLayer = (node: HTMLElement, request: () => void, area: HTMLElement) => PlotLayer

/** The layers that come and go at one height of the pile, each in an element of its own, the latest on top. */
export function layersAt(area: HTMLElement) {
  const end = document.createComment('')
  area.append(end)
  const layers = new Map<HTMLElement, PlotLayer>()

  function remove(node: HTMLElement): void {
    layers.get(node)?.destroy()
    layers.delete(node)
    node.remove()
  }

  return {
    add(make: MakeLayer, request: () => void): () => void {
      const node = document.createElement('div')
      node.className = 'plot-layer'
      end.before(node)
      layers.set(node, make(node, request, area))
      request()
      return () => remove(node)
    },
    draw(projection: Projection, around: Around): boolean {
      let unfinished = false
      for (const layer of layers.values()) unfinished = layer.draw(projection, around) || unfinished
      return unfinished
    },
    covered(): readonly Rectangle[] {
      return [...layers.values()].flatMap((layer) => layer.covered ?? [])
    },
    clear(): void {
      for (const node of [...layers.keys()]) remove(node)
    },
  }
}
