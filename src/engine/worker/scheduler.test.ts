import { expect, test } from 'vitest'
import type { Task } from '../../core/records/task'
import { Scheduler } from './scheduler'

function* inSlices(count: number): Task<null> {
  for (let k = 1; k < count; k++) yield k / count
  return null
}

test('jobs take turns, but for one that is urgent, which goes first for as long as it is', async () => {
  const scheduler = new Scheduler(() => {})
  const turns: number[] = []
  let slices = 0
  await new Promise<void>((resolve) => {
    let open = 3
    const add = (id: number, isUrgent?: () => boolean) =>
      scheduler.add({
        id,
        task: inSlices(4),
        ...(isUrgent && { isUrgent }),
        onTurn: () => {
          turns.push(id)
          if (id === 3) slices += 1
        },
        onResult: () => {
          open -= 1
          if (open === 0) resolve()
        },
        onFailure: () => {},
      })
    add(1)
    add(2)
    add(3, () => slices < 2)
  })
  expect(turns).toEqual([3, 3, 1, 2, 3, 1, 2, 3, 1, 2, 1, 2])
})

test('a patient job lets others pass, and yet is not kept waiting for ever', async () => {
  const scheduler = new Scheduler(() => {})
  const turns: string[] = []
  await new Promise<void>((resolve) => {
    const add = (id: number, slices: number, isPatient: boolean) =>
      scheduler.add({
        id,
        task: inSlices(slices),
        isPatient: () => isPatient,
        onTurn: () => turns.push(isPatient ? 'p' : '.'),
        onResult: () => turns.length === 24 && resolve(),
        onFailure: () => {},
      })
    add(1, 4, true)
    add(2, 20, false)
  })
  expect(turns.join('')).toBe('........p........p....pp')
})
