import type { ComponentType } from 'react'
import type { ContourPlot } from '../../plot/contour-plot'
import { type Layer, layersDrawn } from '../../state/landscape'
import { useShared } from '../etascope'
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
  blindfold: Blindfold,
}

/** The layers that are switched on, on one plot. */
export function LandscapeLayers(props: LayerProps) {
  const shown = useShared(layersDrawn)
  return shown.map((layer) => {
    const Drawn = drawn[layer]
    return Drawn && <Drawn key={layer} {...props} />
  })
}
