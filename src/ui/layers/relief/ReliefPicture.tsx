import { useLayoutEffect, useRef, useState } from 'react'
import { knownMinima } from '../../../content/pictures/known-minima'
import { scaleWords } from '../../../plot/relief/height-scale'
import { type ReliefView, reliefView } from '../../../plot/relief/relief-view'
import { minimaKnown } from '../../../state/known'
import '../../../plot/relief/relief.css'
import { pathsOf } from '../../../content/pictures/picture-content'
import { startsShown } from '../../../content/pictures/starts-shown'
import { pictureWords } from '../../../content/words/picture-words'
import { describeObjective } from '../../../core/objectives/describe'
import { shownStep } from '../../../state/playing'
import { hasEqualScales } from '../../../state/view-shown'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import { mathematics } from '../../parts/mathematics'
import { onRelief, ReliefControls } from './ReliefControls'
import './relief-picture.css'

type Trouble = 'none' | 'unavailable' | 'lost'

const sentences: { readonly [Each in Exclude<Trouble, 'none'>]: string } = {
  unavailable:
    'This browser draws no 3-D: WebGL is switched off or missing. Everything else works; the contours show the same surface.',
  lost: 'The graphics card has taken the 3-D picture away. It comes back by itself, or when this view is closed and opened again.',
}

export interface ReliefProps {
  /** Hears whether the picture takes the place of the plots, or cannot be drawn. */
  readonly onDrawn: (canDraw: boolean) => void
}

/** The surface in three dimensions with the paths of all runs. */
export function ReliefPicture({ onDrawn }: ReliefProps) {
  const etascope = useEtascope()
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [view, setView] = useState<ReliefView | null>(null)
  const [trouble, setTrouble] = useState<Trouble>('none')
  const words = useShared(({ heights }) => (heights ? scaleWords(heights.scale) : ''))
  const { setStart } = etascope

  useLayoutEffect(() => {
    if (!node.current) return
    const made = reliefView(node.current, {
      onStart: setStart,
      onLost: (isLost) => setTrouble(isLost ? 'lost' : 'none'),
    })
    setView(made)
    setTrouble(made ? 'none' : 'unavailable')
    onDrawn(made !== null)
    return () => {
      made?.destroy()
      onDrawn(true)
    }
  }, [setStart, onDrawn])

  // Beside the plot of all runs, which has such a ring of its own.
  const drawStarts = () =>
    view?.setStarts(
      startsShown(read(), null).map((start) => ({ ...start, name: `${start.name}${onRelief}` })),
    )

  useFollow(
    (state) => state.heights,
    (heights) => view?.setHeights(heights, hasEqualScales(read())),
  )
  useFollow(
    (state) => state.field,
    (field) => view?.setThresholds(field?.bands.map(({ threshold }) => threshold) ?? []),
  )
  useFollow((state) => state.experiment, drawStarts)
  useFollow((state) => state.selectedRun, drawStarts)
  useFollow(
    (state) => state.experiment.objective,
    (objective) => {
      view?.setParameters(describeObjective(objective).parameters)
      view?.setMinima(knownMinima(minimaKnown(read())))
    },
  )
  useFollow(
    (state) => state.outcome,
    () => view?.setPaths(pathsOf(read(), null)),
  )
  useFollow(shownStep, (step) => view?.setPlayhead(step))
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => view?.setRaised(raised),
  )
  useFollow(
    (state) => pictureWords(state, null, '3-D view'),
    (text) => view?.setDescription(text),
  )

  return (
    <section className="relief-picture" data-trouble={trouble} aria-label="3-D view">
      <div ref={node} className="relief-stage" {...mathematics} />
      {trouble !== 'none' && (
        <p className="relief-trouble" role="status">
          {sentences[trouble]}
        </p>
      )}
      <ReliefControls view={trouble === 'none' ? view : null} />
      <p className="caption relief-caption">
        {trouble === 'none' && `Drag to orbit; a click sets the start. ${words}`}
      </p>
    </section>
  )
}
