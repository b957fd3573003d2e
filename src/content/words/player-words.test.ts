import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { known } from '../../state/known'
import { playheadText, shortSpeed, speedText } from './player-words'

const first = await firstState(1)

it('tells where the playhead is, and how fast it goes', () => {
  const held = known({ ...first, playback: 'paused', playhead: 7.9, speed: 1 })
  expect(playheadText(held)).toBe(`step 7 of ${first.outcome?.lastStep}`)
  expect([speedText(held), shortSpeed(held)]).toEqual(['1 step per second', '1 step/s'])
  const end = known({ ...first, playback: 'end', speed: 12 })
  expect(playheadText(end)).toBe(`step ${first.outcome?.lastStep} of ${first.outcome?.lastStep}`)
  expect(shortSpeed(end)).toBe('12 steps/s')
  const fast = known({ ...first, speed: 20_000 })
  expect(speedText(fast)).toBe('20000 steps per second')
})
