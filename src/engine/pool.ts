import type { ObjectiveReference } from '../core/records/experiment'
import { PictureInProgress, type SurveyPicture } from '../core/records/survey/picture'
import { cellsOf, type Plan, planOf, type Tile } from '../core/records/survey/plan'
import type { SurveyRequest } from '../core/records/survey/request'
import { createEngine, engineEnded, type OwnEngine } from './client'

export interface SurveyOptions {
  /** Aborting stops every worker within a slice; the promise then rejects with the signal's reason, and nothing more is told. */
  readonly signal?: AbortSignal
  /** Coarse pictures first, then finer ones, at least at every level; not the one that the promise resolves to. */
  readonly onPicture?: (picture: SurveyPicture) => void
  /** The fraction of the descents made, in [0, 1]. */
  readonly onProgress?: (fraction: number) => void
}

export interface SurveyPool {
  /** Rejects with a RangeError when the request is not valid, with `EngineError`, or with the reason of an aborted signal. */
  survey(
    objective: ObjectiveReference,
    request: SurveyRequest,
    options?: SurveyOptions,
  ): Promise<SurveyPicture>
}

/** A pool in the hands of whoever made it; those who are only given it cannot end it. */
export interface OwnSurveyPool extends SurveyPool {
  /** Ends all workers for good: surveys under way and later ones reject with `engineEnded`. */
  readonly destroy: () => void
}

/** One core is left to the page and its descents; `cores` is NaN where the browser does not tell. */
export function poolSize(cores: number): number {
  return cores > 1 ? Math.min(8, Math.floor(cores) - 1) : 1
}

/** A worker that has answered one tile finds the next one waiting, however busy the page is. */
const tilesAhead = 2
/** Milliseconds between two pictures of one level. */
const betweenPictures = 100

/**
 * Workers that share surveys, tile by tile: several surveys at a time advance together. No worker is started before a
 * survey has work for it; a dead one is replaced as `createEngine` does.
 */
export function createSurveyPool(startWorker: () => Worker, size: number): OwnSurveyPool {
  if (!(Number.isInteger(size) && size >= 1 && size <= 8)) {
    throw new RangeError(`size: expected an integer in [1, 8], got ${size}`)
  }
  const engines = new Map<number, OwnEngine>()
  let surveys = 0
  let isDestroyed = false

  function engineAt(index: number): OwnEngine {
    if (isDestroyed) throw engineEnded
    const engine = engines.get(index) ?? createEngine(startWorker)
    engines.set(index, engine)
    return engine
  }

  return {
    async survey(objective, request, options = {}) {
      const { signal } = options
      const plan = planOf(request)
      signal?.throwIfAborted()
      const controller = new AbortController()
      const abort = () => controller.abort(signal?.reason)
      signal?.addEventListener('abort', abort)
      const progress = new PictureInProgress(plan)
      const reporter = reporting(plan, progress, options)
      // Not every survey's first tile for the same worker.
      const offset = surveys++
      let next = 0

      async function work(worker: number): Promise<void> {
        for (let tile = plan.tiles[next++]; tile; tile = plan.tiles[next++]) {
          const current = tile
          const call = { objective, request, tile: current }
          const surveyed = await engineAt(worker).call(request.kind, call as never, {
            signal: controller.signal,
            onPartial: (fraction) => reporter.underWay(current, fraction),
          })
          progress.add(current, surveyed)
          reporter.done(current, surveyed.outcomes.steps.length)
        }
      }

      try {
        const places = Array.from({ length: size * tilesAhead }, (_, place) => place)
        await Promise.all(places.map((place) => work((offset + place) % size)))
        return progress.picture()!
      } finally {
        signal?.removeEventListener('abort', abort)
        controller.abort()
      }
    },
    destroy() {
      isDestroyed = true
      for (const engine of engines.values()) engine.destroy()
      engines.clear()
    },
  }
}

/** Tells the page how far a survey has come, no more often than it has use for. */
function reporting(
  plan: Plan,
  progress: PictureInProgress,
  { onPicture, onProgress }: SurveyOptions,
) {
  const total = plan.columns * plan.rows
  const underWay = new Map<Tile, number>()
  let finished = 0
  let stride: number | null = null
  let shown = performance.now()

  function tellProgress(): void {
    let descents = finished
    for (const part of underWay.values()) descents += part
    onProgress?.(descents / total)
  }

  function tellPicture(): void {
    const isFiner = progress.stride !== stride
    if (finished === total || progress.stride === null) return
    if (!isFiner && performance.now() - shown < betweenPictures) return
    stride = progress.stride
    shown = performance.now()
    onPicture?.(progress.picture()!)
  }

  return {
    done(tile: Tile, descents: number): void {
      underWay.delete(tile)
      finished += descents
      tellProgress()
      tellPicture()
    },
    underWay(tile: Tile, fraction: number): void {
      underWay.set(tile, fraction * cellsOf(plan, tile).length)
      tellProgress()
    },
  }
}
