import { stepsRange, type Viewport } from '../core/experiment'
import { homeView, recordOf } from '../state/defaults'
import { isUsableView } from '../state/share-link/numbers'
import type { State } from '../state/state'
import { useEtascope, useShared } from './etascope'
import { NumberField } from './NumberField'
import { runLabel } from './run-label'
import { ScaleKey } from './ScaleKey'
import { StoppingFields } from './StoppingFields'

/** The numbers of the experiment, each to be typed. */
export function Setup() {
  const { setStart, setStopping, setView, store } = useEtascope()
  const selected = useShared((state) => state.selectedRun)
  const hasOwn = useShared(({ experiment }) => experiment.runs[selected]?.start !== undefined)
  const label = useShared((state) => runLabel(state, selected))
  const whose = hasOwn ? ` of ${label}` : ''
  const objective = useShared((state) => state.experiment.objective)
  const record = recordOf(objective)
  const [first, second] = record?.parameters ?? ['x', 'y']
  const startIn = ({ experiment }: State) => experiment.runs[selected]?.start ?? experiment.start
  const start = () => startIn(store.getState())
  const view = useShared((state) => state.view)
  return (
    <section className="setup" aria-label="Experiment">
      <div className="setup-group">
        <span className="setup-name">Start{whose}</span>
        <NumberField
          className="start-field"
          label={`Start ${first}${whose}`}
          shown={first}
          read={(state) => startIn(state)[0]}
          range={{}}
          onCommit={(x) => setStart([x, start()[1]], 'end', selected)}
        />
        <NumberField
          label={`Start ${second}${whose}`}
          shown={second}
          read={(state) => startIn(state)[1]}
          range={{}}
          onCommit={(y) => setStart([start()[0], y], 'end', selected)}
        />
      </div>
      <div className="setup-group">
        <NumberField
          className="steps-field"
          label="Maximum number of steps"
          shown="Steps"
          read={(state) => state.experiment.stopping.maxSteps}
          range={{ min: stepsRange[0], max: stepsRange[1], integer: true }}
          onCommit={(maxSteps) => setStopping({ maxSteps })}
        />
      </div>
      <StoppingFields />
      <div className="setup-group">
        <span className="setup-name">f</span>
        <ScaleKey />
      </div>
      <div className="setup-group">
        <span className="setup-name">View</span>
        <NumberField
          className="view-field"
          label={`View ${first} from`}
          shown={first}
          read={(state) => state.view.x0}
          range={{ below: view.x1 }}
          check={(x0) => viewFault({ ...view, x0 })}
          onCommit={(x0) => setView({ ...view, x0 })}
        />
        <NumberField
          label={`View ${first} to`}
          shown="to"
          read={(state) => state.view.x1}
          range={{ above: view.x0 }}
          check={(x1) => viewFault({ ...view, x1 })}
          onCommit={(x1) => setView({ ...view, x1 })}
        />
        <NumberField
          label={`View ${second} from`}
          shown={second}
          read={(state) => state.view.y0}
          range={{ below: view.y1 }}
          check={(y0) => viewFault({ ...view, y0 })}
          onCommit={(y0) => setView({ ...view, y0 })}
        />
        <NumberField
          label={`View ${second} to`}
          shown="to"
          read={(state) => state.view.y1}
          range={{ above: view.y0 }}
          check={(y1) => viewFault({ ...view, y1 })}
          onCommit={(y1) => setView({ ...view, y1 })}
        />
        <button type="button" className="action" onClick={() => setView(homeView(objective))}>
          Reset view
        </button>
      </div>
    </section>
  )
}

function viewFault(view: Viewport): string | null {
  return isUsableView(view)
    ? null
    : 'The ends of the view would be too close together or too far apart to be drawn.'
}
