import { iconBox, iconDisc, iconStroke } from '../../plot/scene/signs/outcome-icon'
import type { OutcomeKind } from '../../plot/scene/signs/outcome-kinds'
import { outcomeSigns } from '../../plot/scene/signs/outcome-signs'

/** The sign of what became of a run. */
export function OutcomeIcon({ kind }: { readonly kind: OutcomeKind }) {
  const { colour, icon } = outcomeSigns[kind]
  return (
    <svg className="outcome-icon" viewBox={`0 0 ${iconBox} ${iconBox}`} aria-hidden="true">
      <path d={iconDisc} fill={`var(--${colour})`} />
      <path d={icon} strokeWidth={iconStroke} />
    </svg>
  )
}
