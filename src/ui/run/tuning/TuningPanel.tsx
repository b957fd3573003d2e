import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { pairOfRun, tuningContentOf, tuningFor } from '../../../content/pictures/tuning-content'
import { runLabel } from '../../../content/words/run-label'
import {
  pairWords,
  tunedSymbol,
  tuningAt,
  tuningBest,
  tuningBorder,
  tuningPairs,
  tuningSummary,
  tuningTitle,
} from '../../../content/words/tuning-words'
import { tunedOf } from '../../../core/methods/tuned'
import { spoken } from '../../../core/records/spoken'
import type { ColourName } from '../../../plot/scene/palette'
import type { Pair } from '../../../plot/scene/tuning/tuning-content'
import { type TuningPlot, tuningPlot } from '../../../plot/tuning/tuning-plot'
import { writeText } from '../../../plot/write-text'
import { followTuning } from '../../../state/followers/tuning'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import { BasinKey } from '../../layers/basins/BasinKey'
import { Refining } from '../../layers/basins/Refining'
import { Live } from '../../parts/Live'
import { mathematics } from '../../parts/mathematics'
import '../../layers/basins/basins.css'
import '../../../plot/tuning/tuning.css'
import { useAlongTrack } from '../along-track'

/** The outcome of a run over η and what its method remembers, with the run's own pair to drag. */
export function TuningPanel({ index }: { readonly index: number }) {
  const { follow, changeRun, cancelDrag } = useEtascope()
  const read = useKnown()
  const panel = useRef<HTMLElement>(null)
  const node = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLSpanElement>(null)
  const title = useId()
  const [plot, setPlot] = useState<TuningPlot | null>(null)
  /** The pair under the pointer. */
  const pointed = useRef<Pair | null>(null)
  const found = useShared((state) => tuningFor(state, index))
  useEffect(() => void follow(followTuning), [follow])
  const isWorkedOn = useShared((state) => state.tuningWork !== null)

  const say = () => {
    const state = read()
    const pair = pointed.current ?? pairOfRun(state, index)
    if (said.current) writeText(said.current, pair ? tuningAt(state, index, pair) : '')
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is read when it is said
  useLayoutEffect(() => {
    if (!node.current) return
    const made = tuningPlot(node.current, `run-${index + 1}` as ColourName, {
      onHover: (pair) => {
        pointed.current = pair
        say()
      },
      onPair: ([learningRate, value], phase) => {
        const run = read().experiment.runs[index]
        const tuned = run && tunedOf(run.method)
        if (!tuned) return
        const hyperparameters = { ...run.hyperparameters, [tuned.name]: value }
        changeRun(index, { learningRate, hyperparameters }, phase)
      },
      onCancel: cancelDrag,
    })
    setPlot(made)
    return () => made.destroy()
  }, [index, read, changeRun, cancelDrag])

  useAlongTrack(panel, node)

  const draw = () => {
    plot?.setContent(tuningContentOf(read(), index))
    say()
  }
  useFollow((state) => state.tuning, draw)
  useFollow((state) => state.outcome?.descents[index]?.minimum ?? null, draw)
  useFollow(
    (state) => pairOfRun(state, index)?.join(),
    () => {
      const pair = pairOfRun(read(), index)
      if (pair) plot?.setPair(pair, spoken(pairWords(read(), index)))
      say()
    },
  )
  useFollow(
    (state) => `η and ${tunedSymbol(state, index)} of ${runLabel(state, index)}`,
    (name) => plot?.setName(name),
  )
  useFollow(
    (state) => `${tuningTitle(state, index)} ${tuningSummary(state, index)}`,
    (text) => plot?.setDescription(spoken(text)),
  )

  return (
    <section ref={panel} className="tuning" aria-labelledby={title} tabIndex={-1} {...mathematics}>
      <h3 id={title} className="caption">
        <Live read={(state) => tuningTitle(state, index)} />
      </h3>
      <div className="tuning-place">
        <div ref={node} className="tuning-picture" />
      </div>
      <p className="tuning-at">
        {/* Told once, and not by every refinement. */}
        <span ref={said} role="status" aria-busy={isWorkedOn} />
      </p>
      {isWorkedOn && (
        <p className="basin-work tuning-work">
          <Live read={tuningPairs} />
          <Refining
            name="Working out the tuning map"
            read={(state) => state.tuningWork}
            onCancel={() => follow(followTuning).cancel()}
            onResume={() => follow(followTuning).resume()}
          />
        </p>
      )}
      <p className="tuning-note">
        <Live read={(state) => tuningBest(state, index)} terms />
      </p>
      <p className="tuning-note">
        <Live read={(state) => tuningBorder(state, index)} terms />
      </p>
      {found && <BasinKey map={found} />}
    </section>
  )
}
