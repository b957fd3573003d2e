import type { Objective } from '../objective'
import { PictureInProgress, type SurveyPicture } from '../records/survey/picture'
import { planOf } from '../records/survey/plan'
import type { SurveyRequest } from '../records/survey/request'
import { type Task, within } from '../records/task'
import { surveyTile } from './tile'

/**
 * Many descents, coarse first and then fine.
 *
 * @param onPicture hears of every coarser picture on the way to the one returned
 * @throws RangeError when the request is not valid, or as `descend` does
 */
export function* survey(
  objective: Objective,
  request: SurveyRequest,
  onPicture: (picture: SurveyPicture) => void = () => {},
): Task<SurveyPicture> {
  const plan = planOf(request)
  const progress = new PictureInProgress(plan)
  const { length } = plan.tiles
  for (const [index, tile] of plan.tiles.entries()) {
    const task = surveyTile(objective, request, tile)
    const { stride } = progress
    progress.add(tile, yield* within(task, index / length, (index + 1) / length))
    if (progress.stride !== stride && progress.stride !== 1) onPicture(progress.picture()!)
  }
  return progress.picture()!
}
