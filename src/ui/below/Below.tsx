import { Lesson } from '../header/Lesson'
import { Guarded } from '../parts/Guarded'
import { ChartPanel } from './ChartPanel'
import { Setup } from './Setup'
import { StepNumbers } from './StepNumbers'

/** The part of the page below the player: the chart, and in a narrow box what there is to learn. */
export function Below() {
  return (
    <div className="lower">
      <Lesson place="below" />
      <Guarded part="The chart">
        <ChartPanel />
      </Guarded>
    </div>
  )
}

/** The step on show in numbers, and the numbers of the experiment. */
export function BelowSide() {
  return (
    <div className="lower-side">
      <Guarded part="The step in numbers">
        <StepNumbers />
      </Guarded>
      <Guarded part="The set-up">
        <Setup />
      </Guarded>
    </div>
  )
}
