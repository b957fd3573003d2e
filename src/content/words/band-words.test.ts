import { expect, test } from 'vitest'
import { firstState } from '../../build/first-state'
import { bandsListed, bandsOf } from '../../plot/scene/track/bands'
import { known } from '../../state/known'
import { spectrumViewOf } from '../pictures/spectrum-view'
import { namedBands } from './band-words'

const first = known({ ...(await firstState(1.3)), playback: 'paused' })

test('the list of bands has the narrow ones too, from one end of the track to the other', () => {
  const view = spectrumViewOf(first, 1)!
  const { bands, isAll } = bandsListed(view)
  expect(isAll).toBe(true)
  expect(bands.length).toBeGreaterThan(bandsOf(view).length)
  for (const [k, { from }] of bands.slice(1).entries()) expect(from).toBe(bands[k]!.to)
  expect([bands[0]!.from, bands.at(-1)!.to]).toEqual([0, 1])
})

test('rates that were followed for fewer steps than the run may take are not said to crawl', () => {
  const namesOf = (state: typeof first) =>
    namedBands(spectrumViewOf(state, 1), state).flatMap(({ names }) => names)
  expect(namesOf(first)).toContain('crawls')
  const { experiment } = first
  const stopping = { ...experiment.stopping, maxSteps: 100_000 }
  const cut = namesOf({ ...first, experiment: { ...experiment, stopping } })
  expect(cut).not.toContain('crawls')
  expect(cut).toContain('still going down after 200 steps')
})
