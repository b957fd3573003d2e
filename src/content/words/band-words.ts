import { findMethod } from '../../core/methods/registry'
import { counted, grouped, readable } from '../../core/records/number-format'
import { type Band, bandsOf } from '../../plot/scene/track/bands'
import type { NamedBand } from '../../plot/scene/track/name-bands'
import type { SpectrumView } from '../../plot/scene/track/spectrum-paths'
import type { Known } from '../../state/known'
import { floorName } from './floor-name'

/**
 * The bands of a track with what they are called, the longest name first.
 */
export function namedBands(view: SpectrumView | null, state: Known): readonly NamedBand[] {
  if (!view) return []
  const floor = floorName(state)
  const cut = cutOf(view, state)
  return bandsOf(view).map((band) => ({ ...band, names: namesOf(band, floor, cut) }))
}

/** The steps that rates were followed for, where the runs may take more; null elsewhere. */
function cutOf({ picture }: SpectrumView, { spectra, experiment }: Known): number | null {
  const spectrum = spectra.find((each) => each?.picture === picture)
  const steps = spectrum?.request.stopping.maxSteps ?? Number.POSITIVE_INFINITY
  return steps < experiment.stopping.maxSteps ? steps : null
}

function namesOf(band: Band, floor: string, cut: number | null): NamedBand['names'] {
  const { kind } = band
  switch (kind) {
    case 'reaches':
      return [`converges in ${stepsIn(band)}`, 'converges']
    case 'other':
      return ['reaches another minimum', 'another minimum', 'other']
    case 'floor':
      return [`reaches ${floor} in ${stepsIn(band)}`, `reaches ${floor}`, 'arrives']
    case 'saddle':
      return ['ends at a saddle', 'saddle']
    case 'maximum':
      return ['ends at a maximum', 'maximum']
    case 'rests':
      return ['comes to rest', 'rests']
    case 'crawls':
      return cut === null
        ? ['crawls']
        : [`still going down after ${counted(cut, 'step')}`, 'going down so far', 'going down']
    case 'still':
      return ['stands still']
    case 'stops':
      return ['stops early']
    case 'oscillates':
      return ['oscillates']
    case 'unsettled':
      return ['not settled']
    case 'scatters':
      return ['in a ball of noise', 'noise']
    case 'leaps':
      return ['leaps']
    case 'grows':
      return ['grows']
    case 'diverges':
      return ['diverges']
    case 'overshoots':
      return ['overshoots']
    case 'runsOff':
      return ['runs off downhill', 'runs off']
    case 'leaves':
      return ['leaves the domain', 'leaves']
    default:
      return kind satisfies never
  }
}

/** The title of a track. */
export function everyRateTitle({ experiment }: Known, index: number): string {
  const run = experiment.runs[index]
  const method = findMethod(run?.method ?? '')?.name ?? ''
  return `What every learning rate does to ${method.charAt(0).toLowerCase()}${method.slice(1)} from this start`
}

/** “0.0035 to 0.0231”: the rates of a band of a slider. */
export function ratesIn(
  { from, to }: Band,
  [low, high]: readonly [low: number, high: number],
): string {
  const rateAt = (fraction: number) => readable(low * (high / low) ** fraction, 3)
  return `${rateAt(from)} to ${rateAt(to)}`
}

/** “some 31–198 steps”: rates between those surveyed may take one fewer or more. */
export function stepsIn({ steps: [few, many] }: Band): string {
  return few === many ? counted(few, 'step') : `some ${grouped(few)}–${counted(many, 'step')}`
}
