import { expect, test } from 'vitest'
import { firstState } from '../build/first-state'
import { questionOf } from './followers/spectra'
import { initialState } from './initial-state'
import { spectraFromJson, spectraToJson } from './spectrum-json'

test('spectra come back from their text as they were, each once', async () => {
  const { spectra } = await firstState(1)
  const read = spectraFromJson(spectraToJson([...spectra, null]))
  expect(read).toEqual([...spectra, null])
  expect(read[1]).toBe(read[0])
})

test('those that stand in the page answer what the default screen asks', async () => {
  const { experiment, rateRange } = initialState
  const { spectra } = await firstState(1)
  for (const [index, spectrum] of spectraFromJson(spectraToJson(spectra)).entries())
    expect(spectrum?.question).toBe(questionOf(experiment, experiment.runs[index]!, rateRange))
})
