import { stopCodes } from '../../core/records/survey/outcomes'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { BasinsRequest } from '../../core/records/survey/request'

/** Starts along the longer side of the first picture: what the pace allows between these. */
const [fewest, usual] = [32, 64] as const
/** Steps below which a picture would say nothing. */
const fewSteps = 30
/** Number of steps below which rather fewer starts are taken than fewer steps. */
const tellingSteps = 120
/**
 * Factor by which a pass goes deeper than the one before it, so that all but the last cost little.
 */
const deeper = 8
/** Cost of beginning and judging a descent, in steps. */
const overhead = 32
/** Time that a map may take, in milliseconds: a second or two is usual, but a million steps from every start are days. */
const patience = 20_000
/** Share of the patience for finding out how many steps are needed; the rest is for detail. */
const depthShare = 1 / 8

/**
 * The request for as much of a map as so many steps allow: fewer starts first, then shorter
 * descents.
 */
export function quickPass(full: BasinsRequest, steps: number): BasinsRequest {
  const least = Math.min(tellingSteps, full.stopping.maxSteps)
  const coarse = gridOf(full, usual)
  const { columns, rows } =
    steps < coarse.columns * coarse.rows * (least + overhead) ? gridOf(full, fewest) : coarse
  const most = Math.max(fewSteps, Math.floor(steps / (columns * rows)) - overhead)
  return { ...full, columns, rows, stopping: limited(full, most) }
}

/** Steps taken for a picture. */
export function workOf({ outcomes }: SurveyPicture): number {
  let steps = 0
  for (const count of outcomes.steps) steps += count + overhead
  return steps
}

export interface Pass {
  readonly request: BasinsRequest
  /** The beginning and the end of this pass as shares of the whole map's progress. */
  readonly share: readonly [from: number, to: number]
}

/**
 * The pass that follows a complete picture on the way to the full request; null when no more can be had. First the descents
 * go deeper, as coarse and true is better than fine and cut short; then there are more of them.
 *
 * @param pace steps a millisecond
 */
export function nextPass(
  full: BasinsRequest,
  { request, picture }: { readonly request: BasinsRequest; readonly picture: SurveyPicture },
  pace: number,
): Pass | null {
  const { maxSteps } = request.stopping
  const affordable = patience * pace
  const unfinished = unfinishedOf(picture)
  if (unfinished > 0 && maxSteps < full.stopping.maxSteps) {
    const depth = Math.min(full.stopping.maxSteps, deeper * maxSteps)
    const work = workOf(picture) + unfinished * (depth - maxSteps)
    if (work <= depthShare * affordable) {
      const share = Math.log(maxSteps) / Math.log(full.stopping.maxSteps)
      const next = { ...request, stopping: limited(full, depth) }
      return { request: next, share: [depthShare * share, depthShare * share] }
    }
  }
  const mean = workOf(picture) / picture.outcomes.steps.length
  const longest = Math.max(full.columns, full.rows)
  let fine = full
  for (let half = longest / 2; fine.columns * fine.rows * mean > affordable; half /= 2)
    fine = { ...full, ...gridOf(full, Math.round(half)) }
  if (fine.columns <= request.columns) return null
  const isDeep = unfinished === 0 || maxSteps === full.stopping.maxSteps
  const stopping = isDeep ? full.stopping : request.stopping
  return { request: { ...fine, stopping }, share: [depthShare, 1] }
}

/** Descents that might have gone on. */
export function unfinishedOf({ outcomes }: SurveyPicture): number {
  let count = 0
  for (const stop of outcomes.stop) if (stop === stopCodes.maxSteps) count++
  return count
}

function gridOf(full: BasinsRequest, longest: number): Pick<BasinsRequest, 'columns' | 'rows'> {
  const scale = Math.min(1, longest / Math.max(full.columns, full.rows))
  const cells = (count: number) => Math.max(2, Math.round(count * scale))
  return { columns: cells(full.columns), rows: cells(full.rows) }
}

function limited({ stopping }: BasinsRequest, most: number): BasinsRequest['stopping'] {
  return { ...stopping, maxSteps: Math.min(stopping.maxSteps, most) }
}
