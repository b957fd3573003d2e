import { readable, readablePoint } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import { type Outcome, outcomeAt } from '../../core/records/survey/outcomes'
import { ratesOf } from '../../core/records/survey/request'
import type { Descent } from '../../core/verdict/what-became'
import { outcomeKindOf } from '../../plot/scene/signs/outcome-kinds'
import { fractionOf } from '../../plot/scene/track/rate-scale'
import type { SpectrumMark } from '../../plot/scene/track/spectrum-mark'
import type { Spectrum } from '../../state/answers'
import type { Known } from '../../state/known'
import { approach } from '../words/approach'
import { plainLimit } from '../words/formula-text'
import { nearestOutcome } from '../words/nearest-outcome'
import { runLabel } from '../words/run-label'
import { digitsApart } from '../words/told-apart'
import { unbroken } from '../words/unbroken'

/**
 * The rates that the curvature at a run's minimum marks: how far a fixed one may go, and which is best. None where there is
 * no minimum, where its method has no limit, or where a schedule brings η below any limit sooner or later.
 */
export function marksOf(state: Known, index: number): readonly SpectrumMark[] {
  const { outcome, rateRange, suggesting } = state
  const descent = outcome?.descents[index]
  const schedule = outcome?.experiment.runs[index]?.schedule?.kind ?? 'constant'
  if (suggesting || !descent?.minimum || schedule !== 'constant') return []
  const { minimum, stability } = descent
  if (stability?.kind !== 'limit') return []
  const { limit, best } = stability
  // The best rate is below the limit, if by a hair where the ground is a ravine: so it reads, and is set.
  const digits = best === null ? 3 : digitsApart(best, limit)
  const [low, high] = minimum.eigenvalues
  const [x, y] = minimum.at
  const place = readablePoint(x, y, 1e-6)
  const which = `the minimum ${place}, ${relationOf(descent)}`
  const marks: SpectrumMark[] = []
  const add = (kind: SpectrumMark['kind'], rate: number, texts: Texts) => {
    const fraction = fractionOf(rate, rateRange)
    if (fraction < 0 || fraction > 1) return
    // The label as it is seen, so that whoever speaks it is heard, and the run, as others have such marks too.
    const name = `${texts.label.normalize('NFKC')}, ${runLabel(state, index)}: ${spoken(texts.name)}`
    const text = unbroken(`${texts.text} Press to set η there.`)
    marks.push({ kind, rate: Number(rate.toPrecision(digits)), fraction, ...texts, text, name })
  }
  // A rate that is best near the minimum may throw a run from this start out of all reach.
  const spectrum = state.spectra[index]
  const surveyed = best !== null && spectrum ? nearestOutcome(spectrum, best) : null
  if (best !== null && !(surveyed && isThrownOff(surveyed))) {
    const kept = (high - low) / (high + low)
    const text =
      state.only === null
        ? `Best fixed rate near ${which}: η = 2/(λₘᵢₙ + λₘₐₓ) = ${readable(best, digits)}. Each step there ${approach(kept)}. λₘᵢₙ = ${readable(low)} and λₘₐₓ = ${readable(high)} are the least and the greatest curvature.`
        : `Best fixed rate near ${which}: η = 1/f″ = ${readable(best, digits)}. As far as f″ = ${readable(high)} tells, a step goes all the way to it.`
    add('best', best, {
      label: `best ${readable(best, digits)}`,
      name: `Best fixed rate at the minimum ${place}: ${readable(best, digits)}`,
      text,
    })
  }
  const formula = plainLimit(stability.tex)
  const below =
    spectrum && isThrownOffBelow(spectrum, limit)
      ? ' From this start some rates below it are thrown off all the same: it holds near the minimum alone.'
      : ''
  add('limit', limit, {
    label: `limit ${readable(limit, digits)}`,
    name: `Stability limit of the minimum ${place}: ${readable(limit, digits)}`,
    text: `Limit of ${which}: η = ${formula} = ${readable(limit, digits)}. With a fixed rate above it each step near there overshoots farther than the last, so that a run cannot settle. λₘₐₓ = ${readable(high)} is the greatest curvature there.${below}`,
  })
  return marks
}

function isThrownOff(outcome: Outcome): boolean {
  return ['diverges', 'overshoots', 'runsOff', 'leaves'].includes(outcomeKindOf(outcome))
}

/** Whether a rate that was surveyed is thrown off from its start, though it is below the limit of the minimum. */
function isThrownOffBelow({ request, picture }: Spectrum, limit: number): boolean {
  return ratesOf(request).some(
    (rate, index) => rate < limit && isThrownOff(outcomeAt(picture.outcomes, index)),
  )
}

type Texts = Pick<SpectrumMark, 'label' | 'name' | 'text'>

function relationOf({ verdict }: Descent): string {
  switch (verdict.kind) {
    case 'converged':
    case 'onValleyFloor':
      return 'at which this run ends'
    case 'oscillating':
      return 'which this run circles'
    case 'overshot':
    case 'diverged':
      return 'which small rates reach from this start'
    default:
      return 'to which the slope leads from where this run ends'
  }
}
