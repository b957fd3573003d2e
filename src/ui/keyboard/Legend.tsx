import { outcomeWords, pointWords } from '../../content/words/sign-words'
import type { OutcomeKind } from '../../plot/scene/signs/outcome-kinds'
import { outcomeSigns } from '../../plot/scene/signs/outcome-signs'
import { patternSide, stripPath } from '../../plot/scene/signs/pattern'
import { type PointKind, pointSign } from '../../plot/scene/signs/point-sign'
import { Scripted } from '../parts/Scripted'
import { OutcomeIcon } from '../run/OutcomeIcon'

/** The key to the sliders and the verdicts. */
export function Legend() {
  return (
    <section>
      <h3>What you see</h3>
      <p>
        Each run walks downhill from the start: every step goes against the gradient, <b>w</b> ←{' '}
        <b>w</b> − η ∇f(<b>w</b>). The learning rate η says how far. Too small, and the run crawls;
        too large, and it leaps over the minimum and never settles.
      </p>
      <p>
        One sign says what becomes of a run: beside its verdict, and on the track of a slider and on
        the basin map of all others. On a track, the higher a bar, the fewer steps a rate takes; a
        lighter one reaches another minimum. The dashed line is the limit of a minimum,{' '}
        <Scripted text="2/λₘₐₓ" /> there: with a rate above it a run cannot settle in it. The dotted
        one is the rate that is best near it.
      </p>
      <ul className="help-legend">
        {Object.entries(outcomeWords).map(([kind, words]) => (
          <li key={kind}>
            <OutcomeIcon kind={kind as OutcomeKind} />
            <Swatch kind={kind as OutcomeKind} />
            {words}
          </li>
        ))}
      </ul>
      <p>On the plots, where f is flat:</p>
      <ul className="help-legend">
        {Object.entries(pointWords).map(([kind, words]) => (
          <li key={kind}>
            <PointSign kind={kind as PointKind} />
            {words}
          </li>
        ))}
      </ul>
    </section>
  )
}

const swatch = { width: 34, height: 12 } as const

/** The swatch of a kind, as it stands on a track. */
function Swatch({ kind }: { readonly kind: OutcomeKind }) {
  const { colour, pattern } = outcomeSigns[kind]
  const top = swatch.height - patternSide - 1
  return (
    <svg
      className="help-swatch"
      viewBox={`0 0 ${swatch.width} ${swatch.height}`}
      aria-hidden="true"
    >
      {pattern ? (
        <path
          d={stripPath(pattern, 0, swatch.width, top)}
          stroke={`var(--${colour})`}
          strokeWidth={pattern.width}
        />
      ) : (
        <path d={`M0 ${swatch.height}V8L${swatch.width} 0V12z`} fill={`var(--${colour})`} />
      )}
    </svg>
  )
}

const upright = [
  [1, 0],
  [0, 1],
] as const

function PointSign({ kind }: { readonly kind: PointKind }) {
  const path = pointSign({ kind, directions: upright }, 5, 0, 0)
  return (
    <svg className="help-point" viewBox="-9 -9 18 18" aria-hidden="true">
      <path d={path} fill={kind === 'lowest' ? 'var(--ink)' : 'none'} />
    </svg>
  )
}
