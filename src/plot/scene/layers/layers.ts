import type { GradientField } from '../../../core/ground/gradient-field'
import type { Around } from '../around'
import type { Medium } from '../medium'
import type { Projection } from '../projection'
import { basinScene } from './basins/basin-scene'
import type { PlotBasins } from './basins/plot-basins'
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

/** What each layer draws; a blindfold has two. */
export interface LayerContents {
  readonly basins: PlotBasins
  readonly gradient: GradientField
  readonly flow: FlowContent
  readonly blindfold: BlindfoldContent
  readonly critical: CriticalContent
  readonly slopes: SlopeContent
}

export type LayerKind = keyof LayerContents

/** The contents of the layers on a plot, each at most once. */
export type LayersShown = { readonly [Kind in LayerKind]?: LayerContents[Kind] }

interface LayerDrawn<Content> {
  /** Above the contours and below everything else, or above the paths. */
  readonly place: 'ground' | 'marks'
  readonly scene: LayerScene<Content>
}

/** How each layer is drawn, in the order in which they lie on one another. */
const layers: { readonly [Kind in LayerKind]: LayerDrawn<LayerContents[Kind]> } = {
  basins: { place: 'ground', scene: basinScene },
  gradient: { place: 'ground', scene: gradientScene },
  flow: { place: 'ground', scene: flowScene },
  blindfold: { place: 'ground', scene: blindfoldScene },
  critical: { place: 'marks', scene: criticalScene },
  slopes: { place: 'marks', scene: slopeScene },
}

/** Those of the layers shown that have this place, from the lowest to the highest. */
export function drawLayers(
  place: LayerDrawn<unknown>['place'],
  shown: LayersShown,
  projection: Projection,
  around: Around,
  medium: Medium,
): readonly Layered[] {
  const kinds = Object.keys(layers) as readonly LayerKind[]
  return kinds.flatMap((kind) => drawn(kind, place, shown, projection, around, medium))
}

function drawn<Kind extends LayerKind>(
  kind: Kind,
  place: LayerDrawn<unknown>['place'],
  shown: LayersShown,
  projection: Projection,
  around: Around,
  medium: Medium,
): readonly Layered[] {
  const layer: LayerDrawn<LayerContents[Kind]> = layers[kind]
  const content = shown[kind] as LayerContents[Kind] | undefined
  if (content === undefined || layer.place !== place) return []
  return [layer.scene(content, projection, around, medium)]
}
