import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ObjectiveReference } from '../../core/records/experiment'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { type Following, follow } from './follow'

interface Question {
  readonly objective: ObjectiveReference
  readonly run: number
}

interface Asked extends Question {
  readonly signal: AbortSignal
  readonly put: (answer: string) => void
  readonly answer: (answer: string) => Promise<void>
  readonly fail: (reason: unknown) => Promise<void>
}

const formula = (text: string): ObjectiveReference => ({ kind: 'formula', text })
const settled = () => vi.advanceTimersByTimeAsync(0)

/** Follows the selected run, unless the page is embedded. */
function followed(options: Partial<Following<Question, string>> = {}) {
  const store = createLivingStore(initialState)
  const asked: Asked[] = []
  const heard: string[] = []
  const follower = follow<Question, string>(store, {
    question: ({ embed, experiment, selectedRun }) =>
      embed ? null : { objective: experiment.objective, run: selectedRun },
    ask: (question, signal, put) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
        const answer = async (text: string) => {
          resolve(text)
          await settled()
        }
        const fail = async (reason: unknown) => {
          reject(reason)
          await settled()
        }
        asked.push({ ...question, signal, put, answer, fail })
      }),
    put: (answer) => heard.push(answer),
    forget: () => heard.push('forgotten'),
    onFailure: (reason) => heard.push(`failed: ${reason}`),
    ...options,
  })
  const objective = (text: string) =>
    store.setState({ experiment: { ...initialState.experiment, objective: formula(text) } })
  return { store, asked, heard, follower, objective }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('is asked once of a question, whatever else changes, and puts partial answers as well', async () => {
  const { store, asked, heard } = followed()
  store.setState({ raisedRun: 2 })
  store.setState({ raisedRun: null })
  expect(asked.map(({ run }) => run)).toEqual([1])
  asked[0]!.put('half')
  await asked[0]!.answer('whole')
  expect(heard).toEqual(['half', 'whole'])
})

test('an older question may finish while a newer one of its objective waits', async () => {
  const { store, asked, heard } = followed()
  store.setState({ selectedRun: 2 })
  store.setState({ selectedRun: 0 })
  expect(asked).toHaveLength(1)
  await asked[0]!.answer('old')
  expect(asked.map(({ run }) => run)).toEqual([1, 0])
  await asked[1]!.answer('new')
  expect(heard).toEqual(['old', 'new'])
})

test('of another objective all is forgotten, and what comes late is not put', async () => {
  const { asked, heard, objective } = followed()
  objective('x')
  expect(heard).toEqual(['forgotten'])
  await asked[0]!.answer('late')
  expect(heard).toEqual(['forgotten'])
  await asked[1]!.answer('new')
  expect(heard).toEqual(['forgotten', 'new'])
})

test('what outlives its objective is forgotten only when nothing is asked', async () => {
  const { store, asked, heard, objective } = followed({ outlives: true })
  objective('x')
  await asked[0]!.answer('late')
  expect(heard).toEqual([])
  store.setState({ embed: true })
  expect(heard).toEqual(['forgotten'])
  expect(asked.at(-1)!.signal.aborted).toBe(true)
})

test('a question that follows another rests first, and what was under way ends at once', async () => {
  const { store, asked } = followed({ rest: 100 })
  store.setState({ selectedRun: 2 })
  expect(asked[0]!.signal.aborted).toBe(true)
  await vi.advanceTimersByTimeAsync(99)
  store.setState({ selectedRun: 0 })
  await vi.advanceTimersByTimeAsync(99)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(asked.map(({ run }) => run)).toEqual([1, 0])
})

test('the failure of the newest question is told, and it can be asked again', async () => {
  const { asked, heard, follower } = followed()
  await asked[0]!.fail('no network')
  expect(heard).toEqual(['failed: no network'])
  follower.again()
  await asked[1]!.answer('there')
  expect(heard).toEqual(['failed: no network', 'there'])
})

test('nothing is asked or put once the experiment has ended', async () => {
  const { store, asked, heard } = followed({ rest: 100 })
  store.setState({ selectedRun: 2 })
  store.destroy()
  await vi.advanceTimersByTimeAsync(1000)
  store.setState({ selectedRun: 0 })
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toHaveLength(1)
  expect(heard).toEqual([])
})
