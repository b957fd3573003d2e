import type { ReliefView } from '../../../plot/relief/relief-view'
import { useControls } from '../../controls'
import { useEtascope } from '../../etascope'
import { Icon } from '../../parts/Icon'

/** The place of a control as its name goes on, where a plot beside the view has its like. */
export const onRelief = ', on the 3-D view'

const step = Math.PI / 12

interface Control {
  readonly name: string
  /** Path data in a square of 24. */
  readonly icon: string
  readonly act: (view: ReliefView) => void
}

const controls: readonly Control[] = [
  { name: 'Turn left', icon: 'M15 5l-7 7l7 7', act: (view) => view.turn('left', step) },
  { name: 'Turn right', icon: 'M9 5l7 7l-7 7', act: (view) => view.turn('right', step) },
  { name: 'Look from higher up', icon: 'M5 15l7 -7l7 7', act: (view) => view.turn('up', step) },
  { name: 'Look from lower down', icon: 'M5 9l7 7l7 -7', act: (view) => view.turn('down', step) },
  { name: 'Zoom in', icon: 'M12 5v14M5 12h14', act: (view) => view.zoom(1.2) },
  { name: 'Zoom out', icon: 'M5 12h14', act: (view) => view.zoom(1 / 1.2) },
  {
    name: 'Usual angle',
    icon: 'M5 5v5h5M5.600 10a7.500 7.500 0 1 1 -.6 5',
    act: (view) => view.reset(),
  },
]

/** Buttons that orbit the view without a pointer, and the one that closes it. */
export function ReliefControls({ view }: { readonly view: ReliefView | null }) {
  const { showLayer } = useEtascope()
  const { focus } = useControls()
  return (
    <div className="relief-controls">
      {view && (
        <fieldset>
          <legend className="visually-hidden">Orbit</legend>
          {controls.map(({ name, icon, act }) => (
            <button
              key={name}
              type="button"
              className="relief-control"
              aria-label={`${name}${onRelief}`}
              title={name}
              onClick={() => act(view)}
            >
              <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
                <path d={icon} />
              </svg>
            </button>
          ))}
        </fieldset>
      )}
      <button
        type="button"
        className="relief-control"
        aria-label="Close the 3-D view"
        title="Close the 3-D view"
        onClick={() => {
          showLayer('surface', false)
          // The button that has the focus goes with the view.
          focus('landscape')
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
