import { axisTicks } from '../axis-ticks'
import { type ChartFrame, fractionToY, stepToX } from './chart-frame'
import type { ChartScale, ChartTick } from './chart-scale'

const stepSpacing = 80

/** A level of the vertical axis: a line across the chart at `y`, and its value. */
export interface Level extends Pick<ChartTick, 'label'> {
  readonly y: number
}

export function levelsOf(frame: ChartFrame, { ticks }: ChartScale): readonly Level[] {
  return ticks.map(({ fraction, label }) => ({
    y: Math.round(fractionToY(frame, fraction)) + 0.5,
    label,
  }))
}

/** A number of steps, or of epochs, below the chart. */
export interface StepTick {
  readonly x: number
  readonly label: string
}

export function stepTicks(frame: ChartFrame): readonly StepTick[] {
  const { lastStep, width, epoch = 1 } = frame
  const last = lastStep / epoch
  return axisTicks(0, last, Math.min(last, width / stepSpacing))
    .filter(({ value }) => Number.isInteger(value))
    .map(({ value, label }) => ({ x: stepToX(frame, value * epoch), label }))
}

/** Distance from the bottom of the frame to the baseline of the steps. */
export const stepBaseline = 17
