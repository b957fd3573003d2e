import { useId } from 'react'
import { entriesOf } from '../../../content/words/basin-words'
import { floorName } from '../../../content/words/floor-name'
import { counted, grouped } from '../../../core/records/number-format'
import { basinCells } from '../../../plot/scene/layers/basins/basin-cells'
import type { OutcomeKind } from '../../../plot/scene/signs/outcome-kinds'
import { outcomeSigns } from '../../../plot/scene/signs/outcome-signs'
import { patternOpacity, patternSide, tilePath } from '../../../plot/scene/signs/pattern'
import type { OutcomeMap } from '../../../state/answers'
import { useShared } from '../../etascope'

/** The key of the map's colours, shades and patterns, with the share of the starts that each has. */
export function BasinKey({ map }: { readonly map: OutcomeMap }) {
  const floor = useShared(floorName)
  const [few, many] = basinCells(map.picture).steps
  return (
    <ul className="basin-key">
      {entriesOf(map, floor).map(({ kind, hue, text, share }) => (
        <li key={text}>
          <Swatch kind={kind} hue={hue} />
          {text} <strong>{share}</strong>
        </li>
      ))}
      {few < many && (
        <li className="basin-shades">
          <span className="basin-shade" aria-hidden="true" />
          <span>{`lighter: ${grouped(few)}, darker: ${counted(many, 'step')}`}</span>
        </li>
      )}
    </ul>
  )
}

function Swatch({ kind, hue }: { readonly kind: OutcomeKind; readonly hue: number | null }) {
  const { colour, pattern } = outcomeSigns[kind]
  const id = useId()
  return (
    <svg className="basin-swatch" viewBox="0 0 16 16" aria-hidden="true">
      <rect
        width="16"
        height="16"
        rx="3"
        fill={
          hue === null ? (pattern ? 'var(--card)' : `url(#${id}-many)`) : `var(--basin-${hue + 1})`
        }
      />
      {kind === 'reaches' && hue === null && <Several id={`${id}-many`} />}
      {pattern && (
        <>
          <pattern id={id} width={patternSide} height={patternSide} patternUnits="userSpaceOnUse">
            <path
              d={tilePath(pattern)}
              stroke={`var(--${colour})`}
              strokeOpacity={patternOpacity}
              strokeWidth={pattern.width}
            />
          </pattern>
          <rect width="16" height="16" rx="3" fill={`url(#${id})`} />
        </>
      )}
    </svg>
  )
}

/** The colours in turn. */
function Several({ id }: { readonly id: string }) {
  return (
    <linearGradient id={id}>
      {[1, 2, 3, 4].flatMap((hue) =>
        [hue - 1, hue].map((end) => (
          <stop key={`${hue} ${end}`} offset={end / 4} stopColor={`var(--basin-${hue})`} />
        )),
      )}
    </linearGradient>
  )
}
