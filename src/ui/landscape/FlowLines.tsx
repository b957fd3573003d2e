import { flowLayer } from '../../plot/flow-layer'
import { useEtascope, useFollow } from '../etascope'
import { criticalShown } from './critical-shown'
import { flowsOf } from './flows'
import type { LayerProps } from './layer-props'
import { usePlotLayer } from './use-plot-layer'

export function FlowLines({ plot, run }: LayerProps) {
  const { store } = useEtascope()
  const layer = usePlotLayer(plot, 'ground', flowLayer)
  const draw = () => {
    const state = store.getState()
    const marked = criticalShown(state)?.points ?? []
    layer?.setFlows(
      flowsOf(state, run),
      marked.map(({ at }) => at),
    )
  }
  useFollow((state) => state.flowLines, draw)
  useFollow(criticalShown, draw)
  return null
}
