import type { ComponentType } from 'react'
import type { ContourPlot } from '../../plot/contour-plot'
import { type Layer, layersDrawn } from '../../state/landscape'
import { useShared } from '../etascope'
import { Blindfold } from './Blindfold'
import { CriticalMarks } from './CriticalMarks'
import { CriticalPanel } from './CriticalPanel'
import { FlowLines } from './FlowLines'
import { GradientArrows } from './GradientArrows'
import './critical.css'

// In one chunk with what it belongs to.
export { BlindfoldBar } from './BlindfoldBar'

export interface LayerProps {
  readonly plot: ContourPlot
  /** The run on show, or null for all of them. */
  readonly run: number | null
}

/** What adds each layer to a plot; it renders nothing of its own. */
const drawn: { readonly [Each in Layer]?: ComponentType<LayerProps> } = {
  gradient: GradientArrows,
  flow: FlowLines,
  critical: CriticalMarks,
  blindfold: Blindfold,
}

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

/** Of the layers that are switched on, what there is to read. */
export function LandscapePanels() {
  const shown = useShared((state) => state.layers)
  return shown.map((layer) => {
    const Told = told[layer]
    return Told && <Told key={layer} />
  })
}
