import { readTable } from '../core/data/reading/read-table'
import { readSampleOf } from '../core/learning/sample-of'
import type { Objective } from '../core/objective'
import { tellingStart } from '../core/rates/start'
import { suggestRates } from '../core/rates/suggest'
import type { ObjectiveReference } from '../core/records/experiment'
import { finish } from '../core/records/task'
import { resolveObjective } from '../core/resolve-objective'
import { type Ask, withSuggested } from './complete'
import { referTo } from './over-data'

/** Asks core on the thread that calls: for a build, a test or a command line, where nobody waits at a screen. */
export const askCore: Ask = {
  async describe(objective, viewport) {
    const described = resolved(objective)
    const { tex, constants = [], only = null } = described
    return { tex, constants, only, start: finish(tellingStart(described, viewport)) }
  },
  referTo: (words, instead) =>
    referTo(words, instead, {
      readTable: async (text) => readTable(text),
      async readSample(request) {
        const answer = readSampleOf(request)
        if (answer.ok) return answer.reading
        throw new Error(answer.error.message)
      },
    }),
  async suggest(experiment) {
    const { objective, start, stopping } = experiment
    const suggestion = finish(suggestRates(resolved(objective), start, stopping))
    return withSuggested({ experiment, suggestion })
  },
}

function resolved(reference: ObjectiveReference): Objective {
  const result = resolveObjective(reference)
  if (result.ok) return result.objective
  throw new Error(result.error.message)
}
