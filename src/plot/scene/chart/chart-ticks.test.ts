import { expect, it } from 'vitest'
import { stepTicks } from './chart-ticks'

const frame = { left: 40, top: 0, width: 400, height: 100, lastStep: 200 }

it('counts epochs at the steps that begin them', () => {
  const ticks = stepTicks({ ...frame, epoch: 13 })
  expect(ticks.map(({ label }) => label)).toEqual(['0', '2', '4', '6', '8', '10', '12', '14'])
  for (const { x, label } of ticks) expect(x).toBeCloseTo(40 + (400 * 13 * Number(label)) / 200, 9)
})

it('counts steps otherwise', () => {
  expect(stepTicks(frame).map(({ label }) => label)).toEqual(['0', '50', '100', '150', '200'])
})
