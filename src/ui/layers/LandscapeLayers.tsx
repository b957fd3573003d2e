import type { ComponentType } from 'react'
import type { Layer } from '../../experiment/layer'
import { layersDrawn } from '../../state/actions/landscape'
import { followBasins } from '../../state/followers/basins'
import { followCriticalPoints } from '../../state/followers/critical-points'
import { followFlowLines } from '../../state/followers/flow-lines'
import type { StartFollower } from '../../state/followers/followers'
import { followGradientField } from '../../state/followers/gradient-field'
import { followHeights } from '../../state/followers/heights'
import { useShared } from '../etascope'
import type { LayerProps } from '../picture/layer-props'
import { BasinBar } from './basins/BasinBar'
import { BasinLayer } from './basins/BasinLayer'
import { Blindfold } from './blindfold/Blindfold'
import { CriticalMarks } from './critical/CriticalMarks'
import { CriticalPanel } from './critical/CriticalPanel'
import { FlowLines } from './FlowLines'
import { GradientArrows } from './GradientArrows'
import './critical/critical.css'

// In one chunk with what they belong to.
export { followBasins } from '../../state/followers/basins'
export { BlindfoldBar } from './blindfold/BlindfoldBar'

/** What the layers ask of the worker, each while it is shown. */
export const asked: readonly StartFollower<unknown>[] = [
  followGradientField,
  followFlowLines,
  followCriticalPoints,
  followBasins,
  followHeights,
]

/** What adds each layer to a plot; it renders nothing of its own. */
const drawn: { readonly [Each in Layer]?: ComponentType<LayerProps> } = {
  gradient: GradientArrows,
  flow: FlowLines,
  critical: CriticalMarks,
  basins: BasinLayer,
  blindfold: Blindfold,
}

/** What there is to say of a layer below the plots. */
const said: { readonly [Each in Layer]?: ComponentType } = { basins: BasinBar }

/** What there is to read of a layer, at the end of the page. */
const told: { readonly [Each in Layer]?: ComponentType } = { critical: CriticalPanel }

/** The layers that are switched on, on one plot. */
export function LandscapeLayers(props: LayerProps) {
  const shown = useShared(layersDrawn)
  return shown.map((layer) => {
    const Drawn = drawn[layer]
    return Drawn && <Drawn key={layer} {...props} />
  })
}

/** Of the layers that are switched on, what they say below the plots. */
export function LandscapeBelow() {
  return <Words of={said} />
}

/** Of the layers that are switched on, what there is to read. */
export function LandscapePanels() {
  return <Words of={told} />
}

function Words({ of }: { readonly of: typeof said }) {
  const shown = useShared(layersDrawn)
  return shown.map((layer) => {
    const Said = of[layer]
    return Said && <Said key={layer} />
  })
}
