import { flowLayer, type PlotFlow } from '../../plot/flow-layer'
import type { State } from '../../state/state'
import { useEtascope, useFollow } from '../etascope'
import { criticalShown } from './critical-shown'
import type { LayerProps } from './layer-props'
import { usePlotLayer } from './use-plot-layer'

/** Methods whose path is that of the flow as η → 0; the others go by other directions, however small their steps. */
const followers: readonly string[] = ['gd', 'momentum', 'nesterov', 'armijo']

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

function flowsOf({ flowLines, experiment }: State, run: number | null): readonly PlotFlow[] {
  return flowLines
    .filter(({ runs }) => run === null || runs.includes(run))
    .map(({ x, y, runs }) => {
      const seen = run === null ? runs : [run]
      const isLimit = seen.some((index) => followers.includes(experiment.runs[index]?.method ?? ''))
      return { x, y, label: isLimit ? 'gradient flow (η → 0)' : 'gradient flow' }
    })
}
