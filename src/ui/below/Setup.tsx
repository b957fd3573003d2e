import { runLabel } from '../../content/words/run-label'
import { noStart, noView, viewFault } from '../../content/words/setup-words'
import { describeObjective } from '../../core/objectives/describe'
import { stepsRange, type Viewport } from '../../core/records/experiment'
import type { NumberRange } from '../../core/records/number-range'
import type { Known } from '../../state/known'
import { useEtascope, useKnown, useShared } from '../etascope'
import { NumberField } from '../parts/NumberField'
import { EqualScales } from './EqualScales'
import { StoppingFields } from './StoppingFields'

/** The numbers of the experiment, each to be typed. */
export function Setup() {
  const { setStart, setStopping, setView } = useEtascope()
  const read = useKnown()
  const selected = useShared((state) => state.selectedRun)
  const hasOwn = useShared(({ experiment }) => experiment.runs[selected]?.start !== undefined)
  const label = useShared((state) => runLabel(state, selected))
  const whose = hasOwn ? ` of ${label}` : ''
  const objective = useShared((state) => state.experiment.objective)
  const { parameters, view: home } = describeObjective(objective)
  const [first, second] = parameters
  const startIn = ({ experiment }: Known) => experiment.runs[selected]?.start ?? experiment.start
  const start = () => startIn(read())
  const changed = (end: keyof Viewport, value: number) => ({
    ...read().view,
    [end]: value,
  })
  const startFrom = ([x, y, ...others]: readonly number[]) => {
    if (x === undefined || y === undefined || others.length > 0) return noStart
    setStart([x, y], 'end', selected)
    return null
  }
  /** All four ends, or the two of the axis that `end` is one of. */
  const viewFrom = (values: readonly number[], end: keyof Viewport) => {
    const { view } = read()
    const axis = end.startsWith('x') ? ['x0', 'x1'] : ['y0', 'y1']
    const named = values.length === 4 ? ['x0', 'x1', 'y0', 'y1'] : axis
    if (values.length !== named.length) return noView
    const next = { ...view, ...Object.fromEntries(named.map((name, i) => [name, values[i]])) }
    const fault = viewFault(next)
    if (fault === null) setView(next)
    return fault
  }
  const axes = [
    [
      { end: 'x0', label: `View ${first} from`, shown: first },
      { end: 'x1', label: `View ${first} to`, shown: 'to' },
    ],
    [
      { end: 'y0', label: `View ${second} from`, shown: second },
      { end: 'y1', label: `View ${second} to`, shown: 'to' },
    ],
  ] as const
  return (
    <section className="setup" aria-label="Experiment">
      <div className="setup-group">
        <span className="setup-name">{`Start${whose}`}</span>
        <NumberField
          control="start"
          label={`Start ${first}${whose}`}
          shown={first}
          read={(state) => startIn(state)[0]}
          range={{}}
          onCommit={(x) => setStart([x, start()[1]], 'end', selected)}
          onList={startFrom}
          stepExponent={hundredthOfWidth}
        />
        <NumberField
          label={`Start ${second}${whose}`}
          shown={second}
          read={(state) => startIn(state)[1]}
          range={{}}
          onCommit={(y) => setStart([start()[0], y], 'end', selected)}
          onList={startFrom}
          stepExponent={hundredthOfWidth}
        />
      </div>
      <div className="setup-group">
        <NumberField
          control="maximumSteps"
          label="Maximum number of steps"
          shown="Steps"
          read={(state) => state.experiment.stopping.maxSteps}
          range={{ min: stepsRange[0], max: stepsRange[1], integer: true }}
          onCommit={(maxSteps) => setStopping({ maxSteps })}
        />
        <StoppingFields />
      </div>
      <div className="setup-group">
        <span className="setup-name">View</span>
        {axes.map((ends) => (
          <div key={ends[0].end} className="setup-pair">
            {ends.map(({ end, label, shown }) => (
              <NumberField
                key={end}
                {...(end === 'x0' && { control: 'view' as const })}
                label={label}
                shown={shown}
                read={(state) => state.view[end]}
                range={({ view }) => rangeOf(end, view)}
                check={(value) => viewFault(changed(end, value))}
                onCommit={(value) => setView(changed(end, value))}
                onList={(values) => viewFrom(values, end)}
                stepExponent={hundredthOfWidth}
              />
            ))}
          </div>
        ))}
        <button type="button" className="action" onClick={() => setView(home)}>
          Reset view
        </button>
        <EqualScales />
      </div>
    </section>
  )
}

/** The exponent of the power of ten at or below a hundredth of the view's width. */
function hundredthOfWidth({ view }: Known): number {
  return Math.floor(Math.log10(view.x1 - view.x0)) - 2
}

function rangeOf(end: keyof Viewport, { x0, x1, y0, y1 }: Viewport): NumberRange {
  switch (end) {
    case 'x0':
      return { below: x1 }
    case 'x1':
      return { above: x0 }
    case 'y0':
      return { below: y1 }
    case 'y1':
      return { above: y0 }
    default:
      return end satisfies never
  }
}
