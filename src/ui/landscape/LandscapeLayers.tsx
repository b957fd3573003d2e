import type { ComponentType } from 'react'
import { layersDrawn } from '../../state/landscape'
import type { Layer } from '../../state/layer'
import { useShared } from '../etascope'
import { BasinBar } from './BasinBar'
import { BasinLayer } from './BasinLayer'
import { Blindfold } from './Blindfold'
import { CriticalMarks } from './CriticalMarks'
import { CriticalPanel } from './CriticalPanel'
import { FlowLines } from './FlowLines'
import { GradientArrows } from './GradientArrows'
import type { LayerProps } from './layer-props'
import './critical.css'

// In one chunk with what it belongs to.
export { BlindfoldBar } from './BlindfoldBar'

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
