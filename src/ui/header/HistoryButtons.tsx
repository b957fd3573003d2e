import { useEtascope, useShared } from '../etascope'
import { Icon, type IconName } from '../parts/Icon'

/** Buttons that go back and forth among what was done, and back to where the surface begins. */
export function HistoryButtons() {
  const { undo, redo, reset } = useEtascope()
  const canUndo = useShared((state) => state.canUndo)
  const canRedo = useShared((state) => state.canRedo)
  return (
    <div className="history">
      <IconButton name="Undo" hint="Ctrl+Z" icon="undo" off={!canUndo} onPress={undo} />
      <IconButton name="Redo" hint="Ctrl+Shift+Z" icon="redo" off={!canRedo} onPress={redo} />
      <IconButton
        name="Reset"
        hint="start, runs, steps and view as this surface begins"
        icon="reset"
        onPress={reset}
      />
    </div>
  )
}

interface Props {
  readonly name: string
  readonly hint: string
  readonly icon: IconName
  /** Greyed it keeps the focus. */
  readonly off?: boolean
  readonly onPress: () => void
}

function IconButton({ name, hint, icon, off = false, onPress }: Props) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      aria-disabled={off}
      title={`${name} (${hint})`}
      onClick={() => off || onPress()}
    >
      <Icon name={icon} />
    </button>
  )
}
