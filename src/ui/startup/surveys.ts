import { EngineError } from '../../engine/client'
import type { SurveyPool } from '../../engine/pool'
import { alive } from './alive'
import { surveying } from './parts'

/**
 * Surveys that wait until the page is alive, which what every other rate would do is no part of. What divides them among
 * workers is loaded for the first; a survey that it does not come for is one that cannot be made.
 */
export function surveysOnceAlive(startWorker: () => Worker): SurveyPool {
  let pool: SurveyPool | null = null
  return {
    survey: async (...asked) => {
      await alive
      const { createSurveyPool, poolSize } = await surveying.load().catch(() => {
        throw new EngineError({ kind: 'notLoaded' })
      })
      pool ??= createSurveyPool(startWorker, poolSize(navigator.hardwareConcurrency))
      return pool.survey(...asked)
    },
  }
}
