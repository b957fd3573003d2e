import type { Engine } from '../engine/client'
import type { SurveyPool } from '../engine/pool'

/** An engine that others may use as well, as one experiment sees it: from `end` on it answers nothing. */
export function engineUntil(end: AbortSignal, engine: Engine): Engine {
  return {
    call: (kind, request, options) =>
      end.aborted
        ? Promise.reject(end.reason)
        : engine.call(kind, request, { ...options, signal: either(end, options?.signal) }),
  }
}

export function surveysUntil(end: AbortSignal, surveys: SurveyPool): SurveyPool {
  return {
    survey: (objective, request, options) =>
      end.aborted
        ? Promise.reject(end.reason)
        : surveys.survey(objective, request, { ...options, signal: either(end, options?.signal) }),
  }
}

function either(end: AbortSignal, signal: AbortSignal | undefined): AbortSignal {
  return signal ? AbortSignal.any([signal, end]) : end
}
