import { rayOf } from '../../../content/pictures/along-content'
import { rayLayer } from '../../../plot/along/ray-layer'
import { useFollow, useKnown } from '../../etascope'
import type { LayerProps } from '../../picture/layer-props'
import { usePlotLayer } from '../../picture/use-plot-layer'

/** The line of the step on show, on the plot of the run in hand. */
export function AlongRay({ plot, run }: LayerProps) {
  const read = useKnown()
  const layer = usePlotLayer(plot, 'ray', rayLayer)
  const draw = () => layer?.setRay(rayOf(read(), run))
  useFollow((state) => state.along, draw)
  useFollow((state) => state.selectedRun, draw)
  useFollow(({ chart }) => chart.pointed, draw)
  return null
}
