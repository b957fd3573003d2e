import { useLayoutEffect, useState } from 'react'
import type { ContourPlot, PlotLayer } from '../../plot/contours/contour-plot'
import type { Place } from '../../plot/scene/layers/pile'

/** A layer of the plot, for as long as the component lives. `make` must stay the same. */
export function usePlotLayer<Layer extends PlotLayer>(
  plot: ContourPlot,
  place: Place,
  make: (node: HTMLElement, request: () => void) => Layer,
): Layer | null {
  const [layer, setLayer] = useState<Layer | null>(null)
  useLayoutEffect(
    () =>
      plot.addLayer(place, (node, request) => {
        const made = make(node, request)
        setLayer(made)
        return made
      }),
    [plot, place, make],
  )
  return layer
}
