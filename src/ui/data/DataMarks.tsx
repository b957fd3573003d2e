import { useEffect } from 'react'
import { ballsOf } from '../../content/pictures/ball-content'
import { batchOf, shareOf } from '../../content/pictures/batch-content'
import { ballLayer } from '../../plot/layers/ball/ball-layer'
import { batchLayer } from '../../plot/layers/batch/batch-layer'
import { shareLayer } from '../../plot/layers/share/share-layer'
import { followBatchGround } from '../../state/followers/batch-ground'
import { useEtascope, useFollow, useKnown } from '../etascope'
import type { LayerProps } from '../picture/layer-props'
import { usePlotLayer } from '../picture/use-plot-layer'

/** Layers of data on a plot of the parameters: the ground of the batch, and the pull of a point. */
export function DataMarks({ plot, run }: LayerProps) {
  const { follow } = useEtascope()
  const read = useKnown()
  const batch = usePlotLayer(plot, 'batch', batchLayer)
  const share = usePlotLayer(plot, 'share', shareLayer)
  const ball = usePlotLayer(plot, 'ball', ballLayer)
  useEffect(() => void follow(followBatchGround), [follow])
  const drawBatch = () => batch?.setContent(batchOf(read(), run))
  useFollow((state) => state.dataPicture?.batchGround, drawBatch)
  useFollow((state) => state.dataPicture?.hasBatchGround, drawBatch)
  useFollow((state) => state.outcome, drawBatch)
  useFollow((state) => state.selectedRun, drawBatch)
  useFollow(
    (state) => state.dataPicture?.found,
    () => share?.setContent(shareOf(read(), run)),
  )
  useFollow(
    (state) => state.outcome,
    () => ball?.setContent(ballsOf(read(), run)),
  )
  return null
}
