import { useDeferredValue, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { graphContent } from '../../../content/backpropagation/graph-content'
import {
  type GraphShown,
  graphShown,
  graphTitle,
  type Level,
  levels,
  tooLarge,
} from '../../../content/backpropagation/graph-shown'
import { hintOf, pickedLine, spokenLine } from '../../../content/backpropagation/ledger'
import { stepLine } from '../../../content/backpropagation/step-line'
import { layerNames, walkByGradient } from '../../../content/words/layer-names'
import { runLabel } from '../../../content/words/run-label'
import { describeObjective } from '../../../core/objectives/describe'
import { type GraphView, graphView } from '../../../plot/graph/graph-view'
import { followComputation } from '../../../state/followers/computation'
import { useEscape } from '../../controls'
import { useEtascope, useKnown, useShared } from '../../etascope'
import { CloseButton } from '../../parts/CloseButton'
import { Icon } from '../../parts/Icon'
import { mathematics } from '../../parts/mathematics'
import { Scripted } from '../../parts/Scripted'
import { useRaising } from '../../run/raising'
import { Ledger } from './Ledger'
import { RowsChoice } from './RowsChoice'
import { StageControls } from './StageControls'
import { useStages } from './use-stages'
import '../../../plot/graph/graph.css'
import '../drawer.css'
import './graph-panel.css'

/**
 * The graph of how f and ∇f are computed at the iterate on show, node by node, in a drawer that leaves the plots in sight.
 */
export function GraphPanel({ onClose }: { readonly onClose: () => void }) {
  const { follow, stepBy, commit, showLayer } = useEtascope()
  const id = useId()
  const [level, setLevel] = useState<Level>('operations')
  const [picked, setPicked] = useState<number | null>(null)
  const selected = useShared((state) => state.selectedRun)
  const label = useShared((state) => runLabel(state, selected))
  const blind = useShared((state) => state.layers.includes('blindfold'))
  const found = useShared((state) => state.computation?.found ?? null)
  const shown = found && graphShown(found, level)
  const { stage, playing, goTo, play } = useStages(shown?.stages.length ?? 0)
  const raising = useRaising(selected)

  const { show, choose } = follow(followComputation)
  useLayoutEffect(() => {
    show(true)
    return () => show(false)
  }, [show])

  const go = (to: number) => {
    setPicked(null)
    goTo(to)
  }
  const change = (to: Level) => {
    setLevel(to)
    go(0)
  }
  useEscape(() => (picked === null ? onClose() : setPicked(null)))

  return (
    <section
      className={`drawer graph-drawer run-${selected + 1}`}
      aria-labelledby={`${id}-title`}
      data-objective={found && describeObjective(found.objective).key}
      {...raising}
    >
      <div className="graph-head">
        <h2 id={`${id}-title`} className="caption">
          <Scripted text={graphTitle(found)} /> of <b className="run-name">{label}</b>
        </h2>
        {([-1, 1] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="icon-button"
            aria-label={by < 0 ? 'The iterate before' : 'The next iterate'}
            title={by < 0 ? 'The iterate before' : 'The next iterate'}
            onClick={() => {
              stepBy(by)
              commit('t')
            }}
          >
            <Icon name={by < 0 ? 'back' : 'forward'} />
          </button>
        ))}
        <fieldset className="switch switch-small">
          <legend className="visually-hidden">Detail of the graph</legend>
          {levels.map(({ id, label }) => (
            <button key={id} type="button" aria-pressed={id === level} onClick={() => change(id)}>
              {label}
            </button>
          ))}
        </fieldset>
        {!blind && (
          <button
            type="button"
            className="action"
            title={layerNames.blindfold.note}
            onClick={() => showLayer('blindfold', true)}
          >
            {walkByGradient}
          </button>
        )}
        <CloseButton label="Close the graph" onClick={onClose} />
      </div>
      {found?.graphs.rows && (
        <RowsChoice
          rows={found.graphs.rows}
          onChoose={(choice) => {
            if (choice.over) go(0)
            choose(choice)
          }}
        />
      )}
      {found && !shown && (
        <p className="graph-hint">{tooLarge(level, graphShown(found, 'blocks'))}</p>
      )}
      {shown && (
        <>
          <Hint shown={shown} stage={stage} picked={picked} />
          <div className="graph-body">
            <Picture shown={shown} stage={stage} picked={picked} onPick={setPicked} />
            <ShownLedger shown={shown} stage={stage} onGo={go} />
          </div>
          <StageControls
            stage={stage}
            last={shown.stages.length - 1}
            playing={playing}
            onGo={go}
            onPlay={(way) => {
              setPicked(null)
              play(way)
            }}
          />
          <Told shown={shown} stage={stage} />
        </>
      )}
    </section>
  )
}

interface AtStage {
  readonly shown: GraphShown
  readonly stage: number
}

interface AtNode extends AtStage {
  readonly picked: number | null
}

function Hint({ shown, stage, picked }: AtNode) {
  const text =
    picked === null
      ? hintOf(shown.stages[stage]!, shown.graph)
      : pickedLine(shown, picked, shown.stages.slice(0, stage + 1))
  return (
    <p className="graph-hint">
      <Scripted text={text} />
    </p>
  )
}

interface PictureProps extends AtNode {
  readonly onPick: (node: number | null) => void
}

function Picture({ shown, stage, picked, onPick }: PictureProps) {
  const node = useRef<HTMLDivElement>(null)
  const view = useRef<GraphView | null>(null)
  const pick = useRef(onPick)
  useLayoutEffect(() => {
    pick.current = (at) => onPick(at === picked ? null : at)
  })
  useLayoutEffect(() => {
    if (!node.current) return
    const made = graphView(node.current, { onPick: (at) => pick.current(at) })
    view.current = made
    return () => made.destroy()
  }, [])
  useLayoutEffect(() => {
    view.current?.setPicture(graphContent({ ...shown, stage, picked }))
  })
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys
  return <div ref={node} className="graph-picture" tabIndex={0} {...mathematics} />
}

interface LedgerProps extends AtStage {
  readonly onGo: (stage: number) => void
}

/** The ledger of the newest numbers, once there is time: they may change with every frame. */
function ShownLedger({ shown, stage, onGo }: LedgerProps) {
  const current = useDeferredValue(shown)
  const step = stepLine(useKnown()(), current.t, current.rows)
  return (
    <Ledger
      shown={current}
      stage={Math.min(stage, current.stages.length - 1)}
      step={step}
      onGo={onGo}
    />
  )
}

/** Tells assistive technology of every stage that is gone to, and not of the numbers that follow the playhead. */
function Told({ shown, stage }: AtStage) {
  const read = useKnown()
  const [said, setSaid] = useState('')
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  })
  const count = shown.stages.length
  useEffect(() => {
    const { stages } = latest.current
    if (stages.length === count)
      setSaid(
        spokenLine(
          latest.current,
          stages[stage]!,
          stepLine(read(), latest.current.t, latest.current.rows),
        ),
      )
  }, [stage, count, read])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
