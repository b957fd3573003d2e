import { describeObjective } from '../../core/objectives/describe'
import { isGroundKnown } from '../../state/known'
import { useShared } from '../etascope'
import { Told } from '../parts/Told'

interface Props {
  /**
   * The place above the plots, or below them where there is room; the style sheet shows one of the
   * two.
   */
  readonly place: 'above' | 'below'
}

/** The lesson of the surface: none under a blindfold, as it tells what the surface is like. */
export function Lesson({ place }: Props) {
  const lesson = useShared((state) =>
    isGroundKnown(state) ? describeObjective(state.experiment.objective).lesson : null,
  )
  return (
    lesson && (
      <p className={`lesson lesson-${place}`}>
        <Told text={lesson} />
      </p>
    )
  )
}
