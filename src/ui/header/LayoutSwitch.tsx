import type { Layout } from '../../experiment/layout'
import { useEtascope, useShared } from '../etascope'

const layouts: readonly { readonly id: Layout; readonly label: string }[] = [
  { id: 'panels', label: 'Panels' },
  { id: 'overlay', label: 'Overlay' },
]

export function LayoutSwitch() {
  const { setLayout } = useEtascope()
  const current = useShared((state) => state.layout)
  return (
    <fieldset className="switch layout-switch">
      <legend className="visually-hidden">Layout</legend>
      {layouts.map(({ id, label }) => (
        <button key={id} type="button" aria-pressed={id === current} onClick={() => setLayout(id)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
