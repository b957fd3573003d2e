import type { StoreApi } from 'zustand/vanilla'
import type { ContourSpacing } from '../../core/ground/thresholds'
import type { Point } from '../../core/records/experiment'
import { type Layer, layers } from '../../experiment/layer'
import { lastStep, shownStep } from '../playing'
import type { Playback, State } from '../state'

export function isBlindfolded({ layers }: Pick<State, 'layers'>): boolean {
  return layers.includes('blindfold')
}

const blindfoldAlone: readonly Layer[] = ['blindfold']

/** A blindfold hides every other layer, each of which knows more than a walker does. */
export function layersDrawn(state: Pick<State, 'layers'>): readonly Layer[] {
  return isBlindfolded(state) ? blindfoldAlone : state.layers
}

/** Whether the curve of a formula in one variable is on show: others have none, whatever is switched on. */
export function isCurveShown(state: Pick<State, 'layers' | 'only'>): boolean {
  return state.only !== null && layersDrawn(state).includes('curve')
}

interface Hooks {
  readonly commit: (key: string) => void
  readonly reducedMotion: () => boolean
}

export function createLandscape(
  { getState, setState }: StoreApi<State>,
  { commit, reducedMotion }: Hooks,
) {
  /** The playback as it was when the blindfold was put on; a link may have put it on. */
  let before: Playback = 'paused'

  /** Puts the blindfold on: there is everything to discover, from the start and step by step. */
  function putOn(): Partial<State> {
    const { playback, restsAt } = getState()
    before = restsAt === null ? playback : 'playing'
    return { playback: 'paused', playhead: 0, restsAt: null, arrows: true }
  }

  /** The walk goes on where it stands, unless somebody held it there or wants no motion. */
  function lift(): Partial<State> {
    const state = getState()
    const goesOn = state.playback === 'paused' && before !== 'paused' && !reducedMotion()
    before = 'paused'
    if (!goesOn) return {}
    return { playback: shownStep(state) < lastStep(state) ? 'playing' : 'end' }
  }

  return {
    showLayer: (layer: Layer, shown: boolean) => {
      const state = getState()
      const turned = layer === 'blindfold' && isBlindfolded(state) !== shown
      setState({
        layers: layers.filter((each) => (each === layer ? shown : state.layers.includes(each))),
        ...(turned ? (shown ? putOn() : lift()) : {}),
      })
      commit('show')
    },
    /** Opens the card of the critical point there, on the plot of a run or, with null, on that of all. */
    choosePoint: (at: Point, plot: number | null) => setState({ chosenPoint: { at, plot } }),
    closePoint: () => setState({ chosenPoint: null }),
    setEqualScales: (equal: boolean) => {
      setState({ equal })
      commit('equal')
    },
    setContourScale: (contourScale: ContourSpacing) => {
      setState({ contourScale })
      commit('scale')
    },
  }
}
