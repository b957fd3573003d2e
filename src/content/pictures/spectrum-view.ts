import { fewestSteps } from '../../plot/scene/track/spectrum-bars'
import type { SpectrumView } from '../../plot/scene/track/spectrum-paths'
import type { Known } from '../../state/known'

/** The view of a run's track: bars are the higher the faster, on one scale for all runs. */
export function spectrumViewOf(state: Known, index: number): SpectrumView | null {
  const { spectra, outcome, rateRange, experiment } = state
  const spectrum = spectra[index]
  if (!spectrum) return null
  const { picture, request } = spectrum
  const at = outcome?.descents[index]?.minimum?.at
  const minimum = at
    ? picture.minima.findIndex(
        ({ at: [x, y] }) =>
          Math.hypot(x - at[0], y - at[1]) <= 1e-5 * Math.max(1, Math.hypot(x, y)),
      )
    : -1
  const fewest = spectra.map((each) =>
    each ? fewestSteps(each.picture) : Number.POSITIVE_INFINITY,
  )
  return {
    picture,
    rates: [request.low, request.high],
    slider: rateRange,
    fastest: Math.min(...fewest),
    slowest: experiment.stopping.maxSteps,
    minimum,
  }
}
