import { expect, test, vi } from 'vitest'
import { onDemand } from './on-demand'

test('what could not be loaded is told to all who wait for it, and loaded when it is next wanted', async () => {
  const load = vi.fn<() => Promise<string>>()
  load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue('part')
  const { withPart, withLoaded } = onDemand(load)
  const heard: string[] = []
  const use = (part: string) => heard.push(part)
  withLoaded(use)
  expect(load).not.toHaveBeenCalled()
  withPart(use, () => heard.push('first'))
  withPart(use, () => heard.push('second'))
  withLoaded(use)
  await vi.waitFor(() => expect(heard).toEqual(['first', 'second']))
  expect(load).toHaveBeenCalledTimes(1)
  withLoaded(use)
  withPart(use, () => heard.push('third'))
  withLoaded(use)
  await vi.waitFor(() => expect(heard).toEqual(['first', 'second', 'part', 'part']))
  expect(load).toHaveBeenCalledTimes(2)
})
