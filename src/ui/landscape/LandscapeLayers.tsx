import type { ComponentType } from 'react'
import type { ContourPlot } from '../../plot/contour-plot'
import { type Layer, layersDrawn } from '../../state/landscape'
import { useShared } from '../etascope'
import { BasinBar } from './BasinBar'
import { BasinLayer } from './BasinLayer'
import { Blindfold } from './Blindfold'

// In one chunk with what it belongs to.
export { BlindfoldBar } from './BlindfoldBar'

export interface LayerProps {
  readonly plot: ContourPlot
  /** The run on show, or null for all of them. */
  readonly run: number | null
}

/** What adds each layer to a plot; it renders nothing of its own. */
const drawn: { readonly [Each in Layer]?: ComponentType<LayerProps> } = {
  basins: BasinLayer,
  blindfold: Blindfold,
}

/** What there is to say of each layer below the plots. */
const said: { readonly [Each in Layer]?: ComponentType } = {
  basins: BasinBar,
}

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
  const shown = useShared(layersDrawn)
  return shown.map((layer) => {
    const Said = said[layer]
    return Said && <Said key={layer} />
  })
}
