import { useLayoutEffect, useRef, useState } from 'react'
import { chosenPoint, dataContent } from '../../content/pictures/data-content'
import { dataPictureWords } from '../../content/words/data-words'
import { axesOf } from '../../core/data/edit-rows'
import { isOverData } from '../../core/objectives/kinds'
import type { Point } from '../../core/records/experiment'
import { type DataPlot, dataPlot } from '../../plot/data/data-plot'
import { followModels } from '../../state/followers/models'
import { useEtascope, useFollow, useKnown } from '../etascope'
import { mathematics } from '../parts/mathematics'
import { useDataEdits } from './use-data-edits'
import '../../plot/data/data-plot.css'

interface Props {
  /** Called with the reason that something cannot be done. */
  readonly onRefused: (why: string) => void
}

/** The data with the models of all runs, and points to drag. */
export function DataPlotView({ onRefused }: Props) {
  const { cancelDrag, follow } = useEtascope()
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [plot, setPlot] = useState<DataPlot | null>(null)
  const { chooseRow, pointAtRow } = follow(followModels)
  const { moveRow, addRow, removeRow } = useDataEdits()

  function placed([x, y]: Point): Readonly<Record<string, number>> {
    const { objective } = read().experiment
    if (!isOverData(objective)) return {}
    const { across, up } = axesOf(objective)
    const { classes } = dataContent(read())?.points ?? {}
    const isClass = classes && up === objective.columns.at(-1)
    return { [across]: x, [up]: isClass ? Number(y >= 0.5) : y }
  }

  const acts = {
    onPoint: pointAtRow,
    onChoose: chooseRow,
    onMove: (row: number, at: Point, phase: 'move' | 'end') => void moveRow(row, placed(at), phase),
    onCancel: cancelDrag,
    onAdd: (at: Point) => {
      if (!addRow(placed(at))) onRefused('There are as many points as there can be.')
    },
    onRemove: (row: number) => {
      if (!removeRow(row)) onRefused('Two points at least are needed.')
    },
  }
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  useLayoutEffect(() => {
    if (!node.current) return
    const made = dataPlot(node.current, {
      onPoint: (row) => latest.current.onPoint(row),
      onChoose: (row) => latest.current.onChoose(row),
      onMove: (...moved) => latest.current.onMove(...moved),
      onCancel: () => latest.current.onCancel(),
      onAdd: (at) => latest.current.onAdd(at),
      onRemove: (row) => latest.current.onRemove(row),
    })
    setPlot(made)
    return () => made.destroy()
  }, [])

  const draw = () => {
    const content = dataContent(read())
    if (content) plot?.setContent(content)
  }
  useFollow((state) => state.experiment.objective, draw)
  useFollow((state) => state.dataPicture?.found, draw)
  useFollow((state) => state.dataPicture?.window, draw)
  useFollow((state) => state.dataPicture?.residuals, draw)
  useFollow((state) => state.raisedRun ?? state.selectedRun, draw)
  const choose = () => plot?.setChosen(chosenPoint(read()))
  useFollow((state) => state.dataPicture?.chosen, choose)
  useFollow((state) => state.experiment.objective, choose)
  useFollow(
    (state) => state.dataPicture?.pointed ?? null,
    (row) => plot?.setPointed(row),
  )
  useFollow(dataPictureWords, (text) => plot?.setDescription(text))

  return <div ref={node} className="data-picture" {...mathematics} />
}
