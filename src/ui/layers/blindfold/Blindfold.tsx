import { useLayoutEffect, useState } from 'react'
import { sightOf, walksOf } from '../../../content/pictures/blindfold-content'
import { isFlying } from '../../../content/pictures/step-shown'
import { blindDescription, slopesOf } from '../../../content/words/slope-words'
import { spoken } from '../../../core/records/spoken'
import { type BlindfoldLayer, blindfoldLayer } from '../../../plot/layers/blindfold/blindfold-layer'
import { type SlopeLayer, slopeLayer } from '../../../plot/layers/blindfold/slope-layer'
import { shownStep } from '../../../state/playing'
import { useFollow, useKnown } from '../../etascope'
import type { LayerProps } from '../../picture/layer-props'

/** Covers all of one plot but what its walkers have seen, and shows the slope under their feet. */
export function Blindfold({ plot, run }: LayerProps) {
  const read = useKnown()
  const [layers, setLayers] = useState<readonly [BlindfoldLayer, SlopeLayer] | null>(null)

  useLayoutEffect(() => {
    let cover: BlindfoldLayer | undefined
    let slopes: SlopeLayer | undefined
    const removals = [
      plot.addLayer('blindfold', (node, request) => (cover = blindfoldLayer(node, request))),
      plot.addLayer('slopes', (node, request) => (slopes = slopeLayer(node, request))),
    ]
    setLayers(cover && slopes ? [cover, slopes] : null)
    return () => {
      for (const remove of removals) remove()
    }
  }, [plot])

  const drawSlopes = () => layers?.[1].setSlopes(slopesOf(read(), run))
  useFollow(
    (state) => state.outcome,
    () => {
      const walks = walksOf(read(), run)
      for (const layer of layers ?? []) layer.setWalks(walks)
      drawSlopes()
    },
  )
  useFollow(shownStep, (step) => layers?.[0].setPlayhead(step))
  useFollow((state) => (state.arrows && !isFlying(state) ? shownStep(state) : null), drawSlopes)
  useFollow((state) => state.selectedRun, drawSlopes)
  useFollow(sightOf, (sight) => layers?.[0].setSight(sight))
  useFollow(
    (state) => blindDescription(state, run),
    (text) => plot.setDescription(spoken(text)),
  )
  return null
}
