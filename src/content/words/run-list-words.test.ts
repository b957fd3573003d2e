import { expect, it } from 'vitest'
import { runsRange } from '../../core/records/experiment'
import { fullWords, lastWords, nameRefused } from './run-list-words'

const [fewest, most] = runsRange

it('a run that cannot be added or taken away has its reason, and no other', () => {
  expect(fullWords(most)).toContain('Six')
  // The sentence counts in letters.
  expect(most).toBe(6)
  expect(fullWords(most - 1)).toBeNull()
  expect(lastWords(fewest)).toContain('the only run')
  expect(lastWords(fewest + 1)).toBeNull()
})

it('a name that is refused leaves the one there was', () => {
  expect(nameRefused('That is too long.')).toBe('That is too long. The run keeps its name.')
})
