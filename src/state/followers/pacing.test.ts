import { expect, test } from 'vitest'
import { superseded } from '../lane'
import { createPacing } from './pacing'

test('a faster pace is believed at once, a slower one by half', () => {
  const pacing = createPacing(1000)
  pacing.measure(20_000, 10)
  expect(pacing.pace).toBe(2000)
  pacing.measure(10_000, 10)
  expect(pacing.pace).toBe(1500)
})

test('work that took no time to speak of tells nothing', () => {
  const pacing = createPacing(1000)
  pacing.measure(1e6, 4.9)
  expect(pacing.pace).toBe(1000)
})

test('work that was superseded was twice too much, down to what any formula manages', async () => {
  const pacing = createPacing(150)
  const attempt = () => pacing.attempt(Promise.reject(superseded))
  await expect(attempt()).rejects.toBe(superseded)
  expect(pacing.pace).toBe(75)
  await expect(attempt()).rejects.toBe(superseded)
  await expect(attempt()).rejects.toBe(superseded)
  expect(pacing.pace).toBe(50)
})

test('work that failed otherwise tells nothing of the pace', async () => {
  const pacing = createPacing(1000)
  await expect(pacing.attempt(Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await pacing.attempt(Promise.resolve('done'))).toBe('done')
  expect(pacing.pace).toBe(1000)
})
