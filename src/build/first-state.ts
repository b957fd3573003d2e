import { descend } from '../core/descent/descend'
import { startOfRun } from '../core/records/experiment'
import { finish } from '../core/records/task'
import { resolveObjective } from '../core/resolve-objective'
import { survey } from '../core/survey/survey'
import { descentOf } from '../core/verdict/what-became'
import { askCore } from '../experiment/ask-core'
import { complete } from '../experiment/complete'
import { openingStep } from '../experiment/defaults'
import { rangeOf } from '../experiment/rate-range'
import { decodeShareLink } from '../experiment/share-link/share-link'
import type { Spectrum } from '../state/answers'
import { questionOf, thoroughRequest } from '../state/followers/spectra'
import { initialState } from '../state/initial-state'
import { outcomeOf, type State } from '../state/state'
import { stillGround } from './still-ground'

/** The state of the default screen once its worker has answered, contours `aspect` times as wide as high. */
export async function firstState(
  aspect: number,
): Promise<State & { readonly field: NonNullable<State['field']> }> {
  const { experiment, view } = await complete(decodeShareLink('').state, askCore)
  const rateRange = rangeOf(experiment.runs)
  const resolved = resolveObjective(experiment.objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const { stopping, runs } = experiment
  const spectra = new Map<string, Spectrum>()
  return {
    ...initialState,
    experiment,
    view,
    rateRange,
    usualRange: rateRange,
    playback: 'paused',
    playhead: openingStep,
    restsAt: openingStep,
    field: stillGround(objective, view, aspect),
    spectra: runs.map((run) => {
      const question = questionOf(experiment, run, rateRange)
      const known = spectra.get(question)
      if (known) return known
      const request = thoroughRequest(experiment, run, rateRange)
      const picture = finish(survey(objective, request))
      const spectrum = { question, objective: experiment.objective, request, picture }
      spectra.set(question, spectrum)
      return spectrum
    }),
    outcome: outcomeOf(
      experiment,
      runs.map((run) => {
        const start = startOfRun(experiment, run)
        const trajectory = finish(descend(objective, run, start, stopping))
        return finish(descentOf(trajectory, objective, run, stopping))
      }),
    ),
  }
}
