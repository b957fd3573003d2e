import { useId, useLayoutEffect, useState } from 'react'
import { conditionWords, pointsHint, rowWords } from '../../content/words/data-words'
import { isOverData } from '../../core/objectives/kinds'
import { unscaledWords } from '../../experiment/scaling-words'
import { carriesData } from '../../experiment/share-link/data-words'
import { followFormula } from '../../state/followers/formula'
import { followModels } from '../../state/followers/models'
import { useEtascope, useKnown, useShared } from '../etascope'
import { Live } from '../parts/Live'
import { NumberField } from '../parts/NumberField'
import { useNote } from '../parts/note'
import { saveFile } from '../parts/save-file'
import { Told } from '../parts/Told'
import { BatchSwitch } from './BatchSwitch'
import { ColumnsChoice } from './ColumnsChoice'
import { DataChoice } from './DataChoice'
import { DataPlotView } from './DataPlotView'
import { FreeWeights } from './FreeWeights'
import { MadeUpFields } from './MadeUpFields'
import { OwnData } from './OwnData'
import { PointFields } from './PointFields'
import { ResidualsSwitch } from './ResidualsSwitch'
import { ScalingSwitch } from './ScalingSwitch'
import { savedExperiment } from './take-text'
import { useDataEdits } from './use-data-edits'
import './data-panel.css'

/** The data that the loss is over, with the models that the runs have come to, and all that can be done to them. */
export function DataPanel() {
  const etascope = useEtascope()
  const read = useKnown()
  const { follow } = etascope
  const { show } = follow(followModels)
  const title = useId()
  const [note, say] = useNote()
  const [isOwn, setOwn] = useState(false)
  const save = () => {
    const file = savedExperiment({ etascope, read })
    if (file) saveFile(file, 'etascope-experiment.json')
  }
  const { change } = useDataEdits()
  const isShown = useShared((state) => state.dataPicture !== null)
  const unscaled = useShared(({ experiment: { objective } }) =>
    isOverData(objective) ? unscaledWords(objective).join(' ') : '',
  )
  const condition = useShared(conditionWords)
  const isCarried = useShared(({ experiment }) => carriesData(experiment.objective))
  useLayoutEffect(() => {
    follow(followFormula)
    show(true)
    return () => show(false)
  }, [follow, show])
  if (!isShown) return <section className="data-panel" />
  return (
    <section className="data-panel" aria-labelledby={title}>
      <div className="data-head">
        <h2 id={title} className="caption">
          Data
        </h2>
        <DataChoice onOwn={() => setOwn(true)} />
        <button
          type="button"
          className="quiet-button"
          title="Data of your own, pasted or from a file"
          aria-expanded={isOwn}
          onClick={() => setOwn(!isOwn)}
        >
          Paste…
        </button>
        <button
          type="button"
          className="quiet-button data-save"
          title="A file with the experiment and its data, which opens when it is dropped on the page"
          onClick={save}
        >
          Save
        </button>
      </div>
      {isOwn && <OwnData onClose={() => setOwn(false)} />}
      <DataPlotView onRefused={say} />
      <p className="caption data-row">
        <Live
          read={(state) => rowWords(state) ?? pointsHint(matchMedia('(pointer: coarse)').matches)}
        />
      </p>
      <PointFields onRefused={say} />
      <div className="data-controls">
        <MadeUpFields />
        <FreeWeights />
        <ColumnsChoice />
        <ScalingSwitch />
        {condition && (
          <span className="caption">
            <Told text={condition} />
          </span>
        )}
        <NumberField
          label="L2 penalty on the parameters"
          shown="L2"
          range={{ min: 0 }}
          read={({ experiment: { objective } }) => (isOverData(objective) ? objective.l2 : 0)}
          onCommit={(l2) => change({ l2 }, 'end')}
        />
        <ResidualsSwitch />
        <BatchSwitch />
      </div>
      <p className="caption" role="status">
        {note || unscaled}
      </p>
      {!isCarried && (
        <p className="caption">
          The link to this page does not carry the data. Save gives a file that does.
        </p>
      )}
    </section>
  )
}
