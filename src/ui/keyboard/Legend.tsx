import type { ReactNode } from 'react'

const swatches: readonly { readonly says: string; readonly swatch: ReactNode }[] = [
  {
    says: 'converges; the higher, the faster, and lighter to another minimum',
    swatch: (
      <>
        <path className="solid" d="M0 20V10L20 4V20z" />
        <path className="other" d="M20 20V9L34 6V20z" />
      </>
    ),
  },
  {
    says: 'crawls: still going down at the last step',
    swatch: <path className="faint" d="M0 20v-5h34v5z" />,
  },
  {
    says: 'goes up and down: oscillates, or has not settled',
    swatch: <path className="line" d="M2 20l10-12M12 20l10-12M22 20l10-12" />,
  },
  {
    says: 'leaps to and fro across a pole or a jump of f',
    swatch: <path className="line" d="M5 20V8M13 20V8M21 20V8M29 20V8" />,
  },
  { says: 'diverges', swatch: <path className="line" d="M4 10l8 8m0-8l-8 8M20 10l8 8m0-8l-8 8" /> },
  {
    says: 'comes to rest, but in no minimum',
    swatch: <path className="hollow" d="M.5 20V8h33v12" />,
  },
]

/** How to read the sliders and the verdicts. */
export function Legend() {
  return (
    <section>
      <h3>What you see</h3>
      <p>
        Each run walks downhill from the start: every step goes against the gradient, <b>w</b> ←{' '}
        <b>w</b> − η ∇f(<b>w</b>). The learning rate η says how far. Too small, and the run crawls;
        too large, and it leaps over the minimum and never settles.
      </p>
      <p>The track of a slider shows what every η would do from this start:</p>
      <ul className="help-legend">
        {swatches.map(({ says, swatch }) => (
          <li key={says}>
            <svg viewBox="0 0 34 20" aria-hidden="true">
              {swatch}
            </svg>
            {says}
          </li>
        ))}
      </ul>
      <p>
        The <i>limit</i> is how large η may be for a run to settle in its minimum; for gradient
        descent it is 2/λmax, where λmax is how strongly f bends there in its steepest direction.
        Beyond it, each step near the minimum overshoots by more than the one before.
      </p>
    </section>
  )
}
