import type { GradientField } from '../../../core/ground/gradient-field'
import type { Around } from '../around'
import type { Medium } from '../medium'
import type { Projection } from '../projection'
import { type BallContent, ballScene } from './ball/ball-scene'
import { basinScene } from './basins/basin-scene'
import type { PlotBasins } from './basins/plot-basins'
import { type BatchContent, batchScene } from './batch/batch-scene'
import {
  type BlindfoldContent,
  blindfoldScene,
  type SlopeContent,
  slopeScene,
} from './blindfold/blindfold-scene'
import { type CriticalContent, criticalScene } from './critical/critical-scene'
import { type FlowContent, flowScene } from './flow/flow-scene'
import { gradientScene } from './gradient/gradient-scene'
import type { Layered, LayerScene } from './layer-scene'
import { type Level, type Place, pile } from './pile'
import { type RayContent, rayScene } from './ray/ray-scene'
import { type ShareContent, shareScene } from './share/share-scene'

/** Content of each layer, by its name; a blindfold has two. */
export interface LayerContents {
  readonly basins: PlotBasins
  readonly gradient: GradientField
  readonly flow: FlowContent
  readonly blindfold: BlindfoldContent
  readonly critical: CriticalContent
  readonly slopes: SlopeContent
  readonly ray: RayContent
  readonly batch: BatchContent
  readonly share: ShareContent
  readonly ball: BallContent
}

/** Places in the pile that are drawn in figures too: all but what a pointer reads off. */
type Drawn = Exclude<Place, 'readout'>

/** The contents of the layers on a plot, each at most once. */
export type LayersShown = { readonly [Kind in Drawn]?: LayerContents[Kind] }

/** The scene that draws each layer. */
const scenes: { readonly [Kind in Drawn]: LayerScene<LayerContents[Kind]> } = {
  basins: basinScene,
  gradient: gradientScene,
  flow: flowScene,
  blindfold: blindfoldScene,
  slopes: slopeScene,
  ray: rayScene,
  batch: batchScene,
  share: shareScene,
  ball: ballScene,
  critical: criticalScene,
}

/** Draws the layers shown that lie at this level, from the lowest to the highest. */
export function drawLayers(
  level: Level,
  shown: LayersShown,
  projection: Projection,
  around: Around,
  medium: Medium,
): readonly Layered[] {
  const places: readonly Place[] = pile[level]
  return places.flatMap((place) =>
    place === 'readout' ? [] : drawn(place, shown, projection, around, medium),
  )
}

function drawn<Kind extends Drawn>(
  kind: Kind,
  shown: LayersShown,
  projection: Projection,
  around: Around,
  medium: Medium,
): readonly Layered[] {
  const content = shown[kind] as LayerContents[Kind] | undefined
  return content === undefined ? [] : [scenes[kind](content, projection, around, medium)]
}
