import type { Layer } from '../../experiment/layer'
import type { LayersShown } from '../../plot/scene/layers/layers'
import { type Known, layersKnown } from '../../state/known'
import { shownStep } from '../../state/playing'
import { criticalShown } from '../words/critical-shown'
import { floorName } from '../words/floor-name'
import { slopesOf } from '../words/slope-words'
import { rayOf } from './along-content'
import { ballsOf } from './ball-content'
import { basinsOf } from './basin-content'
import { batchOf, shareOf } from './batch-content'
import { sightOf, walksOf } from './blindfold-content'
import { criticalOf } from './critical-content'
import { flowsOf } from './flow-content'

/**
 * The content of the layers that are switched on, for the plot of one run, or with null for that of
 * all.
 */
export function layersOf(state: Known, run: number | null): LayersShown {
  const parts = layersKnown(state).map((layer) => contentOf(layer, state, run))
  const ray = rayOf(state, run)
  const [batch, share] = [batchOf(state, run), shareOf(state, run)]
  const balls = ballsOf(state, run)
  return Object.assign(
    {},
    ...parts,
    ray && { ray },
    batch && { batch },
    share && { share },
    balls.balls.length > 0 && { ball: balls },
  )
}

function contentOf(layer: Layer, state: Known, run: number | null): LayersShown {
  switch (layer) {
    case 'gradient':
      return state.gradientField ? { gradient: state.gradientField } : {}
    case 'flow':
      return { flow: { flows: flowsOf(state, run), avoided: markedPoints(state) } }
    case 'critical':
      return { critical: criticalOf(state) }
    case 'basins': {
      const { map } = state.basins
      const isHere = run === null || run === state.selectedRun
      return map && isHere ? { basins: basinsOf(map, floorName(state)) } : {}
    }
    case 'blindfold': {
      const walks = walksOf(state, run)
      return {
        blindfold: { walks, t: shownStep(state), sight: sightOf(state) },
        slopes: { slopes: slopesOf(state, run), walks },
      }
    }
    case 'surface':
    case 'curve':
      return {}
    default:
      return layer satisfies never
  }
}

/** Points whose marks a name keeps clear of. */
export function markedPoints(state: Known) {
  return (criticalShown(state)?.points ?? []).map(({ at }) => at)
}
