import type { ComponentType } from 'react'
import type { Layer } from '../../experiment/layer'
import { followBasins } from '../../state/followers/basins'
import { followCriticalPoints } from '../../state/followers/critical-points'
import { followFlowLines } from '../../state/followers/flow-lines'
import type { StartFollower } from '../../state/followers/followers'
import { followGradientField } from '../../state/followers/gradient-field'
import { followHeights } from '../../state/followers/heights'
import type { LayerProps } from '../picture/layer-props'
import { BasinBar } from './basins/BasinBar'
import { BasinLayer } from './basins/BasinLayer'
import { Blindfold } from './blindfold/Blindfold'
import { CriticalMarks } from './critical/CriticalMarks'
import { CriticalPanel } from './critical/CriticalPanel'
import { FlowLines } from './FlowLines'
import { GradientArrows } from './GradientArrows'

/**
 * A layer: what it takes beside its line in the menu, which is there before this is loaded, and its place in the pile of
 * the plot, which what draws it names. What a layer has not is null, so that nothing is left out by accident.
 */
interface LayerRecord {
  /** The follower that asks the worker for it, while it is shown. */
  readonly asks: StartFollower<unknown> | null
  /** The component that adds it to a plot, and renders nothing of its own. */
  readonly draws: ComponentType<LayerProps> | null
  /** Sentences about it below the plots. */
  readonly says: ComponentType | null
  /** The panel about it, to be read at the end of the page. */
  readonly tells: ComponentType | null
}

export const layerRecords: { readonly [Each in Layer]: LayerRecord } = {
  gradient: { asks: followGradientField, draws: GradientArrows, says: null, tells: null },
  flow: { asks: followFlowLines, draws: FlowLines, says: null, tells: null },
  critical: {
    asks: followCriticalPoints,
    draws: CriticalMarks,
    says: null,
    tells: CriticalPanel,
  },
  basins: { asks: followBasins, draws: BasinLayer, says: BasinBar, tells: null },
  blindfold: { asks: null, draws: Blindfold, says: null, tells: null },
  // A picture of its own, loaded apart.
  surface: { asks: followHeights, draws: null, says: null, tells: null },
  // Loaded apart, too, with what asks for it.
  curve: { asks: null, draws: null, says: null, tells: null },
}
