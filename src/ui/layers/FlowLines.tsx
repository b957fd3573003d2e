import { flowsOf } from '../../content/pictures/flow-content'
import { markedPoints } from '../../content/pictures/layer-content'
import { criticalShown } from '../../content/words/critical-shown'
import { flowLayer } from '../../plot/layers/flow/flow-layer'
import { useFollow, useKnown } from '../etascope'
import type { LayerProps } from '../picture/layer-props'
import { usePlotLayer } from '../picture/use-plot-layer'

export function FlowLines({ plot, run }: LayerProps) {
  const read = useKnown()
  const layer = usePlotLayer(plot, 'flow', flowLayer)
  const draw = () => {
    const state = read()
    layer?.setFlows(flowsOf(state, run), markedPoints(state))
  }
  useFollow((state) => state.flowLines, draw)
  useFollow(criticalShown, draw)
  return null
}
